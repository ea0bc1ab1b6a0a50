import { precedentsOf } from "../formula/references";
import type { FormulaBook } from "../formula/formula-book";
import type { CellGrid } from "../workbook/cell-grid";
import type { AuditBook } from "./audit-book";

/**
 * How many formulas look at each cell of a book. Ranges are counted by their ends, so that a thousand sums over a
 * thousand rows cost a thousand steps and not a million.
 */
export class Readers {
  /** Counts by sheet, then column, then row. */
  private readonly counts: readonly (Int32Array | undefined)[][];

  constructor(book: FormulaBook) {
    this.counts = book.grids.map(() => []);
    book.snapshot.sheets.forEach(({ cells }, sheet) => {
      for (let at = 0; at < cells.row.length; at++) {
        const shape = book.shapeAt(sheet, at);
        if (!shape) continue;
        for (const target of precedentsOf(book, shape, sheet, cells.row[at]!, cells.col[at]!)) {
          const grid = book.grids[target.sheet]!;
          const { top, left, bottom, right } = target.range;
          for (let col = left; col <= Math.min(right, grid.width - 1); col++)
            if (top < grid.height) {
              const column = this.column(target.sheet, col, grid);
              column[top]!++;
              column[Math.min(bottom + 1, grid.height)]!--;
            }
        }
      }
    });
    for (const columns of this.counts)
      for (const column of columns)
        if (column) for (let row = 1; row < column.length; row++) column[row]! += column[row - 1]!;
  }

  /** Number of references, single or as part of a range, that take in this cell. */
  of(sheet: number, row: number, col: number): number {
    return this.counts[sheet]?.[col]?.[row] ?? 0;
  }

  private column(sheet: number, col: number, { height }: CellGrid): Int32Array {
    return (this.counts[sheet]![col] ??= new Int32Array(height + 1));
  }
}

export const readersOf = (book: AuditBook): Readers => new Readers(book.formulas);
