import { near, product, productTolerance } from "./arithmetic";
import type { OpenLine } from "./entry";
import type { Mark } from "./mark-figures";
import { readings, type Multiplied } from "./quantity-readings";

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

/**
 * The quantity and the price that make a line. Where several quantities could be meant, the one whose product is the stated
 * amount wins: a text is read in the way in which it is right, if there is one.
 */
export function readProduct(line: OpenLine, price: Mark, stated: Mark | undefined): Reading | undefined {
  let likeliest: Reading | undefined;
  for (const quantity of readings(price, { ...line, amount: stated ?? line.amount })) {
    const cost = price.figure.value === null ? null : quantity.costOf(price.figure.value);
    const computed = quantity.value === null || cost === null ? null : product(quantity.value, cost);
    const fits =
      stated !== undefined && computed !== null && productFits(computed, stated, [price, ...quantity.parts]);
    const reading = { quantity, price, computed, fits };
    if (fits) return reading;
    if (!quantity.tentative) likeliest ??= reading;
    if (stated === undefined && likeliest) break;
  }
  return likeliest;
}
