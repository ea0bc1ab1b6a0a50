import type { OpenLine } from "./entry";
import type { Mark } from "./mark";
import { single, times, type Multiplied } from "./multiplied";
import { kindOf } from "./unit-words";
import { isTime } from "./with-time";

/** 5期×40人×200元: all quantities multiply; the price's own unit (2.4元/公斤) or else persons win the name, months and days join it. */
export function chainOf(line: OpenLine, price: Mark): Multiplied {
  const [first, ...rest] = line.quantities;
  if (!first) throw new Error("a chain has a quantity");
  const person = line.quantities.find(({ figure }) => kindOf(figure.unit) === "person");
  const span = line.quantities.find(({ figure }) => isTime(figure.unit));
  const course = line.quantities.find(({ figure }) => kindOf(figure.unit) === "course");
  const named =
    line.quantities.find(({ figure }) => figure.unit === price.per[0]) ??
    person ??
    line.quantities.find(
      ({ figure }) => !isTime(figure.unit) && figure.unit !== "" && figure !== course?.figure,
    ) ??
    first;
  const unit =
    person && span
      ? `人${span.figure.unit.replace("个", "")}`
      : span && kindOf(named.figure.unit) === "household" && /月$/.test(span.figure.unit)
        ? "户月"
        : person && course
          ? "人次"
          : named.figure.unit;
  return rest.reduce((base, mark) => times(base, mark, unit), { ...single(first, undefined), unit });
}
