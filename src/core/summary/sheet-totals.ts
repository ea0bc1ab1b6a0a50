import { findSource } from "../model/funding-source";
import { sum, type Fen } from "../model/money";
import type { PlanLine, PlanSheet } from "../plan-book/plan-book";
import { rememberBySheet } from "../plan-book/remember-by-sheet";
import { crossTotals, totalsBy, type Cross } from "./cross-totals";

/** What one plan sheet brings into the totals of its plan. */
export interface SheetTotals {
  readonly amount: Fen;
  readonly funded: Fen;
  readonly loans: Fen;
  readonly bySource: ReadonlyMap<string, Fen>;
  /** By the lines' own years: where the sheet has no year columns, those they start in. */
  readonly byYear: ReadonlyMap<number, Fen>;
  readonly byVillage: ReadonlyMap<string, Fen>;
  readonly bySourceStatus: Cross<string, string>;
  readonly byAccountSource: Cross<string, string>;
  readonly uncounted: readonly PlanLine[];
}

/** Adds up the lines of a sheet by what the inputs give; lines whose amount can't be told are left out and named. */
export const sheetTotals: (sheet: PlanSheet) => SheetTotals = rememberBySheet(({ lines }) => {
  const started = lines.filter((line) => line.started);
  const counted = started.flatMap((line) => {
    const { expectedAmount: amount, years } = line;
    return amount === undefined ? [] : [{ line, amount, years }];
  });
  const paid = counted.flatMap(({ line }) =>
    line.sources.flatMap(({ code, fen }) => (fen ? [{ line, code, fen }] : [])),
  );
  const money = ({ fen }: { readonly fen: Fen }) => fen;
  const code = (part: { readonly code: string }) => part.code;
  return {
    amount: sum(counted.map((one) => one.amount)),
    funded: sum(counted.map(({ line }) => line.funded)),
    loans: sum(paid.filter((part) => findSource(part.code)?.kind === "loan").map(money)),
    bySource: totalsBy(paid, code, money, asFound),
    byYear: totalsBy(
      counted.flatMap(({ years }) => [...years]),
      ([year]) => year,
      ([, fen]) => fen,
      asFound,
    ),
    byVillage: totalsBy(
      counted,
      ({ line }) => line.text("village"),
      ({ amount }) => amount,
      asFound,
    ),
    bySourceStatus: crossTotals(paid, code, ({ line }) => line.status ?? "", money, [asFound, asFound]),
    byAccountSource: crossTotals(paid, ({ line }) => line.account, code, money, [asFound, asFound]),
    uncounted: started.filter((line) => line.expectedAmount === undefined),
  };
});

const asFound = () => 0;
