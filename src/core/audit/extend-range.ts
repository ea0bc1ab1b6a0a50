import { rangeName, type RangeAddress } from "../workbook/address";

/**
 * A formula with one of its ranges replaced by a larger one; undefined where the range is not written plainly.
 * @example extendRange("SUM(B6:B9)", B6:B9, B6:B10) // "SUM(B6:B10)"
 */
export function extendRange(formula: string, from: RangeAddress, to: RangeAddress): string | undefined {
  const pattern = new RegExp(`(?<![\\w.!$:'])${rangeName(from)}(?![\\w:(])`, "i");
  return pattern.test(formula) ? formula.replace(pattern, rangeName(to)) : undefined;
}
