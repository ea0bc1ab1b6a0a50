import type { OpenLine } from "./entry";
import { exact } from "./figure";
import type { Mark } from "./mark-figures";
import { sumCue } from "./vocabulary";

/**
 * A price with what stands beside it added: 每人慰问金500元、慰问品100元 is 600元.
 * @param rest what the words before the second amount name
 * @returns undefined where the amount adds to no price
 */
export function priceWith(mark: Mark, line: OpenLine, price: Mark, rest: string): Mark | undefined {
  const [a, b] = [price.figure.value, mark.figure.value];
  if (line.amount || line.prices.at(-1) !== price) return undefined;
  if (a === null || b === null || price.per.length === 0 || mark.clause !== price.clause) return undefined;
  if (!/^[、和及与加]/.test(mark.before) || rest === "" || sumCue.test(mark.before)) return undefined;
  if (b > 20 * a || line.quantities.some(({ figure }) => a * (figure.value ?? 0) === b)) return undefined;
  return { ...price, figure: { ...price.figure, value: exact(a + b), end: mark.figure.end } };
}

/** Whether an amount opens the parts of the price right before it: 每台2800元,其中农户自筹800元、财政补助2000元. */
export const opensPriceParts = (mark: Mark, price: Mark): boolean =>
  (mark.clause.opener === "(" || /^其中/.test(mark.before)) &&
  !sumCue.test(mark.before) &&
  (mark.figure.value ?? 0) < (price.figure.value ?? 0);
