import type { Entry } from "./entry";
import type { StatementDraft } from "./group-statements";
import type { LooseNodes } from "./loose-nodes";
import { Settler, type Settled } from "./settle";

/** Whether any entry tells of money: an amount, or a price with what it multiplies. */
const tellsMoney = (entries: readonly Entry[]): boolean =>
  entries.some(
    (entry) =>
      entry.amount || (entry.kind === "line" && entry.prices.length > 0 && entry.quantities.length > 0),
  );

/**
 * The entries of a statement with every amount in its place.
 * @param loose what earlier statements left without a sum; follows what this one does to it
 * @returns undefined where no entry tells of money
 */
export function settleStatement(
  { sentences: [first], heading, section }: StatementDraft,
  entries: readonly Entry[],
  loose: LooseNodes,
): Settled | undefined {
  if (!tellsMoney(entries)) return undefined;
  loose.passTables(first?.start ?? 0);
  const settled = new Settler(entries, () => loose.all(), heading, section).run();
  loose.follow(settled);
  return settled;
}
