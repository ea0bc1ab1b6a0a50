import { findSource } from "../model/funding-source";
import { add, fen, zero, type Fen } from "../model/money";
import type { PlanLine, PlanSheet } from "../plan-book/plan-book";
import { rememberBySheet } from "../plan-book/remember-by-sheet";
import type { Cross } from "./cross-totals";

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
  let [amount, funded, loans] = [zero, zero, zero];
  const uncounted: PlanLine[] = [];
  const [bySource, byYear, byVillage] = [new Totals<string>(), new Totals<number>(), new Totals<string>()];
  const [bySourceStatus, byAccountSource] = [new CrossTotals(), new CrossTotals()];
  for (const line of lines) {
    if (!line.started) continue;
    if (line.expectedAmount === undefined) {
      uncounted.push(line);
      continue;
    }
    amount = add(amount, line.expectedAmount);
    funded = add(funded, line.funded);
    for (const [year, money] of line.years) byYear.add(year, money);
    byVillage.add(line.text("village"), line.expectedAmount);
    for (const { code, fen: money } of line.sources) {
      if (!money) continue;
      if (findSource(code)?.kind === "loan") loans = add(loans, money);
      bySource.add(code, money);
      bySourceStatus.add(code, line.status ?? "", money);
      byAccountSource.add(line.account, code, money);
    }
  }
  return { amount, funded, loans, bySource, byYear, byVillage, bySourceStatus, byAccountSource, uncounted };
});

/** Money added up under keys, in the order they are met. */
class Totals<Key> extends Map<Key, Fen> {
  add(key: Key, money: Fen): void {
    this.set(key, fen((this.get(key) ?? 0) + money));
  }
}

class CrossTotals extends Map<string, Totals<string>> {
  add(row: string, column: string, money: Fen): void {
    const own = this.get(row) ?? new Totals<string>();
    this.set(row, own);
    own.add(column, money);
  }
}
