import type { RangeAddress } from "../workbook/address";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";
import { rowKinds, type RowKinds } from "./row-kinds";

/** A totals row may stand above its header row; further down a text is another table's. */
const mostRowsDown = 3;

/** Headers of the cells of one book. Make one per book and keep it (`book.once(headerNames)`). */
export class HeaderNames {
  private readonly kinds: readonly RowKinds[];

  constructor(book: AuditBook) {
    this.kinds = book.once(rowKinds);
  }

  /**
   * What a reader would call these cells: the header of their column, or else the label of their row.
   * - a text at the top of the range itself, which is how fixed ranges over whole tables begin
   * - the nearest text above in a row of words only; for figures any nearest text above
   * - just below, where totals stand above the header
   * - the nearest text to the left
   * @returns "" where nothing is near
   * @example of(sheet, O6) // "金额(元)"
   */
  of(sheet: AuditSheet, { top, left, bottom }: RangeAddress): string {
    const own = textAt(sheet, top, left);
    if (own !== undefined && bottom > top) return plain(own);
    const found =
      this.above(sheet, top, left, own === undefined) ??
      below(sheet, bottom, left) ??
      before(sheet, top, left);
    return found === undefined ? "" : plain(found);
  }

  private above(sheet: AuditSheet, from: number, col: number, anyText: boolean): string | undefined {
    let nearest: string | undefined;
    for (let row = from - 1; row >= 0; row--) {
      const text = textAt(sheet, row, col);
      if (text === undefined) continue;
      if (!this.kinds[sheet.index]!.hasFigures(row)) return text;
      nearest ??= text;
    }
    return anyText ? nearest : undefined;
  }
}

export const headerNames = (book: AuditBook): HeaderNames => new HeaderNames(book);

function below(sheet: AuditSheet, bottom: number, col: number): string | undefined {
  for (let row = bottom + 1; row <= bottom + mostRowsDown; row++) {
    const text = textAt(sheet, row, col);
    if (text !== undefined || sheet.roleAt(row, col) !== "blank") return text;
  }
  return undefined;
}

function before(sheet: AuditSheet, row: number, left: number): string | undefined {
  for (let col = left - 1; col >= 0; col--) {
    const text = textAt(sheet, row, col);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** Typed text with a letter in it: "–" and "(1)" name nothing. */
function textAt(sheet: AuditSheet, row: number, col: number): string | undefined {
  if (row < 0 || col < 0) return undefined;
  const at = sheet.grid.indexOf(row, col);
  const text = sheet.role(at) === "text" ? sheet.text(at) : undefined;
  return text !== undefined && /\p{L}/u.test(text) ? text : undefined;
}

/** In one line. Chinese needs nothing where a line ended, words of Latin letters a space. */
const plain = (text: string): string =>
  text
    .trim()
    .replace(
      /(.)\s+(?=(.))/gu,
      (_, before: string, after: string) => before + (isAscii(before) && isAscii(after) ? " " : ""),
    );
const isAscii = (character: string): boolean => character <= "~";
