import type { OpenLine } from "./entry";
import type { Mark } from "./mark";
import { kindOf } from "./unit-words";

/** A dimension that a price may be per: 宽4米, 容积600立方米. */
export const isSize = ({ figure }: Mark): boolean => /^(?:length|area|volume)$/.test(kindOf(figure.unit));

/**
 * A line that begins at a figure, still without figures of its own.
 * @param text its sentence, for the words that place it; "" where its clause does
 * @param earlier quantities of the statement before
 * @param seen quantities of its own statement so far
 */
export const openLine = (
  mark: Mark,
  text: string,
  earlier: readonly Mark[],
  seen: readonly Mark[],
): OpenLine => ({
  kind: "line",
  quantities: [],
  prices: [],
  amount: undefined,
  chained: false,
  sides: seen.filter((one) => one.level === 2 && one.sentence === mark.sentence && isSize(one)),
  earlier: [...earlier, ...seen].slice(-12),
  words: text.slice(0, 60) + mark.lead,
});
