import type { Entry, OpenLine } from "./entry";
import type { Mark } from "./mark";
import { answers } from "./answers";

/** Words that give a list to several things named before, in their order. */
const oneByOne = /分别|依次|[即为]$/;
/** Asked first: few sentences hold such a list. */
export const mayList = /分别|依次|[即为]\d/;

/**
 * Amounts told one by one for things named before: 分别投资260万元、180万元.
 * @param marks of one sentence
 * @returns lists of two amounts or more, each beginning with the one behind 分别
 */
export const listedAmounts = (marks: readonly Mark[]): Mark[][] =>
  marks.flatMap((first, at) => {
    if (!oneByOne.test(first.before) || first.role !== "amount") return [];
    const list = [first];
    for (const mark of marks.slice(at + 1, at + 12)) {
      if (mark.role !== "amount" || !/^[、和及与]$/.test(mark.before)) break;
      list.push(mark);
    }
    return list.length > 1 ? [list] : [];
  });

/** As many quantities as amounts: the line's own, else those told before it that its price may multiply. */
function countedFor({ quantities, prices, earlier }: OpenLine, count: number): readonly Mark[] {
  if (quantities.length > 0) return quantities;
  const [per] = prices[0]?.per ?? [];
  if (per === undefined) return [];
  return earlier
    .filter((mark) => mark.level === 0 && mark.per.length === 0 && answers(per, mark))
    .slice(-count);
}

/**
 * The lines that a list of amounts makes of one line without an amount: one for each quantity, at one price for all
 * (0.8公里、1.5公里,每公里36万元,分别为28.8万元、54万元), or lump sums for what is only counted (两个安置点分别投资…).
 * @returns undefined where the list does not fit the line
 */
function linesOfList(line: OpenLine, amounts: readonly Mark[]): (OpenLine | Mark)[] | undefined {
  // 480亩,补植每亩850元、施肥每亩360元,两项分别为40.8万元和17.28万元
  if (line.prices.length === amounts.length && !line.amount && !line.chained && line.quantities.length === 1)
    return amounts.map((amount, at) => ({ ...line, prices: line.prices.slice(at, at + 1), amount }));
  if (line.prices.length > 1 || line.amount || line.chained) return undefined;
  const [only, ...more] = line.quantities;
  if (only && more.length === 0 && line.prices.length === 0 && only.figure.value === amounts.length)
    return [...amounts];
  const quantities = countedFor(line, amounts.length);
  if (
    quantities.length !== amounts.length ||
    quantities.some(({ per, level }) => per.length > 0 || level > 0)
  )
    return undefined;
  return amounts.map((amount, at) => ({ ...line, quantities: quantities.slice(at, at + 1), amount }));
}

/** Puts the lines that a list of amounts makes of a line in its place. @returns false where the list does not fit it */
export function splitByList(entries: Entry[], line: OpenLine, amounts: readonly Mark[]): boolean {
  const parts = linesOfList(line, amounts);
  if (!parts) return false;
  entries.splice(entries.indexOf(line), 1);
  for (const part of parts)
    entries.push("kind" in part ? part : { kind: "lump", amount: part, name: amounts[0]?.before ?? "" });
  return true;
}

/** 三年累计投入500万元,分别为180万元、170万元、150万元: years or stages of the amount before. @returns false where they are not */
export function breakDown(entries: Entry[], amounts: readonly Mark[]): boolean {
  const whole = entries.at(-1)?.amount;
  const values = amounts.map(({ figure }) => figure.value ?? 0);
  if (!whole || whole.sentence !== amounts[0]?.sentence || !/^分别为?$/.test(amounts[0].before)) return false;
  const [first = 0] = values;
  if (whole.figure.value === null || first >= whole.figure.value) return false;
  for (const amount of amounts) entries.push({ kind: "phase", amount, staged: false });
  return true;
}
