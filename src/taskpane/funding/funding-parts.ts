import { type Fen } from "../../core/model/money";
import type { Text } from "../../core/model/locale";
import { fundingTexts } from "../texts/funding-texts";
import type { FundingTotals } from "../check/check-result";

/** One stretch of the funding bar and one line of its table. */
export interface FundingPart {
  readonly id: string;
  readonly name: Text;
  readonly amount: Fen;
  /** Of the whole, 0…1; the whole is the amount, or the sources where those exceed it. */
  readonly share: number;
  /** Place in the row of colours; the gap has none, it is hatched. */
  readonly colour: number | null;
}

/** Id of the part that no source pays for. */
export const gapId = "F99";

/**
 * The sources, largest first, then what is not yet funded. Where the sources exceed the amount there is no gap:
 * the parts then share out the sources, and the view says that they exceed.
 */
export function fundingParts({ amount, funded, gap, bySource }: FundingTotals): readonly FundingPart[] {
  const whole = Math.max(amount, funded);
  const share = (part: Fen) => (whole > 0 ? part / whole : 0);
  const sources = [...bySource]
    .sort((a, b) => b.amount - a.amount)
    .map((part, at) => ({ ...part, share: share(part.amount), colour: at % colours.length }));
  if (gap <= 0) return sources;
  return [...sources, { id: gapId, name: fundingTexts.gap, amount: gap, share: share(gap), colour: null }];
}

/**
 * Colours of neighbours differ in lightness as well as in hue, so that they stay apart in grey print and for
 * colour-blind readers; each keeps 3:1 against the light and the dark background.
 */
export const colours = ["#2b78c4", "#b5651d", "#3c8f5a", "#8f5bb5", "#a07d00", "#c0497a"] as const;

/** @example sayShare(0.2695) // "27.0%" */
export const sayShare = (share: number): string => `${(share * 100).toFixed(1)}%`;
