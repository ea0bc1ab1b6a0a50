import type { Entry } from "./entry";
import type { Mark } from "./mark";
import { sourceBehind, sourceName } from "./source-name";

const bears = /(?:承担|负担|自筹|自付|分担|出资|配套|补助|补贴|解决|占)$/;

/**
 * Who pays a share: 财政补助60%, 50%由产业资金补助.
 * @returns the payer, and whether the words say outright that he pays, so that he is one without an amount, too
 */
export function payerOfShare(rate: Mark): { readonly name: string; readonly certain: boolean } | undefined {
  const before = sourceName(rate.before, true);
  if (before !== undefined) return { name: before, certain: bears.test(rate.before) };
  const behind = /^由/.test(rate.after) ? sourceBehind(rate.after) : undefined;
  return behind === undefined ? undefined : { name: behind, certain: true };
}

/** Takes back a payer told without an amount, once his amount is told: 财政补助60%,即11.5万元. */
export function dropUnpaid(entries: Entry[], name: string): void {
  const at = entries.findLastIndex(
    (entry) => entry.kind === "source" && entry.name === name && !entry.amount,
  );
  if (at >= 0) entries.splice(at, 1);
}
