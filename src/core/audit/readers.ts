import type { SheetRange } from "../formula/references";
import type { CellGrid } from "../workbook/cell-grid";
import type { AuditBook } from "./audit-book";

/**
 * How many formulas look at each cell of a book. Ranges are counted by their ends, so that a thousand sums over a
 * thousand rows cost a thousand steps and not a million.
 */
export class Readers {
  /** Counts by sheet, then column, then row. */
  private readonly counts: readonly (Int32Array | undefined)[][];

  constructor(book: AuditBook) {
    this.counts = book.sheets.map(() => []);
    for (const sheet of book.sheets)
      for (const at of sheet.formulaCells) {
        const shape = sheet.shape(at);
        if (!shape) continue;
        for (const target of book.precedents(shape, sheet, sheet.row(at), sheet.col(at)))
          this.add(target, book.sheets[target.sheet]!.grid);
      }
    for (const columns of this.counts)
      for (const column of columns)
        if (column) for (let row = 1; row < column.length; row++) column[row]! += column[row - 1]!;
  }

  private add({ sheet, range: { top, left, bottom, right } }: SheetRange, grid: CellGrid): void {
    if (top >= grid.height) return;
    const last = Math.min(right, grid.width - 1);
    for (let col = left; col <= last; col++) {
      const column = this.column(sheet, col, grid);
      column[top]!++;
      column[Math.min(bottom + 1, grid.height)]!--;
    }
  }

  /** Number of references, single or as part of a range, that take in this cell. */
  of(sheet: number, row: number, col: number): number {
    return this.counts[sheet]?.[col]?.[row] ?? 0;
  }

  private column(sheet: number, col: number, { height }: CellGrid): Int32Array {
    return (this.counts[sheet]![col] ??= new Int32Array(height + 1));
  }
}

export const readersOf = (book: AuditBook): Readers => new Readers(book);
