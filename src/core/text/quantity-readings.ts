import { answers, rank } from "./answers";
import { product } from "./arithmetic";
import { chainOf } from "./chain-of";
import type { OpenLine } from "./entry";
import type { Mark } from "./mark";
import { places } from "./main-quantities";
import { measuredBySides } from "./measured-by-sides";
import { single, times, type Multiplied } from "./multiplied";
import { kindOf, unitRatio } from "./unit-words";
import { aroundOf, isTime, occasions, sameTime, withTime } from "./with-time";

/** 每户80只 is 80 for each of 55户: multiplies a quantity by the one it is counted per. */
function withFactors(base: Multiplied, mark: Mark, all: readonly Mark[]): Multiplied {
  let result = base;
  for (const per of mark.per) {
    const others = all.filter((other) => other !== mark);
    const parent = nearest(
      per,
      others.filter((other) => other.per.length === 0),
    );
    // 5个组,每组24户,每户30羽: what it is counted per is counted per something itself.
    const between = parent ? undefined : others.find((other) => other.per.length > 0 && answers(per, other));
    if (parent) result = times(result, parent, result.unit);
    else if (between) result = withFactors(times(result, between, result.unit), between, others);
  }
  return result;
}

function nearest(per: string, marks: readonly Mark[]): Mark | undefined {
  let best: Mark | undefined;
  let bestRank = Infinity;
  for (const mark of marks) {
    const fit = rank(per, mark);
    // Of equals the later one is nearer to the price; the work itself goes before those it serves.
    const score = fit === undefined ? Infinity : fit * 10 + mark.level * 3 + (mark.per.length > 0 ? 2 : 0);
    if (score <= bestRank && score < Infinity) [best, bestRank] = [mark, score];
  }
  return best;
}

/** What a mark can be multiplied to for a price, the likeliest first. Lazily, since mostly the first one comes out. */
function* offers(
  mark: Mark,
  per: string | undefined,
  price: Mark,
  line: OpenLine,
  usable: readonly Mark[],
): Generator<Multiplied> {
  // 稻田养鱼320亩,每亩投放300尾: what it is counted per may be told as a place, in the same sentence.
  const near = line.earlier.filter(({ sentence }) => sentence === mark.sentence);
  const base = withFactors(single(mark, per), mark, [...line.quantities, ...near]);
  const person = kindOf(base.unit) === "person";
  // 东沟、西沟两个村各建1座、2座: each has its own.
  const listed = usable.some(
    (other) =>
      other !== mark &&
      other.figure.unit === mark.figure.unit &&
      other.clause === mark.clause &&
      (/^[、和及与]$/.test(other.before) || /^[、和及与]$/.test(mark.before)),
  );
  const counted = listed
    ? undefined
    : usable.find((other) => other !== mark && /^[^,，]{0,4}各/.test(other.after));
  // 12个组各配置1套: so many for each.
  if (counted) yield times(base, counted, base.unit);
  const timed = withTime(base, price, line);
  yield timed;
  if (timed !== base) yield base;
  // A month's pay without a word of how long is mostly a year's.
  else if (price.per.includes("月") && base.value !== null)
    yield {
      ...base,
      value: product(base.value, 12),
      unit: person || price.per.includes("岗") ? "人月" : base.unit,
      tentative: true,
    };
  const span = line.quantities.findLast(({ figure }) => isTime(figure.unit) && figure.unit !== "年");
  if (span) yield times(base, span, person ? `人${span.figure.unit.replace("个", "")}` : base.unit);
  const years = line.quantities.findLast(({ figure }) => figure.unit === "年");
  if (years) yield times(base, years, base.unit);
  const many = listed ? 1 : places(mark);
  if (!counted && many > 1 && mark.figure.value !== null)
    yield { ...base, value: product(mark.figure.value, many) };
  // 100立方米蓄水池6口: so many of that size.
  if (/^(?:area|volume|power)$/.test(kindOf(mark.figure.unit)))
    for (const other of usable)
      if (
        other.clause === mark.clause &&
        kindOf(other.figure.unit) === "thing" &&
        other.figure.start > mark.figure.start
      )
        yield times(base, other, base.unit);
  for (const other of usable)
    if (!listed && other !== mark && /^(?:期|班|个|场|次|批|组|村|户)$/.test(other.figure.unit))
      yield times(base, other, occasions(base.unit, other.figure.unit));
  // 猕猴桃240亩,苗木…;立柱每亩55根: what it is counted per may be told a sentence before.
  const far =
    mark.per.length > 0 ? withFactors(single(mark, per), mark, [...line.quantities, ...line.earlier]) : base;
  if (far.parts.length > base.parts.length) yield { ...far, tentative: true };
}

/** Every reading of the quantity that this price multiplies, the likeliest first. */
export function* readings(price: Mark, line: OpenLine): Generator<Multiplied> {
  if (line.chained && line.quantities.length > 0) {
    yield chainOf(line, price);
    return;
  }
  const countable = ({ figure, level }: Mark): boolean => !isTime(figure.unit) && level < 2;
  const own = line.quantities.filter(countable);
  const usable = own.length > 0 ? own : line.earlier.filter(countable);
  const pers = price.per.filter((unit) => !isTime(unit));
  const main = usable.findLast(({ level }) => level === 0);
  for (const per of pers) {
    const far = nearest(per, line.earlier.filter(countable));
    // 垃圾箱45个;为62名学生购买书包,每套120元: what another sentence counts is only alike.
    const alike = far !== undefined && main !== undefined && rank(per, far) === 3;
    const mark = nearest(per, usable) ?? (alike ? undefined : far) ?? nearest(per, line.quantities);
    if (mark) {
      yield* offers(mark, per, price, line, usable);
      // Another quantity of the kind stands by where the nearest does not come out.
      for (const other of usable)
        if (other !== mark && rank(per, other) === rank(per, mark))
          yield* offers(other, per, price, line, usable);
      continue;
    }
    // 蓄水池5口,合计容积600立方米,每立方米500元: a dimension is what the price is per.
    const size = line.sides.find(({ figure }) => figure.unit === per && kindOf(per) !== "length");
    if (size) yield single(size, per);
    // 打机井1眼,井深150米,每米320元: depth is what drilling is paid by.
    const depths = line.sides.filter(
      ({ figure, before }) => kindOf(figure.unit) === "length" && /[深长]度?$|进尺$/.test(before),
    );
    // 机井2眼,每眼深180米,每米520元: the depth of each.
    if (kindOf(per) === "length" && depths.length === 1 && depths[0])
      yield withFactors(single(depths[0], per), depths[0], line.quantities);
    for (const { value, unit, parts } of measuredBySides(per, line)) {
      const whole = {
        value,
        unit,
        parts,
        missing: value === null,
        costOf: (cost: number) => product(cost, unitRatio(unit, per) ?? 1),
      };
      const things = usable.filter(({ figure }) => kindOf(figure.unit) === "thing");
      const each = parts.some((side) => side.per.length > 0);
      // 库房2间,每间12米×8米: so many of that size.
      if (each) for (const other of things) yield times(whole, other, unit);
      yield whole;
      if (!each) for (const other of things) yield times(whole, other, unit);
    }
    if (main) {
      const figure = kindOf(per) === "person" ? { ...main.figure, unit: per } : main.figure;
      for (const one of offers({ ...main, figure }, undefined, price, line, usable))
        yield {
          ...one,
          parts: one.parts.map((part) => (part.figure === figure ? main : part)),
          tentative: true,
        };
    }
  }
  if (pers.length > 0) return;
  const [time] = price.per;
  const near = line.earlier.filter(({ sentence }) => sentence === price.sentence);
  const span = time && [...near, ...line.quantities].findLast(({ figure }) => sameTime(figure.unit, time));
  // 租金每月6000元,租期两年: the years are what it multiplies, in months.
  const years = time === "月" && !span && line.quantities.findLast(({ figure }) => figure.unit === "年");
  if (years && usable.length === 0)
    yield { ...single(years, undefined), value: product(years.figure.value ?? 0, 12), unit: "月" };
  // 每年5万元 alone: the years are what it multiplies.
  if (span && usable.length === 0) yield single(span, undefined);
  // 运维费每月2.4万元,全年28.8万元
  if (time === "月" && line.quantities.length === 0 && /全年|一年|年度|每年/.test(aroundOf(price, line)))
    yield { value: 12, unit: "月", parts: [], missing: false, costOf: (cost) => cost };
  if (span && own.length === 0 && span.sentence === price.sentence) yield single(span, undefined);
  const first = time === undefined ? (main ?? usable.at(-1)) : usable.at(-1);
  if (first) yield* offers(first, undefined, price, line, usable);
  for (const other of usable) if (other !== first) yield* offers(other, undefined, price, line, usable);
  if (span && usable.length > 0) yield single(span, undefined);
}
