import { post } from "./answers";
import { product } from "./arithmetic";
import type { Mark } from "./mark";
import { kindOf, unitRatio } from "./unit-words";

/** A quantity a price can multiply, and the figures it is made of. */
export interface Multiplied {
  readonly value: number | null;
  readonly unit: string;
  readonly parts: readonly Mark[];
  readonly missing: boolean;
  /** Holds only where the product comes out: 岗位20个,每人500元. */
  readonly tentative?: boolean;
  /** Yuan of one `unit`, as the price's own unit converts to it. */
  readonly costOf: (price: number) => number;
}

/** One quantity by itself. @param per what the price is per, whose unit it converts to */
export const single = (mark: Mark, per: string | undefined): Multiplied => {
  const asPerson =
    per !== undefined &&
    kindOf(per) === "person" &&
    kindOf(mark.figure.unit) === "thing" &&
    post.test(mark.before.slice(-6) + mark.after.slice(0, 6));
  const ratio = per === undefined ? 1 : (unitRatio(mark.figure.unit, per) ?? 1);
  return {
    value: mark.figure.value,
    unit: asPerson ? per : mark.figure.unit,
    parts: [mark],
    missing: mark.figure.state !== "number",
    costOf: (price) => product(price, ratio),
  };
};

/** A quantity times a further figure. @param unit what the product counts @param size how often the figure counts (12 for years of months) */
export const times = (base: Multiplied, factor: Mark, unit: string, size = 1): Multiplied => ({
  ...base,
  value:
    base.value === null || factor.figure.value === null
      ? null
      : product(base.value, factor.figure.value, size),
  unit,
  parts: [...base.parts, factor],
  missing: base.missing || factor.figure.state !== "number",
});
