import type { IRange } from "@univerjs/core";
import type { RangeAddress } from "../../core/workbook/address";

/** A rectangle in Univer's words. */
export const gridRange = ({ top, left, bottom, right }: RangeAddress): IRange => ({
  startRow: top,
  startColumn: left,
  endRow: bottom,
  endColumn: right,
});

/** The reverse. */
export const rangeAddress = ({ startRow, startColumn, endRow, endColumn }: IRange): RangeAddress => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});
