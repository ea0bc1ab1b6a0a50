import { contains, maxRows, rangeName } from "../../workbook/address";
import { walk } from "../../formula/expression";
import { groupBy } from "../../model/group-by";
import type { AuditBook } from "../audit-book";
import { defineAuditCheck } from "../define";
import { summedRanges, type SummedRange } from "../summed-ranges";

export const doubleCount = defineAuditCheck({
  name: "double-count",
  severity: "warning",
  title: { zh: "合计把小计又加了一遍", en: "Sum counts a subtotal and its parts" },
  help: {
    zh: "合计的区域里既有明细又有这些明细的小计，同一笔钱算了两次。请只加小计，或只加明细。",
    en: "The sum takes in lines and also the subtotal of these lines: the same money is counted twice. Add the subtotals only, or the lines only.",
  },
  messages: {
    twice: {
      zh: "合计的 {range} 里，{subtotal} 已是 {parts} 的小计，被重复计入。",
      en: "The sum of {range} counts twice: {subtotal} is already the subtotal of {parts}.",
    },
  },
  run(book, report) {
    const byLine = groupBy(crowdedSums(book), lineOf);
    const told = new Set<string>();
    for (const outer of [...byLine.values()].flat()) {
      const { sheet, at, range } = outer;
      // Half of a sum over lines and subtotals is the sum of the lines: an old habit, and right.
      const inner = byLine
        .get(lineOf(outer))!
        .find(
          (sum) =>
            sum.at !== at &&
            !isTakenOff(sum) &&
            contains(range, sheet.row(sum.at), sheet.col(sum.at)) &&
            contains(range, sum.range.top, sum.range.left) &&
            contains(range, sum.range.bottom, sum.range.right) &&
            sheet.number(sum.at) !== 0,
        );
      if (!inner || told.has(`${sheet.index} ${at}`) || /\/2\)?$/.test(book.canonical(outer.shape))) continue;
      told.add(`${sheet.index} ${at}`);
      const cell = sheet.address(at);
      report({
        message: "twice",
        sheet: sheet.name,
        cell,
        data: {
          range: rangeName(range),
          subtotal: sheet.address(inner.at),
          parts: rangeName(inner.range),
        },
        found: `=${sheet.formula(at)}`,
      });
    }
  },
});

/** A rest – the whole less the parts above – makes up a total together with these parts. */
function isTakenOff({ shape, reference }: SummedRange): boolean {
  let found = false;
  walk(shape.expression!, (part) => {
    if (part.kind === "binary" && part.operator === "-")
      walk(part.right, (inside) => {
        found ||= inside === reference;
      });
  });
  return found;
}

/** The sums of lines that are added up more than once: a list of lines has one sum in each, and none to hold. */
function crowdedSums(book: AuditBook): readonly SummedRange[] {
  const seen = new Set<number>();
  const crowded = new Set<number>();
  for (const sum of summedRanges(book))
    if (sum.name === "SUM") (seen.has(lineOf(sum)) ? crowded : seen).add(lineOf(sum));
  if (crowded.size === 0) return [];
  const found: SummedRange[] = [];
  for (const sum of summedRanges(book)) if (sum.name === "SUM" && crowded.has(lineOf(sum))) found.push(sum);
  return found;
}

/** Sums that may take one another in add along the same column or row. */
const lineOf = ({ sheet, axis, range }: SummedRange): number =>
  (sheet.index * 2 + (axis === "down" ? 0 : 1)) * maxRows + (axis === "down" ? range.left : range.top);
