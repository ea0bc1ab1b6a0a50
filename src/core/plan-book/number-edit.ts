import { lineStyle } from "../templates/style";
import { cellName } from "../workbook/address";
import { inputOf, type Edit } from "../workbook/edit";
import type { PlanColumn, PlanLine } from "./plan-book";

/** The edit that puts a number into a line's cell; a text format, which would keep it text, gives way to the column's own. */
export function numberEdit(line: PlanLine, column: PlanColumn, value: number): Edit {
  const cell = line.cell(column.id);
  const before = cell?.style.numberFormat ?? "General";
  return {
    sheet: line.sheet.name,
    cell: cellName(line.row, column.col),
    before: inputOf(cell),
    after: value,
    ...(before === "@"
      ? { numberFormat: { before, after: lineStyle(column).numberFormat ?? "General" } }
      : {}),
  };
}
