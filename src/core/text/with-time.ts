import { product } from "./arithmetic";
import type { OpenLine } from "./entry";
import type { Mark } from "./mark";
import { times, type Multiplied } from "./multiplied";
import { kindOf } from "./unit-words";

/** Whether a unit is one of time. */
export const isTime = (unit: string): boolean => kindOf(unit) === "time";
/** Whether two units of time are one: 月 and 个月, 天 and 日. */
export const sameTime = (a: string, b: string): boolean =>
  a.replace("个", "").replace("日", "天") === b.replace("个", "").replace("日", "天");

/** 9户 on four occasions (次, 季) are 36户次. */
export const occasions = (unit: string, of: string): string =>
  kindOf(unit) === "household" && /^[次季]$/.test(of) ? "户次" : unit;

/** The words around a price and its amount, which may tell the time: 全年, 每年. */
export const aroundOf = (price: Mark, line: OpenLine): string =>
  `${price.lead}${price.after}${line.amount?.lead ?? ""}`;

/** 春季53人、秋季49人: counted for one term each. */
const ofOneTerm = ({ parts: [first] }: Multiplied): boolean =>
  /[春秋]季|[上下]学期/.test(first?.before ?? "");

/** 公益性岗位32个,月补贴600元: posts are paid by the person. */
const countsPosts = ({ parts: [first] }: Multiplied): boolean =>
  first !== undefined && kindOf(first.figure.unit) === "thing" && /岗位?$/.test(first.before);

/** 每人每月: multiplies by the months the text states, 全年 being twelve. */
export function withTime(base: Multiplied, price: Mark, line: OpenLine): Multiplied {
  let result = base;
  for (const unit of price.per.filter(isTime)) {
    if (result.parts.some(({ figure }) => sameTime(figure.unit, unit))) continue;
    const spans = [...line.quantities, ...line.earlier].filter(({ figure }) => isTime(figure.unit));
    const span = spans.findLast(({ figure }) => sameTime(figure.unit, unit));
    const years = spans.findLast(({ figure }) => figure.unit === "年");
    const joined =
      kindOf(result.unit) === "person" || price.per.includes("岗") || countsPosts(result)
        ? `人${unit.replace("日", "天")}`
        : kindOf(result.unit) === "household" && unit === "月"
          ? "户月"
          : occasions(result.unit, unit);
    if (span) result = times(result, span, joined);
    else if (unit === "月" && years) result = times(result, years, joined, 12);
    else if (unit === "学期" && /全年|每年|一年/.test(aroundOf(price, line)) && !ofOneTerm(result))
      result = { ...result, value: result.value === null ? null : product(result.value, 2), unit: joined };
    else if (unit === "月" && /全年|一年|每年|年度|年[需支共计]|年$/.test(aroundOf(price, line)))
      result = { ...result, value: result.value === null ? null : product(result.value, 12), unit: joined };
  }
  return result;
}
