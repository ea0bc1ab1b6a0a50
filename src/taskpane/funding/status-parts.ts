import { fundingStatuses } from "../../core/model/funding-status";
import { sum, type Fen } from "../../core/model/money";
import type { Part } from "../check/check-result";
import { colours, thousandths, type FundingPart } from "./funding-parts";

/**
 * The money of the sources by how sure it is, surest first and what nobody said last, hatched. Each status keeps its
 * colour whichever others there are.
 */
export function statusParts(byStatus: readonly Part[]): readonly FundingPart[] {
  const order = (id: string) => fundingStatuses.findIndex((status) => status.id === id);
  const stated = byStatus.filter(({ id, amount }) => amount > 0 && order(id) >= 0);
  const unstated = byStatus.filter(({ id, amount }) => amount > 0 && order(id) < 0);
  const parts = [...stated.sort((a, b) => order(a.id) - order(b.id)), ...unstated];
  const shares = thousandths(parts.map(({ amount }) => amount));
  return parts.map((part, at) => ({
    ...part,
    share: shares[at]! / 1000,
    colour: colours[order(part.id)] ?? null,
  }));
}

/** Money that is there or promised in writing. */
export const securedOf = (byStatus: readonly Part[]): Fen =>
  sum(byStatus.filter(({ id }) => id === "received" || id === "allotted").map(({ amount }) => amount));
