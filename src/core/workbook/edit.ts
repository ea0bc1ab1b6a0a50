import { isError } from "./snapshot";
import type { Cell } from "./sheet-reader";

/**
 * What is put into a cell, in the form Excel's formula bar takes it: a number, a boolean, text, "=…" for a
 * formula, null for an empty cell. Text that would be taken for something else carries a leading apostrophe.
 */
export type CellInput = number | boolean | string | null;

/** One announced change of one cell. `before` is compared with the cell at the moment of writing. */
export interface Edit {
  readonly sheet: string;
  /** A1 of a single cell. */
  readonly cell: string;
  readonly before: CellInput;
  readonly after: CellInput;
  /** Given when the number format has to change too (a text format keeps numbers as text). */
  readonly numberFormat?: { readonly before: string; readonly after: string };
}

/**
 * The input that makes a cell what it is.
 * @example inputOf(cell with formula "G6*H6") // "=G6*H6"
 * @example inputOf(cell with text "1,200") // "'1,200"
 */
export function inputOf(cell: Pick<Cell, "value" | "formula"> | undefined): CellInput {
  if (!cell) return null;
  if (cell.formula !== undefined) return `=${cell.formula}`;
  const { value } = cell;
  if (isError(value)) return value.error;
  return typeof value === "string" ? textInput(value) : value;
}

/** Text as input: an apostrophe goes in front where a spreadsheet would read a number, a date, a formula or the like. */
export function textInput(text: string): string {
  return text === "" || /^['=+\-@\d.,%$¥￥(（０-９＋－＝＠\t\r]|^(true|false)$|^#/i.test(text)
    ? `'${text}`
    : text;
}

/** Whether two inputs put the same thing into a cell; an empty text counts as an empty cell. */
export const sameInput = (a: CellInput, b: CellInput): boolean => plain(a) === plain(b);
const plain = (input: CellInput): CellInput => (input === "" || input === "'" ? null : input);
