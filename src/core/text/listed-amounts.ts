import type { OpenLine } from "./entry";
import type { Mark } from "./mark-figures";

/**
 * Amounts told one by one for things named before: 分别投资260万元、180万元.
 * @param marks of one sentence
 * @returns lists of two amounts or more, each beginning with the one behind 分别
 */
export const listedAmounts = (marks: readonly Mark[]): Mark[][] =>
  marks.flatMap((first, at) => {
    if (!/分别/.test(first.before) || first.role !== "amount") return [];
    const list = [first];
    for (const mark of marks.slice(at + 1, at + 12)) {
      if (mark.role !== "amount" || !/^[、和及与]$/.test(mark.before)) break;
      list.push(mark);
    }
    return list.length > 1 ? [list] : [];
  });

/**
 * The lines that a list of amounts makes of one line without price or amount: one for each quantity, or lump sums for what
 * is only counted (两个安置点分别投资…).
 * @returns undefined where the list does not fit the line
 */
export function linesOfList(line: OpenLine, amounts: readonly Mark[]): (OpenLine | Mark)[] | undefined {
  if (line.prices.length > 0 || line.amount) return undefined;
  const { quantities } = line;
  const [only, ...more] = quantities;
  if (only && more.length === 0 && only.figure.value === amounts.length) return [...amounts];
  if (
    quantities.length !== amounts.length ||
    quantities.some(({ per, level }) => per.length > 0 || level > 0)
  )
    return undefined;
  return amounts.map((amount, at) => ({ ...line, quantities: quantities.slice(at, at + 1), amount }));
}
