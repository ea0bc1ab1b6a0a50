import { rangeName } from "../../workbook/address";
import { defineAuditCheck } from "../define";
import { subtotalsOf } from "../subtotals";
import { summedRanges } from "../summed-ranges";

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
    const subtotals = subtotalsOf(book);
    const told = new Set<string>();
    for (const sum of summedRanges(book)) {
      const { sheet, at, range, name, shape } = sum;
      if (name !== "SUM" || told.has(`${sheet.index} ${at}`)) continue;
      const inside = subtotals.insideOf(sum);
      // Half of a sum over lines and subtotals is the sum of the lines: an old habit, and right.
      if (!inside || /\/2\)?$/.test(book.canonical(shape))) continue;
      told.add(`${sheet.index} ${at}`);
      const cell = sheet.address(at);
      report({
        message: "twice",
        sheet: sheet.name,
        cell,
        data: {
          range: rangeName(range),
          subtotal: sheet.address(inside.at),
          parts: rangeName(inside.range),
        },
        found: `=${sheet.formula(at)}`,
      });
    }
  },
});
