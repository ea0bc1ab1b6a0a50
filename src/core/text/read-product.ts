import { near, product, productTolerance, slipBetween } from "./arithmetic";
import type { OpenLine } from "./entry";
import type { Mark } from "./mark";
import type { Multiplied } from "./multiplied";
import { readings } from "./quantity-readings";

export interface Reading {
  readonly quantity: Multiplied;
  readonly price: Mark;
  readonly computed: number | null;
  readonly fits: boolean;
}

/** Whether a product is what the text states, within what the text itself leaves open. */
export function productFits(computed: number, stated: Mark, factors: readonly Mark[]): boolean {
  const { value, range } = stated.figure;
  const tolerance = productTolerance(
    stated.figure,
    factors.map(({ figure }) => figure),
  );
  if (range) return computed >= range[0] - tolerance && computed <= range[1] + tolerance;
  if (value === null) return true;
  if (factors.some(({ figure }) => figure.atLeast) && value >= computed) return true;
  return near(computed, value, tolerance);
}

/** Whether only a unit keeps a product from what the text states. */
function isSlip(computed: number, stated: Mark, factors: readonly Mark[]): boolean {
  const tolerance = productTolerance(
    stated.figure,
    factors.map(({ figure }) => figure),
  );
  return stated.figure.value !== null && slipBetween(computed, stated.figure.value, tolerance) !== undefined;
}

/**
 * The quantity and the price that make a line. Where several quantities could be meant, the one whose product is the stated
 * amount wins: a text is read in the way in which it is right, if there is one.
 */
export function readProduct(line: OpenLine, price: Mark, stated: Mark | undefined): Reading | undefined {
  let likeliest: Reading | undefined;
  let slipped: Reading | undefined;
  for (const quantity of readings(price, { ...line, amount: stated ?? line.amount })) {
    const cost = price.figure.value === null ? null : quantity.costOf(price.figure.value);
    const computed = quantity.value === null || cost === null ? null : product(quantity.value, cost);
    const fits =
      stated !== undefined && computed !== null && productFits(computed, stated, [price, ...quantity.parts]);
    const reading = { quantity, price, computed, fits };
    if (fits) return reading;
    if (!quantity.tentative) likeliest ??= reading;
    if (!slipped && stated && computed !== null && isSlip(computed, stated, [price, ...quantity.parts]))
      slipped = reading;
    if (stated === undefined && likeliest) break;
  }
  return slipped ?? likeliest;
}
