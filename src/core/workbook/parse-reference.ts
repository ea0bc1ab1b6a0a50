import { parseRange, type RangeAddress } from "./address";

/** A reference to cells of one sheet, as defined names hold it. @example parseReference("'道 路'!$A$5:$B$9") */
export function parseReference(
  formula: string,
): { readonly sheet: string; readonly range: RangeAddress } | undefined {
  const found = /^=?(?:'((?:[^']|'')+)'|([^'!]+))!([^!]+)$/.exec(formula);
  const range = found && parseRange(found[3]!);
  return range ? { sheet: (found[1] ?? found[2]!).replaceAll("''", "'"), range } : undefined;
}
