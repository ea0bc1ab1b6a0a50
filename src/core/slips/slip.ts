import { decimal, type Fen } from "../model/money";

/** One figure a slip sits in: repaired = value × factor. */
export interface Change {
  /** Id of the column. */
  readonly column: string;
  /** As in the cell: yuan, yuan per unit, or the quantity. */
  readonly value: number;
  readonly repaired: number;
}

/** Why a figure is taken for slipped. Sums in fen; unit costs and amounts, which may be in the wrong unit, in yuan as typed. */
export type Evidence =
  /** quantity × unit cost and the stated amount are a whole power of ten apart. */
  | { readonly kind: "stated"; readonly product: Fen; readonly stated: number }
  /** After the repair the sources add up to the amount exactly. */
  | { readonly kind: "sources"; readonly funded: Fen; readonly amount: Fen }
  /** The amount is a whole power of ten away from its sources, which are right. */
  | { readonly kind: "funded"; readonly funded: Fen; readonly amount: number }
  /** After the repair the sources add up to a number the masked total can be. */
  | { readonly kind: "mask"; readonly funded: Fen; readonly mask: string }
  /** The unit cost (or amount ÷ quantity) is 100 times and more outside the norms, the repaired one near them. */
  | { readonly kind: "norm"; readonly unitCost: number; readonly low: number; readonly high: number }
  /** The same against the other lines of the sheet in this unit. */
  | { readonly kind: "lines"; readonly unitCost: number; readonly median: number }
  /** The source is 1,000 times and more above every other source of the line. */
  | { readonly kind: "other-sources"; readonly largest: Fen }
  /** Without the repair the sources are 100 times and more above the amount, with it they fit in. */
  | { readonly kind: "over-amount"; readonly funded: Fen; readonly amount: number };

/** A figure written in the wrong unit – 万元 for 元, 公里 for 米 – and what it must be. */
export interface Slip {
  /** One change, or one for each source where all of a line are written in 万元. */
  readonly changes: readonly Change[];
  /** 10,000 or 1,000, or one divided by them. */
  readonly factor: number;
  /** By an exact equation; otherwise by at least two independent pieces of evidence. */
  readonly certain: boolean;
  readonly evidence: readonly Evidence[];
}

/** Factors of a slip. ×10 and ×100 are other mistakes, or none. */
export const factors = [10_000, 1 / 10_000, 1000, 1 / 1000] as const;
/** 万 goes astray between any two figures of money; ×1,000 needs a unit of measure to go wrong. */
export const wanFactors = [10_000, 1 / 10_000] as const;

/** value × factor without the dust of doubles. @example scaled(88.933, 10000) // 889330 */
export function scaled(value: number, factor: number): number {
  const times = factor >= 1 ? value * factor : value / Math.round(1 / factor);
  if (Number.isInteger(value) && Number.isSafeInteger(times)) return times;
  const exact = decimal(value);
  return (factor >= 1 ? exact.times(Math.round(factor)) : exact.div(Math.round(1 / factor))).toNumber();
}
