import { formatNumber } from "./format-number";

/** A share in percent with two decimals at most. @example percentText(1, 3) // "33.33" */
export const percentText = (part: number, whole: number): string =>
  formatNumber(Math.round((part / whole) * 10_000) / 100);
