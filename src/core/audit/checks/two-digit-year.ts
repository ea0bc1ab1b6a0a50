import { cellKind } from "../../workbook/snapshot";
import { defineAuditCheck } from "../define";

export const twoDigitYear = defineAuditCheck({
  name: "two-digit-year",
  severity: "info",
  title: { zh: "年份只写了两位", en: "Year with two digits" },
  help: {
    zh: "“25.3.1”这样的日期是文字，不能排序、不能计算，两位年份也会被认作别的世纪。请写成 2025-03-01。",
    en: "A date such as 25.3.1 is text that neither sorts nor calculates, and its year may be taken for another century. Write 2025-03-01.",
  },
  messages: {
    short: {
      zh: "日期“{text}”年份只有两位，而且是文字。",
      en: 'The date "{text}" has a two-digit year and is text.',
    },
  },
  run(book, report) {
    for (const sheet of book.sheets) {
      const { kind } = sheet.snapshot.cells;
      for (let at = 0; at < kind.length; at++) {
        if (kind[at] !== cellKind.text || sheet.isFormula(at)) continue;
        const text = sheet.text(at)!;
        if (!isShortDate(text)) continue;
        const cell = sheet.address(at);
        report({ message: "short", sheet: sheet.name, cell, data: { text }, found: text });
      }
    }
  },
});

/** Year, month and day (in either order) of two digits at most, parted by one and the same sign. */
function isShortDate(text: string): boolean {
  const found =
    /^\s*(\d{1,2})([-/.])(\d{1,2})\2(\d{1,2})\s*$/.exec(text) ??
    /^\s*(\d{2})(年)(\d{1,2})月(\d{1,2})日?\s*$/.exec(text);
  if (!found) return false;
  const numbers = [found[1], found[3], found[4]].map(Number);
  return (
    numbers.some((one) => one >= 1 && one <= 12) && numbers.filter((one) => one >= 1 && one <= 31).length >= 2
  );
}
