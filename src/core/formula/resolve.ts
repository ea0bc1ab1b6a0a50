import { maxCols, maxRows, type RangeAddress } from "../workbook/address";
import type { ReferenceExpression } from "./expression";

/** The cells a relative reference means for the formula at a place; undefined where it leaves the sheet. */
export function resolveReference(
  { top, left, bottom, right }: ReferenceExpression,
  row: number,
  col: number,
): RangeAddress | undefined {
  const y0 = top.fixed ? top.at : row + top.at;
  const y1 = bottom.fixed ? bottom.at : row + bottom.at;
  const x0 = left.fixed ? left.at : col + left.at;
  const x1 = right.fixed ? right.at : col + right.at;
  const range =
    y0 <= y1 && x0 <= x1
      ? { top: y0, left: x0, bottom: y1, right: x1 }
      : { top: Math.min(y0, y1), left: Math.min(x0, x1), bottom: Math.max(y0, y1), right: Math.max(x0, x1) };
  return range.top >= 0 && range.left >= 0 && range.bottom < maxRows && range.right < maxCols
    ? range
    : undefined;
}
