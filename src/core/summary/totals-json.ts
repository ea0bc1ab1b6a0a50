import { yuanOfFen, type Fen } from "../model/money";
import type { Cross } from "./cross-totals";
import { costsInAll, type PlanCosts } from "./plan-costs";
import type { Totals } from "./totals";

/** Totals for machines: money in yuan with at most two decimals, groups as objects; "unstated" for none. */
export function totalsJson(totals: Totals) {
  return {
    amount: yuanOfFen(totals.amount),
    gap: yuanOfFen(totals.gap),
    loans: yuanOfFen(totals.loans),
    bySource: yuanBy(totals.bySource),
    byTemplate: yuanBy(new Map([...totals.byTemplate].map(([id, { amount }]) => [id, amount]))),
    byYear: yuanBy(totals.byYear),
    byStatus: yuanBy(totals.byStatus),
    byAccount: yuanBy(totals.byAccount),
    byVillage: yuanBy(totals.byVillage),
    byTemplateAndSource: crossed(new Map([...totals.byTemplate].map(([id, { bySource }]) => [id, bySource]))),
    bySourceAndStatus: crossed(totals.bySourceStatus),
    byTemplateAndYear: crossed(totals.byTemplateYear),
    bySourceAndYear: crossed(totals.bySourceYear),
    byAccountAndSource: crossed(totals.byAccountSource),
    byVillageAndTemplate: crossed(totals.byVillageTemplate),
    costs: {
      ...costsJson(costsInAll(totals.costs.values())),
      byYear: Object.fromEntries([...totals.costs].map(([year, costs]) => [year, costsJson(costs)])),
    },
  };
}

const keyOf = (key: string | number) => (key === "" ? "unstated" : String(key));

const yuanBy = (groups: ReadonlyMap<string | number, Fen>): Record<string, number> =>
  Object.fromEntries([...groups].map(([key, amount]) => [keyOf(key), yuanOfFen(amount)]));

const crossed = (cross: Cross<string | number, string | number>): Record<string, Record<string, number>> =>
  Object.fromEntries([...cross].map(([key, groups]) => [keyOf(key), yuanBy(groups)]));

const costsJson = ({ base, physical, price, total }: PlanCosts) => ({
  base: yuanOfFen(base),
  physicalContingency: yuanOfFen(physical),
  priceContingency: yuanOfFen(price),
  total: yuanOfFen(total),
});
