import { yuanOfFen, type Fen } from "../model/money";
import type { Totals } from "./totals";

/** Totals for machines: money in yuan with at most two decimals, groups as objects. */
export function totalsJson(totals: Totals) {
  return {
    amount: yuanOfFen(totals.amount),
    gap: yuanOfFen(totals.gap),
    bySource: yuanBy(totals.bySource),
    byTemplate: yuanBy(new Map([...totals.byTemplate].map(([id, { amount }]) => [id, amount]))),
    byYear: yuanBy(totals.byYear),
    byStatus: yuanBy(totals.byStatus),
  };
}

const yuanBy = (groups: ReadonlyMap<string | number, Fen>): Record<string, number> =>
  Object.fromEntries(
    [...groups].map(([key, amount]) => [key === "" ? "unstated" : String(key), yuanOfFen(amount)]),
  );
