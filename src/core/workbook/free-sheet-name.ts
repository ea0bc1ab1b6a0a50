/** Longest name Excel gives a sheet. */
const longest = 31;

/**
 * A sheet name that is not taken: the wanted one, or with a number behind it.
 * @param taken names in the workbook; Excel doesn't tell capitals from small letters
 * @example freeSheetName("修改记录", ["修改记录"]) // "修改记录 (2)"
 */
export function freeSheetName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const end = number === 1 ? "" : ` (${number})`;
    const name = wanted.slice(0, longest - end.length) + end;
    if (!used.has(name.toLowerCase())) return name;
  }
}
