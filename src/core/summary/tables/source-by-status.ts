import type { Text } from "../../model/locale";
import { fundingStatuses } from "../../model/funding-status";
import { sourceColumn } from "../../templates/source-columns";
import { formula, inWan } from "../formula-text";
import { fundedLabel, planSources, sourceLines, sumOfSources, totalLabel } from "../source-lines";
import type { SummarySheet } from "../summary-sheet";
import type { SummaryTable, TableLine } from "../summary-table";

/** What money without a status is called. */
export const unstated: Text = { zh: "未填状态", en: "No status" };

/** Money that is there or promised in writing. What is applied or hoped for never is. */
const secured = ["received", "allotted"] as const;

const columns: readonly TableLine[] = [
  ...fundingStatuses.filter(({ id }) => isSecured(id)).map(line),
  { id: "secured", label: { zh: "已落实小计", en: "Secured" }, kind: "sum" },
  ...fundingStatuses.filter(({ id }) => !isSecured(id)).map(line),
  { id: "unstated", label: unstated },
  { id: "funded", label: fundedLabel, kind: "sum" },
];

function line({ id, name }: (typeof fundingStatuses)[number]): TableLine {
  return { id, label: { zh: name.zh, en: `${name.en[0]!.toUpperCase()}${name.en.slice(1)}` } };
}

function isSecured(id: string): boolean {
  return (secured as readonly string[]).includes(id);
}

/** Source × status: which money is secured, and which is only applied or hoped for. */
export function sourceByStatus(sheets: readonly SummarySheet[]): SummaryTable {
  const sources = planSources(sheets);
  return {
    id: "statuses",
    title: { zh: "资金来源 × 资金状态", en: "Source × status" },
    corner: { zh: "资金来源", en: "Source" },
    columns,
    rows: [...sourceLines(sources), { id: "total", label: totalLabel, kind: "sum" }],
    cell(row, column, at) {
      const { across, cell } = at("statuses");
      if (column === "secured") return { formula: formula`SUM(${across(row, secured[0], secured[1])})` };
      if (!sources.includes(row)) return { formula: sumOfSources("statuses", row, column, sources, at) };
      const own = sheets.filter((sheet) => sheet.sources.includes(row));
      if (column === "funded") return { formula: inWan(own.map(({ total }) => total(sourceColumn(row)))) };
      if (column === "unstated")
        return { formula: formula`${cell(row, "funded")}-SUM(${across(row, "secured", "hoped")})` };
      const { name } = fundingStatuses.find(({ id }) => id === column)!;
      return {
        formula: inWan(
          own.flatMap(({ lines }) =>
            // Sheets may have been laid out in either language, and people type what they are used to.
            Object.values(name).map(
              (word) => formula`SUMIFS(${lines(sourceColumn(row))},${lines("status")},"${word}")`,
            ),
          ),
        ),
      };
    },
  };
}
