import type { RangeAddress } from "./address";

/** Whole rows or columns put in before, or taken from, the line `at` (zero-based). */
export interface LineShift {
  readonly axis: "rows" | "cols";
  readonly at: number;
  /** How many lines; below zero when they were deleted. */
  readonly by: number;
}

/**
 * Where a range is after lines were inserted or deleted, as spreadsheets move their own: lines put inside make it
 * longer, lines taken out shorter.
 * @returns undefined when all of it was deleted
 * @example moveRange(D2:D6, { axis: "rows", at: 3, by: 1 }) // D2:D7
 */
export function moveRange(range: RangeAddress, { axis, at, by }: LineShift): RangeAddress | undefined {
  const [first, last] = axis === "rows" ? [range.top, range.bottom] : [range.left, range.right];
  const from = by > 0 ? (first >= at ? first + by : first) : first >= at ? Math.max(at, first + by) : first;
  const to = by > 0 ? (last >= at ? last + by : last) : last >= at ? Math.max(at - 1, last + by) : last;
  if (to < from) return undefined;
  return axis === "rows" ? { ...range, top: from, bottom: to } : { ...range, left: from, right: to };
}
