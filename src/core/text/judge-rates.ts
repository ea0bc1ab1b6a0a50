import { plainNumber } from "./amount-words";
import type { Mark } from "./mark";
import type { TextFinding } from "./statement";

/** How much a rate may be off before it is told: points, and as a part of itself. Bases differ a little in practice. */
const points = 1;
const part = 0.05;

/** 占总人口的36%, 占比36%: a rate of what stands before it. */
const ofWhole = /占[^,，;。\d]{0,12}$/;
/** A rate that is aimed at or compared with another is not one of these figures. */
const aimed = /由|从|降|增|提高|上升|达到|力争|以内|不低于|不高于|高于|低于|目标|控制/;

const isCount = ({ role, figure, per }: Mark): boolean =>
  role === "quantity" && per.length === 0 && figure.value !== null && figure.value > 0;

/** 人均 and 户均 figures, whole populations and their parts, in one unit. */
const ratio = (some: Mark, all: Mark): number => (100 * (some.figure.value ?? 0)) / (all.figure.value ?? 1);
const agrees = (rate: number, stated: Mark): boolean =>
  Math.abs(rate - (stated.figure.value ?? 0)) <=
  Math.max(stated.figure.step, points, part * (stated.figure.value ?? 0));

function rateFinding(text: string, stated: Mark, some: Mark, all: Mark): TextFinding {
  const { start, end } = stated.figure;
  const found = text.slice(start, end);
  const expected = `${plainNumber(Math.round(ratio(some, all) * 10) / 10)}%`;
  const shown = [some, all].map(({ figure }) => text.slice(figure.start, figure.end));
  return {
    check: "ratio-mismatch",
    severity: "warning",
    verdict: null,
    start,
    end,
    expected,
    found,
    repair: null,
    message: {
      zh: `${shown.join(" ÷ ")} = ${expected}，文中写的是${found}，请核对。`,
      en: `${shown.join(" ÷ ")} = ${expected}, the text says ${found}; please check.`,
    },
  };
}

/**
 * Rates that the counts of their own sentence do not give: 总人口922人,其中贫困人口419人,占31%. Any pair of counts that gives
 * the rate makes it right; where none does, the part told last and the whole before it are judged.
 */
export function rateFindings(text: string, marks: readonly Mark[]): TextFinding[] {
  return marks.flatMap((stated, at) => {
    if (stated.figure.kind !== "percent" || stated.figure.value === null || stated.figure.hedged) return [];
    if (!ofWhole.test(stated.before) || aimed.test(stated.lead)) return [];
    const before = marks
      .slice(Math.max(0, at - 8), at)
      .filter((mark) => mark.sentence === stated.sentence && isCount(mark));
    const some = before.at(-1);
    // The share must be told right behind what it is a share of.
    if (!some || marks[at - 1] !== some) return [];
    const wholes = before.filter(
      ({ figure }) => figure.unit === some.figure.unit && (figure.value ?? 0) > (some.figure.value ?? 0),
    );
    const pairs = before.flatMap((one) =>
      before.flatMap((all) => (all.figure.unit === one.figure.unit && all !== one ? [ratio(one, all)] : [])),
    );
    const [whole, ...more] = wholes;
    if (!whole || more.length > 0 || pairs.some((rate) => agrees(rate, stated))) return [];
    return [rateFinding(text, stated, some, whole)];
  });
}

/**
 * 贫困发生率31% beside 贫困人口419人 of 922人, which other sentences told.
 * @param poor people or households in need
 * @param all everybody, in the same unit
 */
export function incidenceFinding(text: string, stated: Mark, poor: Mark, all: Mark): TextFinding | undefined {
  if (aimed.test(stated.lead) || stated.figure.value === null || stated.figure.hedged) return undefined;
  return agrees(ratio(poor, all), stated) ? undefined : rateFinding(text, stated, poor, all);
}
