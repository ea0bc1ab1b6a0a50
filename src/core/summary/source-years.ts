import { roundWan, subtract, sum, yuanOfFen, zero, type Fen } from "../model/money";
import type { PlanSheet } from "../plan-book/plan-book";
import { rememberBySheet } from "../plan-book/remember-by-sheet";
import type { Cross } from "./cross-totals";

/**
 * The money of each source by year: spread over a line's years as its amount is. Later years are rounded to whole fen,
 * the first takes the rest, as the summary's formulas have it.
 * @param bySource what each source pays in all
 * @param years of the plan, in order
 */
export function sourceYears(
  sheets: readonly PlanSheet[],
  bySource: ReadonlyMap<string, Fen>,
  years: readonly number[],
): Cross<string, number> {
  const [first, ...later] = years;
  if (first === undefined) return new Map();
  return new Map(
    [...bySource].map(([code, all]) => {
      const parts = later.map((year): readonly [number, Fen] => {
        // Sheet by sheet and in yuan, as spreadsheets add up: sums of doubles depend on their order.
        const yuan = sheets.reduce((sum, sheet) => sum + (sheetSpread(sheet).get(code)?.get(year) ?? 0), 0);
        return [year, roundWan(yuan / 10_000) ?? zero];
      });
      const rest = subtract(all, sum(parts.map(([, money]) => money)));
      return [code, new Map([[first, rest] as const, ...parts].filter(([, money]) => money !== 0))] as const;
    }),
  );
}

/** What the sources of a sheet's lines pay by year, in yuan with the dust of division. */
const sheetSpread = rememberBySheet(({ lines }): ReadonlyMap<string, ReadonlyMap<number, number>> => {
  const spread = new Map<string, Map<number, number>>();
  for (const { started, expectedAmount: amount, sources, years } of lines) {
    if (!started || !amount) continue;
    for (const { code, fen: paid } of sources) {
      if (!paid) continue;
      const byYear = spread.get(code) ?? new Map<number, number>();
      spread.set(code, byYear);
      for (const [year, part] of years)
        byYear.set(year, (byYear.get(year) ?? 0) + yuanOfFen(paid) * (yuanOfFen(part) / yuanOfFen(amount)));
    }
  }
  return spread;
});
