import type { RangeAddress } from "./address";
import type { CellColumns } from "./snapshot";

/**
 * The cells of a sheet by column, for code that looks down ranges: finding a cell takes a step or two, running
 * over a range costs what the range holds and not what it spans (a whole column is as cheap as its cells).
 */
export class CellGrid {
  /** Indexes into the sheet's columns, ordered by column, then by row. */
  private readonly order: Int32Array;
  private readonly start: Int32Array;
  private readonly rows: Int32Array;
  /** One past the last row and column that hold a cell. */
  readonly height: number;
  readonly width: number;

  /** The grid of these cells, made once for as long as they are held. */
  static of(cells: CellColumns): CellGrid {
    const grid = grids.get(cells) ?? new CellGrid(cells);
    grids.set(cells, grid);
    return grid;
  }

  private constructor({ row, col }: CellColumns) {
    this.rows = row;
    this.height = row.length === 0 ? 0 : row[row.length - 1]! + 1;
    let width = 0;
    for (let at = 0; at < col.length; at++) if (col[at]! >= width) width = col[at]! + 1;
    this.width = width;
    this.start = new Int32Array(width + 1);
    for (let at = 0; at < col.length; at++) this.start[col[at]! + 1]!++;
    for (let at = 0; at < width; at++) this.start[at + 1]! += this.start[at]!;
    this.order = new Int32Array(col.length);
    const next = this.start.slice();
    for (let at = 0; at < col.length; at++) this.order[next[col[at]!]!++] = at;
  }

  /** Place of a cell in the sheet's columns, −1 where nothing is. */
  indexOf(row: number, col: number): number {
    const place = this.placeFrom(row, col);
    if (place < 0) return -1;
    const at = this.order[place]!;
    return place < this.start[col + 1]! && this.rows[at] === row ? at : -1;
  }

  get size(): number {
    return this.order.length;
  }

  /** Place in the sheet's columns of the cell that comes `nth` when going down column after column. */
  downward(nth: number): number {
    return this.order[nth]!;
  }

  /** One past the last cell of a column, counted the same way. */
  columnEnd(col: number): number {
    return this.start[col + 1]!;
  }

  /** Calls `visit` with the place of every cell inside the range, column by column from the top; `false` ends it. */
  forEach(range: RangeAddress, visit: (at: number, row: number, col: number) => boolean | void): void {
    for (let col = range.left; col <= Math.min(range.right, this.width - 1); col++) {
      const end = this.start[col + 1]!;
      for (let place = this.placeFrom(range.top, col); place < end; place++) {
        const at = this.order[place]!;
        const row = this.rows[at]!;
        if (row > range.bottom) break;
        if (visit(at, row, col) === false) return;
      }
    }
  }

  /** First place in `order` of this column whose row is not above `row`; −1 beyond the last column. */
  private placeFrom(row: number, col: number): number {
    if (col >= this.width || col < 0) return -1;
    const { order, rows } = this;
    let low = this.start[col]!;
    let high = this.start[col + 1]!;
    if (low === high) return high;
    // Columns of tables hold a cell in every row: the first guess is nearly always right.
    const guess = low + row - rows[order[low]!]!;
    if (guess >= low && guess < high && rows[order[guess]!] === row) return guess;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[order[middle]!]! < row) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const grids = new WeakMap<CellColumns, CellGrid>();
