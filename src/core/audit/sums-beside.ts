import type { AuditBook } from "./audit-book";
import { summedRanges, type SummedRange } from "./summed-ranges";

/** A sum at the end of its stretch, and the sums near it in its own row of totals (or column of row totals). */
export interface SumBeside {
  readonly sum: SummedRange;
  /** Itself among them. */
  readonly siblings: readonly SummedRange[];
}

/** Totals further away than this may be of another table. */
const reach = 10;
const mostHeld = 32;

/** Every such sum. The walk goes along each line of totals and holds no more of it than is within reach. */
export function* sumsBeside(book: AuditBook): Generator<SumBeside> {
  for (const axis of ["down", "across"] as const) {
    let near: SummedRange[] = [];
    let told = 0;
    const tell = function* (until: number): Generator<SumBeside> {
      for (; told < near.length && alongTotals(near[told]!) < until - reach; told++) {
        const sum = near[told]!;
        const place = alongTotals(sum);
        let [from, to] = [0, told + 1];
        while (alongTotals(near[from]!) < place - reach) from++;
        while (to < near.length && alongTotals(near[to]!) <= place + reach) to++;
        yield { sum, siblings: near.slice(from, to) };
        // What is out of reach of those to come is let go now and then.
        if (from > mostHeld) [near, told] = [near.slice(from), told - from];
      }
    };
    for (const sum of summedRanges(book, axis, axis === "down" ? "reading" : "downward")) {
      if (sum.name !== "SUM" || sum.stands !== "after") continue;
      if (near.length > 0 && !sameLine(near[0]!, sum)) {
        yield* tell(Infinity);
        [near, told] = [[], 0];
      }
      near.push(sum);
      yield* tell(alongTotals(sum));
    }
    yield* tell(Infinity);
  }
}

/** Where a sum stands along its line of totals. */
const alongTotals = ({ sheet, at, axis }: SummedRange): number =>
  axis === "down" ? sheet.col(at) : sheet.row(at);

const lineOf = ({ sheet, at, axis }: SummedRange): number =>
  axis === "down" ? sheet.row(at) : sheet.col(at);

const sameLine = (a: SummedRange, b: SummedRange): boolean => a.sheet === b.sheet && lineOf(a) === lineOf(b);
