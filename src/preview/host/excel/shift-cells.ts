import { maxCols, maxRows } from "../../../core/workbook/address";
import { HostError } from "../rich-api/host-error";
import type { ExcelModel } from "./model";
import { assertAllowed } from "./protection";
import { colsOf, rangeObject, rowsOf, type RangeTarget } from "./range-target";

/** `Range.insert` and `Range.delete`. Whole rows or columns only: moving parts of rows is left to real Excel. */
export function shiftCells(
  model: ExcelModel,
  { sheetId, range }: RangeTarget,
  axis: "rows" | "cols",
  insert: boolean,
) {
  const whole = axis === "rows" ? colsOf(range) === maxCols : rowsOf(range) === maxRows;
  const what = axis === "rows" ? "Rows" : "Columns";
  if (!whole)
    throw new HostError("ApiNotFound", `This host inserts and deletes whole ${what.toLowerCase()} only.`);
  assertAllowed(model, sheetId, `allow${insert ? "Insert" : "Delete"}${what}`);
  if (insert) model.dimensions.insert(sheetId, axis, range);
  else model.dimensions.remove(sheetId, axis, range);
  const kind = axis === "rows" ? "Row" : "Column";
  model.edited(sheetId, range, { changeType: `${kind}${insert ? "Inserted" : "Deleted"}` });
  return insert ? rangeObject(sheetId, range) : undefined;
}
