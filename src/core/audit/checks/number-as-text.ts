import { numberInText } from "../../formula/coerce";
import { formatNumber } from "../../model/format-number";
import { inputOf } from "../../workbook/edit";
import { cellKind } from "../../workbook/snapshot";
import { coverageOf } from "../coverage";
import { axes } from "../lines";
import { defineAuditCheck } from "../define";

export const auditNumberAsText = defineAuditCheck({
  name: "number-as-text",
  severity: "error",
  title: { zh: "数字是文字格式", en: "Number stored as text" },
  help: {
    zh: "这一格看上去是数字，其实是文字，合计不会算它。请改成数字。",
    en: "The cell looks like a number but holds text, so that the sum over it leaves it out. Make it a number.",
  },
  messages: {
    leftOut: {
      zh: "“{text}”是文字，合计没有算进去。",
      en: '"{text}" is text; the sum over it leaves it out.',
    },
  },
  run(book, report) {
    const numbers = numbersIn(book.snapshot.strings);
    for (const sheet of book.sheets) {
      const { kind, value: held } = sheet.snapshot.cells;
      for (let at = 0; at < kind.length; at++) {
        if (kind[at] !== cellKind.text || sheet.isFormula(at)) continue;
        const value = numbers.get(held[at]!);
        if (value === undefined || !axes.some((axis) => book.once(coverageOf).has(sheet, axis, at))) continue;
        const text = sheet.text(at)!;
        const cell = sheet.address(at);
        const { numberFormat } = sheet.reader.styleAt(at);
        const edit = { sheet: sheet.name, cell, before: inputOf(sheet.reader.cellAt(at)), after: value };
        report({
          message: "leftOut",
          sheet: sheet.name,
          cell,
          data: { text },
          expected: formatNumber(value),
          found: text,
          fix: [numberFormat === "@" ? { ...edit, numberFormat: { before: "@", after: "General" } } : edit],
        });
      }
    }
  },
});

/** The texts that are numbers, by their place in the book's list of texts. */
function numbersIn(strings: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  strings.forEach((text, at) => {
    const value = numberInText(halfWidth(text));
    if (value !== undefined) found.set(at, value);
  });
  return found;
}

/** Full-width digits and signs as an input method leaves them. @example halfWidth("１２．５") // "12.5" */
const halfWidth = (text: string): string =>
  text
    .replace(/[！-～]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/\u3000/g, " ");
