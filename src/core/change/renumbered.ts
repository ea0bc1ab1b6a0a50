import type { PlanSheet } from "../plan-book/plan-book";
import { inputOf } from "../workbook/edit";
import type { CellSpec } from "../workbook/sheet-spec";
import type { StructureStep } from "../workbook/structure/structure-step";

/**
 * 序号 of the lines that stand elsewhere now, where it had counted the lines; numbering of one's own stays.
 * @param rowAfter where a row stands afterwards, undefined when it is gone
 */
export function renumbered(
  sheet: PlanSheet,
  rowAfter: (row: number) => number | undefined,
  at = 0,
  inserted = 0,
): readonly StructureStep[] {
  const column = sheet.column("number");
  if (!column) return [];
  const cells = sheet.lines.flatMap((line): readonly CellSpec[] => {
    const row = rowAfter(line.row);
    const held = inputOf(line.cell("number"));
    if (row === undefined || row === line.row || held !== line.row - sheet.firstLine + 1) return [];
    return [{ row, col: column.col, input: row - sheet.firstLine + 1 }];
  });
  const own = cells.filter(({ row }) => inserted === 0 || row < at || row >= at + inserted);
  return own.length > 0 ? [{ kind: "put", sheet: sheet.name, cells: own, styles: {} }] : [];
}
