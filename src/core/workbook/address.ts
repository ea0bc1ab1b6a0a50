/** Spreadsheet addresses. Rows and columns are zero-based inside, A1 text at the edges. */
export interface CellAddress {
  readonly row: number;
  readonly col: number;
}
/** A rectangle, both corners inside it. */
export interface RangeAddress {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** What one worksheet of .xlsx can hold. */
export const maxRows = 1_048_576;
export const maxCols = 16_384;

/** @example columnName(27) // "AB" */
export function columnName(col: number): string {
  let name = "";
  for (let rest = col + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** @example columnIndex("AB") // 27 */
export function columnIndex(name: string): number {
  let index = 0;
  for (let at = 0; at < name.length; at++) index = index * 26 + (name.charCodeAt(at) & 31);
  return index - 1;
}

/** @example cellName(5, 7) // "H6" */
export const cellName = (row: number, col: number): string => `${columnName(col)}${row + 1}`;

/** @example rangeName({ top: 4, left: 0, bottom: 9, right: 1 }) // "A5:B10"; a single cell gives "A5" */
export function rangeName({ top, left, bottom, right }: RangeAddress): string {
  const first = cellName(top, left);
  return top === bottom && left === right ? first : `${first}:${cellName(bottom, right)}`;
}

/** Absolute form, as defined names need it. @example absoluteRange(…) // "$A$5:$B$10" */
export const absoluteRange = (range: RangeAddress): string =>
  rangeName(range).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

const a1 = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/i;

/** A cell or a rectangle of cells; undefined for anything else (whole rows and columns too) or beyond the sheet. */
export function parseRange(text: string): RangeAddress | undefined {
  const found = a1.exec(text);
  if (!found) return undefined;
  const [, leftName = "", topName = "", rightName = leftName, bottomName = topName] = found;
  const cols = [columnIndex(leftName), columnIndex(rightName)];
  const rows = [Number(topName) - 1, Number(bottomName) - 1];
  const range = {
    top: Math.min(...rows),
    left: Math.min(...cols),
    bottom: Math.max(...rows),
    right: Math.max(...cols),
  };
  return range.bottom < maxRows && range.right < maxCols ? range : undefined;
}

/** A single cell; undefined for a rectangle or anything else. */
export function parseCell(text: string): CellAddress | undefined {
  const range = parseRange(text);
  return range && range.top === range.bottom && range.left === range.right
    ? { row: range.top, col: range.left }
    : undefined;
}

/** A sheet name as formulas need it. @example quoteSheet("资金 总表") // "'资金 总表'" */
export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !looksLikeAddress(name)
    ? name
    : `'${name.replaceAll("'", "''")}'`;
}
const looksLikeAddress = (name: string) =>
  /^[A-Z]{1,3}\d+$/i.test(name) || /^R\d*(C\d*)?$|^C\d*$/i.test(name);

export const contains = (range: RangeAddress, row: number, col: number): boolean =>
  row >= range.top && row <= range.bottom && col >= range.left && col <= range.right;
