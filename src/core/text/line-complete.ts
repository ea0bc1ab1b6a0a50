import type { OpenLine } from "./entry";
import type { Mark } from "./mark";
import { answers } from "./answers";
import { kindOf } from "./unit-words";

/** Whether a line has what it needs, so that a further quantity opens the next one; a factor it waits for does not. */
export function isComplete(line: OpenLine, mark: Mark): boolean {
  if (line.amount) return true;
  if (line.prices.length === 0 || line.quantities.length === 0) return false;
  if (kindOf(mark.figure.unit) === "time") return false;
  // 每公里补助25万元,石山屯2.2公里、下坪屯1.6公里: one price before all that it multiplies.
  const [first] = line.quantities;
  const [price] = line.prices;
  if (
    first?.figure.unit === mark.figure.unit &&
    price &&
    price.figure.start < first.figure.start &&
    /^[、和及与][\u4e00-\u9fff]{0,8}$/.test(mark.before)
  )
    return false;
  const needs = [...line.quantities, ...line.prices].flatMap(({ per }) => per);
  const answered = (unit: string): boolean =>
    line.quantities.some((one) => one.per.length === 0 && answers(unit, one));
  return !needs.some((unit) => !answered(unit) && answers(unit, mark));
}
