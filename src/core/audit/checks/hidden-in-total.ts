import { rangeName } from "../../workbook/address";
import type { Span } from "../../workbook/snapshot";
import { defineAuditCheck } from "../define";
import { summedRanges, type SummedRange } from "../summed-ranges";

export const hiddenInTotal = defineAuditCheck({
  name: "hidden-in-total",
  severity: "info",
  title: { zh: "合计里有隐藏的数", en: "Hidden figures in a total" },
  help: {
    zh: "合计把隐藏的行（列）里的数也算进去了，打印出来的各行加起来对不上合计。请取消隐藏，或确认这些数应当计入。",
    en: "The total takes in figures of hidden rows (or columns), so that what is printed does not add up to it. Show them, or make sure that they belong in.",
  },
  messages: {
    hidden: {
      zh: "合计的 {range} 里有 {count} 个隐藏的数。",
      en: "{count} figure(s) of {range} are hidden and counted in the sum.",
    },
  },
  run(book, report) {
    const told = new Set<string>();
    if (book.sheets.every(({ snapshot }) => snapshot.hiddenRows.length + snapshot.hiddenCols.length === 0))
      return;
    for (const sum of summedRanges(book)) {
      const { sheet, at, range, axis } = sum;
      const hidden = axis === "down" ? sheet.snapshot.hiddenRows : sheet.snapshot.hiddenCols;
      const key = `${sheet.index} ${rangeName(range)}`;
      if (sum.name !== "SUM" || hidden.length === 0 || told.has(key)) continue;
      const count = hiddenFigures(sum, hidden);
      if (count === 0) continue;
      told.add(key);
      const cell = sheet.address(at);
      report({ message: "hidden", sheet: sheet.name, cell, data: { range: rangeName(range), count } });
    }
  },
});

function hiddenFigures({ sheet, range, axis }: SummedRange, hidden: readonly Span[]): number {
  let count = 0;
  for (const { first, last } of hidden) {
    const part =
      axis === "down"
        ? { ...range, top: Math.max(range.top, first), bottom: Math.min(range.bottom, last) }
        : { ...range, left: Math.max(range.left, first), right: Math.min(range.right, last) };
    if (part.top > part.bottom || part.left > part.right) continue;
    sheet.grid.forEach(part, (at) => {
      if (sheet.number(at)) count++;
    });
  }
  return count;
}
