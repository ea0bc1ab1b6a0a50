import { fundingStatuses } from "../model/funding-status";
import { add, subtract, sum, zero, type Fen } from "../model/money";
import type { PlanBook, PlanLine } from "../plan-book/plan-book";

/** Totals of a plan in fen. Groups that hold nothing are left out, except templates, which all appear. */
export interface Totals {
  readonly amount: Fen;
  /** Sum of the sources, whole plan. */
  readonly funded: Fen;
  /** amount − funded; what is not yet funded. */
  readonly gap: Fen;
  readonly bySource: ReadonlyMap<string, Fen>;
  readonly byTemplate: ReadonlyMap<string, TemplateTotals>;
  readonly byYear: ReadonlyMap<number, Fen>;
  /** Funded money by status; money on lines without a status under "". */
  readonly byStatus: ReadonlyMap<string, Fen>;
  /** Lines whose amount can't be told; the totals leave them out and say so. */
  readonly uncounted: readonly PlanLine[];
}
export interface TemplateTotals {
  readonly amount: Fen;
  readonly funded: Fen;
  readonly gap: Fen;
  readonly bySource: ReadonlyMap<string, Fen>;
}

/**
 * Adds up a plan from what stands in its lines: the inputs give the amounts, as the sheet's own formulas do.
 * A typed-over amount or total is a finding of the checks, not a figure of this sum.
 */
export function totalsOf(book: PlanBook): Totals {
  const lines = book.sheets.flatMap((sheet) => sheet.lines.filter(({ started }) => started));
  const counted = lines.filter((line) => line.expectedAmount !== undefined);
  const amount = sum(counted.map(amountOfLine));
  const funded = sum(counted.map((line) => line.funded));
  return {
    amount,
    funded,
    gap: subtract(amount, funded),
    bySource: sourcesOf(counted),
    byTemplate: new Map(
      book.sheets.map(({ template }) => {
        const own = counted.filter((line) => line.sheet.template === template);
        const [all, paid] = [sum(own.map(amountOfLine)), sum(own.map((line) => line.funded))];
        return [
          template.id,
          { amount: all, funded: paid, gap: subtract(all, paid), bySource: sourcesOf(own) },
        ];
      }),
    ),
    byYear: grouped(
      counted,
      (line) => line.year,
      amountOfLine,
      (a, b) => a - b,
    ),
    byStatus: grouped(
      counted.filter((line) => line.funded !== 0),
      (line) => line.status ?? "",
      (line) => line.funded,
      (a, b) => statusOrder(a) - statusOrder(b),
    ),
    uncounted: lines.filter((line) => line.expectedAmount === undefined),
  };
}

const amountOfLine = (line: PlanLine): Fen => line.expectedAmount ?? zero;
const statusOrder = (id: string) => fundingStatuses.findIndex((status) => status.id === id);

function sourcesOf(lines: readonly PlanLine[]): ReadonlyMap<string, Fen> {
  const parts = lines.flatMap((line) =>
    line.sources.flatMap(({ code, fen }) => (fen ? [{ code, fen }] : [])),
  );
  return grouped(
    parts,
    ({ code }) => code,
    ({ fen }) => fen,
    (a, b) => (a < b ? -1 : 1),
  );
}

function grouped<Item, Key>(
  items: readonly Item[],
  keyOf: (item: Item) => Key,
  moneyOf: (item: Item) => Fen,
  order: (a: Key, b: Key) => number,
): ReadonlyMap<Key, Fen> {
  const groups = new Map<Key, Fen>();
  for (const item of items) groups.set(keyOf(item), add(groups.get(keyOf(item)) ?? zero, moneyOf(item)));
  return new Map([...groups].sort(([a], [b]) => order(a, b)));
}
