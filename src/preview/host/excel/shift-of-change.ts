import type { LineShift } from "../../../core/workbook/move-range";
import type { CellsChanged } from "./model";
import { colsOf, rowsOf } from "./range-target";

/** Which lines a change put in or took out; undefined where it only changed cells. */
export function shiftOfChange({ changeType, range }: CellsChanged): LineShift | undefined {
  const [rows, cols] = [rowsOf(range), colsOf(range)];
  switch (changeType) {
    case "RowInserted":
      return { axis: "rows", at: range.top, by: rows };
    case "RowDeleted":
      return { axis: "rows", at: range.top, by: -rows };
    case "ColumnInserted":
      return { axis: "cols", at: range.left, by: cols };
    case "ColumnDeleted":
      return { axis: "cols", at: range.left, by: -cols };
    case "RangeEdited":
      return undefined;
  }
}
