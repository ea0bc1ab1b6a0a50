import { ok } from "../model/result";
import type { PlanBook } from "../plan-book/plan-book";
import { movedRow } from "../workbook/structure/move-of-step";
import type { StructureStep } from "../workbook/structure/structure-step";
import type { PlanChange, PlannedChange } from "./plan-change";
import { noSheet, refused } from "./refusals";
import { renumbered } from "./renumbered";

/** Moves a line to another row; those in between close up. */
export function moveLine(
  book: PlanBook,
  { sheet: name, row, to }: Extract<PlanChange, { kind: "move-line" }>,
): PlannedChange {
  const sheet = book.sheets.find((one) => one.name === name);
  if (!sheet) return noSheet(name);
  const last = sheet.lines.at(-1)?.row ?? sheet.firstLine;
  const inside = (at: number) => at >= sheet.firstLine && at <= Math.min(last, sheet.lastLine);
  if (!inside(row) || !inside(to) || row === to)
    return refused(
      `第 ${row + 1} 行不能再往那边移：只能在“${name}”的明细之内移动。`,
      `Row ${row + 1} can't be moved there: lines move among the lines of "${name}" only.`,
    );
  if (sheet.reader.sheet.comments.some((comment) => comment.row === row))
    return refused(
      `第 ${row + 1} 行有批注，移动会丢失批注的作者和时间。请在 Excel 里剪切整行后插入。`,
      `Row ${row + 1} has comments, whose authors and times would be lost. Cut and insert the row in Excel instead.`,
    );
  const steps: readonly StructureStep[] = [
    { kind: "move-row", sheet: name, from: row, to },
    ...renumbered(sheet, (at) => movedRow({ from: row, to }, at)),
  ];
  return ok({
    what: {
      zh: `“${name}”第 ${row + 1} 行移到了第 ${to + 1} 行`,
      en: `Moved row ${row + 1} of "${name}" to row ${to + 1}`,
    },
    steps,
  });
}
