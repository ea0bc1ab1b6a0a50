import type { Text } from "../../core/model/locale";
import type { Fen } from "../../core/model/money";
import type { Funding } from "../check/check-result";
import { seriesColours } from "../../core/summary/series-colours";
import { fundingTexts } from "../texts/funding-texts";

/** One stretch of a funding bar and one line of its table. */
export interface FundingPart {
  readonly id: string;
  readonly name: Text;
  readonly amount: Fen;
  /** Of the whole, 0…1, in steps of a thousandth; all parts together give exactly 1. */
  readonly share: number;
  /** One of `colours`; null for the gap, which is hatched. */
  readonly colour: string | null;
}

/** Id of the part that no source pays for. */
export const gapId = "F99";

/** Few enough to tell apart in a small bar; charts of the workbook begin with the same. */
export const colours = seriesColours.slice(0, 6);

/**
 * The sources, largest first, then what is not yet funded. Where the sources exceed the amount there is no gap:
 * the parts then share out the sources, and the view says that they exceed.
 * @param like parts of the whole plan, whose colours the same sources keep
 */
export function fundingParts(
  { gap, bySource }: Funding,
  like: readonly FundingPart[] = [],
): readonly FundingPart[] {
  const sources = [...bySource]
    .filter(({ amount }) => amount > 0)
    .sort((a, b) => b.amount - a.amount)
    .map((part, at) => ({
      ...part,
      colour: like.find(({ id }) => id === part.id)?.colour ?? colours[at % colours.length]!,
    }));
  const rest = gap > 0 ? [{ id: gapId, name: fundingTexts.gap, amount: gap, colour: null }] : [];
  const parts = [...sources, ...rest];
  const shares = thousandths(parts.map(({ amount }) => amount));
  return parts.map((part, at) => ({ ...part, share: shares[at]! / 1000 }));
}

/** Whole thousandths that add up to 1000: those with the largest remainders are rounded up. */
export function thousandths(amounts: readonly number[]): readonly number[] {
  const whole = amounts.reduce((sum, amount) => sum + amount, 0);
  const exact = amounts.map((amount) => (amount / whole) * 1000);
  const shares = exact.map(Math.floor);
  const left = 1000 - shares.reduce((sum, share) => sum + share, 0);
  const byRemainder = exact
    .map((share, at) => ({ at, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder);
  for (const { at } of byRemainder.slice(0, left)) shares[at]!++;
  return shares;
}

/** What a bar's full length stands for. */
export const wholeOf = ({ amount, funded }: Funding): number => Math.max(amount, funded);

/** @example sayShare(0.27) // "27.0%" */
export const sayShare = (share: number): string => `${(share * 100).toFixed(1)}%`;
