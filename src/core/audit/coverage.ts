import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";
import { summedRanges, type SummedRange } from "./summed-ranges";

/** Which cells the sums of a sheet take in, by the direction in which they add. */
export class Coverage {
  private readonly counts = new Map<string, Int32Array>();

  constructor(book: AuditBook) {
    for (const { sheet, axis, range } of book.once(summedRanges)) {
      const line = axis === "down" ? range.left : range.top;
      const [first, last] = axis === "down" ? [range.top, range.bottom] : [range.left, range.right];
      const { height, width } = sheet.grid;
      const length = axis === "down" ? height : width;
      if (first >= length) continue;
      const key = keyOf(sheet, axis, line);
      let count = this.counts.get(key);
      if (!count) this.counts.set(key, (count = new Int32Array(length + 1)));
      count[first]!++;
      count[Math.min(last + 1, length)]!--;
    }
    for (const count of this.counts.values())
      for (let at = 1; at < count.length; at++) count[at]! += count[at - 1]!;
  }

  /** Whether a sum in this direction takes in the cell. */
  has(sheet: AuditSheet, axis: SummedRange["axis"], row: number, col: number): boolean {
    const [line, at] = axis === "down" ? [col, row] : [row, col];
    return (this.counts.get(keyOf(sheet, axis, line))?.[at] ?? 0) > 0;
  }
}

export const coverageOf = (book: AuditBook): Coverage => new Coverage(book);

const keyOf = ({ index }: AuditSheet, axis: string, line: number): string => `${index} ${axis} ${line}`;
