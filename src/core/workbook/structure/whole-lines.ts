import { maxCols, maxRows, type RangeAddress } from "../address";
import type { LineShift } from "../move-range";

/** The whole rows or columns that a step is about. */
export const wholeLines = ({
  axis,
  at,
  count,
}: {
  readonly axis: LineShift["axis"];
  readonly at: number;
  readonly count: number;
}): RangeAddress =>
  axis === "rows"
    ? { top: at, left: 0, bottom: at + count - 1, right: maxCols - 1 }
    : { top: 0, left: at, bottom: maxRows - 1, right: at + count - 1 };
