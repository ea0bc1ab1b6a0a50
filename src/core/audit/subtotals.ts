import { Words } from "../formula/words";
import type { RangeAddress } from "../workbook/address";
import type { AuditBook } from "./audit-book";
import { placeOf, spanOf, summedRanges, type SummedRange } from "./summed-ranges";

/** A sum that stands in the very column (or row) it adds. */
export interface Subtotal {
  /** Place in the sheet's columns. */
  readonly at: number;
  readonly range: RangeAddress;
}

/** How many of them may be looked at in all: ever longer sums over one another are let go. */
const maxWork = 5_000_000;

/** Numbers per subtotal: its line, its place in it, where its stretch begins and ends, its place in the sheet's columns. */
const size = 5;

/** The subtotals of a book, in the order of their lines. A book may have one in each of its rows, so they are numbers. */
export class Subtotals {
  private readonly bySheet: Readonly<Record<SummedRange["axis"], Map<number, Words>>> = {
    down: new Map(),
    across: new Map(),
  };
  private work = maxWork;

  constructor(book: AuditBook) {
    for (const axis of ["down", "across"] as const)
      for (const sum of summedRanges(book, axis, axis === "down" ? "downward" : "reading"))
        if (
          sum.name === "SUM" &&
          sum.stands !== "elsewhere" &&
          !sum.takenOff &&
          sum.sheet.number(sum.at) !== 0
        )
          this.add(sum);
  }

  private add(sum: SummedRange): void {
    const sheets = this.bySheet[sum.axis];
    let list = sheets.get(sum.sheet.index);
    if (!list) sheets.set(sum.sheet.index, (list = new Words()));
    const [first, last] = spanOf(sum);
    list.push(lineOf(sum));
    list.push(placeOf(sum));
    list.push(first);
    list.push(last);
    list.push(sum.at);
  }

  /** A subtotal among the cells that a sum adds up, all the parts of which it adds up too. */
  insideOf(sum: SummedRange): Subtotal | undefined {
    const list = this.bySheet[sum.axis].get(sum.sheet.index);
    if (!list) return undefined;
    const line = lineOf(sum);
    const [first, last] = spanOf(sum);
    for (
      let nth = firstFrom(list, line, first);
      nth < list.length && this.work > 0;
      nth += size, this.work--
    ) {
      const [begin, end, at] = [list.at(nth + 2), list.at(nth + 3), list.at(nth + 4)];
      if (list.at(nth) !== line || list.at(nth + 1) > last) return undefined;
      if (at !== sum.at && begin >= first && end <= last)
        return {
          at,
          range:
            sum.axis === "down"
              ? { top: begin, left: line, bottom: end, right: line }
              : { top: line, left: begin, bottom: line, right: end },
        };
    }
    return undefined;
  }
}

export const subtotalsOf = (book: AuditBook): Subtotals => new Subtotals(book);

/** The column (or row) that a sum adds up. */
const lineOf = ({ axis, range }: SummedRange): number => (axis === "down" ? range.left : range.top);

/** Where the first subtotal stands that comes at a place of a line, or after it. */
function firstFrom(list: Words, line: number, place: number): number {
  let [low, high] = [0, list.length / size];
  while (low < high) {
    const middle = (low + high) >> 1;
    const [own, at] = [list.at(middle * size), list.at(middle * size + 1)];
    if (own < line || (own === line && at < place)) low = middle + 1;
    else high = middle;
  }
  return low * size;
}
