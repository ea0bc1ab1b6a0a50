import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";
import { summedRanges, type SummedRange } from "./summed-ranges";

/**
 * Which cells the sums of a sheet take in, by the direction in which they add. The cells of a stretch follow one
 * another in the order of rows (or of columns), so that a sum is counted at both ends of its stretch only.
 */
export class Coverage {
  private readonly counts = new Map<AuditSheet, Record<SummedRange["axis"], Int32Array>>();

  constructor(book: AuditBook) {
    for (const { sheet, axis, range } of summedRanges(book)) {
      const count = this.countsOf(sheet)[axis];
      const { top, left, bottom, right } = range;
      count[firstFrom(sheet, axis, top, left)]!++;
      count[
        axis === "down" ? firstFrom(sheet, axis, bottom + 1, left) : firstFrom(sheet, axis, top, right + 1)
      ]!--;
    }
    for (const counts of this.counts.values())
      for (const count of Object.values(counts))
        for (let nth = 1; nth < count.length; nth++) count[nth]! += count[nth - 1]!;
  }

  /** Whether a sum in this direction takes in the cell with this place. */
  has(sheet: AuditSheet, axis: SummedRange["axis"], at: number): boolean {
    if (at < 0) return false;
    const nth = axis === "across" ? at : firstFrom(sheet, axis, sheet.row(at), sheet.col(at));
    return (this.counts.get(sheet)?.[axis][nth] ?? 0) > 0;
  }

  private countsOf(sheet: AuditSheet): Record<SummedRange["axis"], Int32Array> {
    let counts = this.counts.get(sheet);
    if (!counts) {
      const length = sheet.grid.size + 1;
      counts = { down: new Int32Array(length), across: new Int32Array(length) };
      this.counts.set(sheet, counts);
    }
    return counts;
  }
}

export const coverageOf = (book: AuditBook): Coverage => new Coverage(book);

/** How many cells come before this place, going along the rows (for sums along rows) or down the columns. */
function firstFrom(
  { grid, snapshot }: AuditSheet,
  axis: SummedRange["axis"],
  row: number,
  col: number,
): number {
  const { cells } = snapshot;
  let [low, high] = [0, grid.size];
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = axis === "down" ? grid.downward(middle) : middle;
    const before =
      axis === "down"
        ? cells.col[at]! < col || (cells.col[at] === col && cells.row[at]! < row)
        : cells.row[at]! < row || (cells.row[at] === row && cells.col[at]! < col);
    if (before) low = middle + 1;
    else high = middle;
  }
  return low;
}
