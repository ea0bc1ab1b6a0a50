import { numfmt } from "@univerjs/core";

/**
 * A number in a number format as Excel shows it: it rounds the fifteen digits that a double holds for its user, Univer's
 * formatter the binary fraction behind them, which for half a last digit may lie a hair below.
 * @example formatNumber("#,##0.00", 8304.675) // "8,304.68"
 */
export const formatNumber = (pattern: string, value: number): string =>
  numfmt.format(pattern, aboveHalf(value), { throws: false });

/** The next double away from nothing: halves of decimals are on the far side, and nothing else changes its digits. */
export const aboveHalf = (value: number): number =>
  Number.isInteger(value) || !Number.isFinite(value)
    ? value
    : Number(value.toPrecision(15)) * (1 + Number.EPSILON);
