import { add, roundWan, sum, zero, type Fen } from "../model/money";
import type { Cross } from "./cross-totals";
import type { ContingencyRates } from "./tables/contingency-costs";

/** Base cost and contingencies. They are no lines of the plan and in none of its totals. */
export interface PlanCosts {
  /** The amount of the lines. */
  readonly base: Fen;
  readonly physical: Fen;
  readonly price: Fen;
  readonly total: Fen;
}

/**
 * Costs by year: the physical contingency of each template's base cost, and the price contingency of both, year by
 * year and not compounded; each rounded to whole fen.
 */
export function costsByYear(
  byTemplateYear: Cross<string, number>,
  years: readonly number[],
  { physical: ofPlan = 0, byTemplate = {}, price = {} }: ContingencyRates,
): ReadonlyMap<number, PlanCosts> {
  const wan = (money: Fen) => money / 1_000_000;
  return new Map(
    years.map((year) => {
      const parts = [...byTemplateYear].map(([id, own]) => ({ id, money: own.get(year) ?? zero }));
      const base = sum(parts.map(({ money }) => money));
      const physical =
        roundWan(parts.reduce((all, { id, money }) => all + (byTemplate[id] ?? ofPlan) * wan(money), 0)) ??
        zero;
      const rising = roundWan((wan(base) + wan(physical)) * (price[year] ?? 0)) ?? zero;
      return [year, { base, physical, price: rising, total: add(base, physical, rising) }];
    }),
  );
}

export const costsInAll = (years: Iterable<PlanCosts>): PlanCosts =>
  [...years].reduce(
    (all, one) => ({
      base: add(all.base, one.base),
      physical: add(all.physical, one.physical),
      price: add(all.price, one.price),
      total: add(all.total, one.total),
    }),
    { base: zero, physical: zero, price: zero, total: zero },
  );
