import type { Mark } from "./mark";
import { kindOf, unitRatio } from "./unit-words";

/** A post is counted by itself and paid by the person. */
export const post = /岗|名额|学位|床位/;

/** The words behind a quantity up to the price: 3个村,每村…. */
function nounOf(after: string): string {
  let end = 0;
  while (end < Math.min(10, after.length) && !"按每".includes(after.charAt(end))) end++;
  return after.slice(0, end);
}

/** How well a quantity answers a price per `per`: 0 the same unit … 3 some other countable thing; undefined not at all. */
export function rank(per: string, { figure, before, after, per: own }: Mark): number | undefined {
  if (figure.unit === per) return 0;
  // 36座,每座占地0.8亩,每座2.4万元: what each of them has is nothing they are counted by.
  if (own.includes(per)) return undefined;
  if (
    kindOf(figure.unit) === kindOf(per) &&
    kindOf(per) !== "thing" &&
    unitRatio(figure.unit, per) !== undefined
  )
    return 1;
  // 3个村,每村…; 12个互助社,每社…: the noun of the quantity names the price's unit.
  if (nounOf(after).includes(per) || before.slice(-8).includes(per)) return 2;
  if (
    kindOf(figure.unit) === "thing" &&
    kindOf(per) === "thing" &&
    /^[个处座口点套台件项]$/.test(per) &&
    figure.unit !== "元"
  )
    return 3;
  // 公益岗位20个,每人…: a post is a person's.
  if (
    kindOf(per) === "person" &&
    kindOf(figure.unit) === "thing" &&
    post.test(before.slice(-6) + after.slice(0, 6))
  )
    return 2;
  if (kindOf(per) === "animal" && kindOf(figure.unit) === "animal") return 3;
  return undefined;
}

/** Whether a price per `per` can multiply a quantity. */
export const answers = (per: string, mark: Mark): boolean => rank(per, mark) !== undefined;
