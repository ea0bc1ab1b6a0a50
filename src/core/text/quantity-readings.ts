import { product } from "./arithmetic";
import type { OpenLine } from "./entry";
import type { Mark } from "./mark-figures";
import { places } from "./main-quantities";
import { measuredBySides } from "./measured-by-sides";
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

const isTime = (unit: string): boolean => kindOf(unit) === "time";
/** Whether two units of time are one: 月 and 个月, 天 and 日. */
export const sameTime = (a: string, b: string): boolean =>
  a.replace("个", "").replace("日", "天") === b.replace("个", "").replace("日", "天");

const post = /岗|名额|学位|床位/;

/** How well a quantity answers a price per `per`: 0 the same unit … 3 some other countable thing; undefined not at all. */
function rank(per: string, { figure, before, after }: Mark): number | undefined {
  if (figure.unit === per) return 0;
  if (
    kindOf(figure.unit) === kindOf(per) &&
    kindOf(per) !== "thing" &&
    unitRatio(figure.unit, per) !== undefined
  )
    return 1;
  // 3个村,每村…; 12个互助社,每社…: the noun of the quantity names the price's unit.
  if (
    after
      .slice(0, 10)
      .replace(/[按每].*$/, "")
      .includes(per) ||
    before.slice(-8).includes(per)
  )
    return 2;
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

const single = (mark: Mark, per: string | undefined): Multiplied => {
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

const times = (base: Multiplied, factor: Mark, unit: string, size = 1): Multiplied => ({
  ...base,
  value:
    base.value === null || factor.figure.value === null
      ? null
      : product(base.value, factor.figure.value, size),
  unit,
  parts: [...base.parts, factor],
  missing: base.missing || factor.figure.state !== "number",
});

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

const aroundOf = (price: Mark, line: OpenLine): string =>
  `${price.lead}${price.after}${line.amount?.lead ?? ""}`;

/** 每人每月: multiplies by the months the text states, 全年 being twelve. */
function withTime(base: Multiplied, price: Mark, line: OpenLine): Multiplied {
  let result = base;
  for (const unit of price.per.filter(isTime)) {
    if (result.parts.some(({ figure }) => sameTime(figure.unit, unit))) continue;
    const spans = [...line.quantities, ...line.earlier].filter(({ figure }) => isTime(figure.unit));
    const span = spans.findLast(({ figure }) => sameTime(figure.unit, unit));
    const years = spans.findLast(({ figure }) => figure.unit === "年");
    const joined =
      kindOf(result.unit) === "person" || price.per.includes("岗")
        ? `人${unit.replace("日", "天")}`
        : kindOf(result.unit) === "household" && unit === "月"
          ? "户月"
          : occasions(result.unit, unit);
    if (span) result = times(result, span, joined);
    else if (unit === "月" && years) result = times(result, years, joined, 12);
    else if (unit === "学期" && /全年|每年|一年/.test(aroundOf(price, line)))
      result = { ...result, value: result.value === null ? null : product(result.value, 2), unit: joined };
    else if (unit === "月" && /全年|一年|每年|年度|年[需支共计]|年$/.test(aroundOf(price, line)))
      result = { ...result, value: result.value === null ? null : product(result.value, 12), unit: joined };
  }
  return result;
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
    if (other !== mark && /^(?:期|班|个|场|次|批|组|村|户)$/.test(other.figure.unit))
      yield times(base, other, occasions(base.unit, other.figure.unit));
  // 猕猴桃240亩,苗木…;立柱每亩55根: what it is counted per may be told a sentence before.
  const far =
    mark.per.length > 0 ? withFactors(single(mark, per), mark, [...line.quantities, ...line.earlier]) : base;
  if (far.parts.length > base.parts.length) yield { ...far, tentative: true };
}

/** 9户 on four occasions (次, 季) are 36户次. */
const occasions = (unit: string, of: string): string =>
  kindOf(unit) === "household" && /^[次季]$/.test(of) ? "户次" : unit;

/** Every reading of the quantity that this price multiplies, the likeliest first. */
export function* readings(price: Mark, line: OpenLine): Generator<Multiplied> {
  if (line.chained && line.quantities.length > 0) {
    yield chain(line, price);
    return;
  }
  const countable = ({ figure, level }: Mark): boolean => !isTime(figure.unit) && level < 2;
  const own = line.quantities.filter(countable);
  const usable = own.length > 0 ? own : line.earlier.filter(countable);
  const pers = price.per.filter((unit) => !isTime(unit));
  const main = usable.findLast(({ level }) => level === 0);
  for (const per of pers) {
    const mark =
      nearest(per, usable) ?? nearest(per, line.earlier.filter(countable)) ?? nearest(per, line.quantities);
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
    if (kindOf(per) === "length" && depths.length === 1 && depths[0]) yield single(depths[0], per);
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
  const first = time === undefined ? (main ?? usable.at(-1)) : usable.at(-1);
  if (first) yield* offers(first, undefined, price, line, usable);
  for (const other of usable) if (other !== first) yield* offers(other, undefined, price, line, usable);
  if (span && usable.length > 0) yield single(span, undefined);
}

/** 5期×40人×200元: all quantities multiply; the price's own unit (2.4元/公斤) or else persons win the name, months and days join it. */
function chain(line: OpenLine, price: Mark): Multiplied {
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
      : person && course
        ? "人次"
        : named.figure.unit;
  return rest.reduce((base, mark) => times(base, mark, unit), { ...single(first, undefined), unit });
}
