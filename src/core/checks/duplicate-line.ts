import { groupBy } from "../model/group-by";
import { firstCell } from "../plan-book/line-cell";
import { yuanText } from "../plan-book/line-text";
import type { PlanLine, PlanSheet } from "../plan-book/plan-book";
import { isFormulaKind } from "../templates/columns";
import { defineCheck } from "./define";

/** Who pays, when, and how it is numbered may differ between two entries of one thing. */
const besides = ["number", "norm", "status", "start", "end", "lineId"];

export const duplicateLine = defineCheck({
  name: "duplicate-line",
  scope: "line",
  alike: (line) => line.text("name"),
  severity: "warning",
  title: { zh: "分项重复", en: "Duplicate line" },
  help: {
    zh: "两行的村组、内容、规格、数量和单价完全相同，只是来源、状态或年度可能不同。重复申报是审计重点；确实是两处的，请在规格或备注写明各在哪里。",
    en: "Two lines are alike in place, content, specification, quantity and unit cost, and may differ only in who pays or when. Auditors look for such double claims; where there really are two, say in specification or remarks where each is.",
  },
  messages: {
    same: {
      zh: "与第 {row} 行（{name}，{amount}）完全相同，可能重复申报。",
      en: "The same as row {row} ({name}, {amount}): perhaps claimed twice.",
    },
    otherYear: {
      zh: "与第 {row} 行（{name}，{amount}）相同，只是年度为 {year}；请确认不是同一件事申报两次。",
      en: "The same as row {row} ({name}, {amount}) but for the year, {year}: make sure that it is not claimed twice.",
    },
  },
  run({ sheets }, report) {
    for (const sheet of sheets) {
      const lines = sheet.lines.filter(
        (line) => line.started && line.text("name") !== "" && (line.expectedAmount ?? 0) > 0,
      );
      for (const [first, ...again] of groupBy(lines, contentKey(sheet)).values())
        for (const line of again) {
          const data = {
            row: first!.row + 1,
            name: line.text("name"),
            amount: yuanText(line.expectedAmount!),
            year: line.year,
          };
          const place = { sheet: sheet.name, cell: firstCell(line, ["name"]), found: data.name };
          if (line.year === first!.year) report({ ...place, message: "same", data });
          // Yearly subsidies of a plan over years are honest repeats.
          else report({ ...place, message: "otherYear", data, severity: "info" });
        }
    }
  },
});

/** Everything typed that says what the line is and how much of it. */
function contentKey({ columns }: PlanSheet): (line: PlanLine) => string {
  const ids = columns
    .filter(({ id, kind, source, year }) => !source && !year && !isFormulaKind(kind) && !besides.includes(id))
    .map(({ id }) => id);
  return (line) => ids.map((id) => line.text(id)).join("\u0000");
}
