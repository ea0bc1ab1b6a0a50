import { formatNumber } from "../../model/format-number";
import { cellKind } from "../../workbook/snapshot";
import type { AuditSheet } from "../audit-sheet";
import { defineAuditCheck } from "../define";
import { forgottenInputs } from "../forgotten-inputs";
import { readersOf, type Readers } from "../readers";

export const unusedInput = defineAuditCheck({
  name: "unused-input",
  severity: "info",
  title: { zh: "填了却没有公式用到的数", en: "Input that nothing uses" },
  help: {
    zh: "这一列上下的数都被公式用到，只有这一个没有：改它不会影响任何结果。请看看公式是否漏了它。",
    en: "Formulas use the numbers above and below in this column, but not this one: changing it changes nothing. See whether a formula has left it out.",
  },
  messages: {
    unused: {
      zh: "{value} 没有任何公式用到，而上下相邻的数都用到了。",
      en: "{value} is used by no formula, while its neighbours in the column are.",
    },
  },
  run(book, report) {
    const readers = book.once(readersOf);
    for (const sheet of book.sheets)
      for (const at of lonely(sheet, readers)) {
        if (book.once(forgottenInputs).has(sheet, sheet.row(at), sheet.col(at))) continue;
        const [cell, value] = [sheet.address(at), formatNumber(sheet.number(at)!)];
        report({ message: "unused", sheet: sheet.name, cell, data: { value }, found: value });
      }
  },
});

/** Typed numbers nobody reads, two on each side of which somebody reads. */
function lonely(sheet: AuditSheet, readers: Readers): readonly number[] {
  const { index } = sheet;
  const { kind, formula } = sheet.snapshot.cells;
  const found: number[] = [];
  const used = (row: number, col: number) =>
    sheet.roleAt(row, col) === "number" && readers.of(index, row, col) > 0;
  for (let at = 0; at < kind.length; at++) {
    if (formula[at]! >= 0 || kind[at] !== cellKind.number) continue;
    const [row, col] = [sheet.row(at), sheet.col(at)];
    if (readers.of(index, row, col) > 0) continue;
    if ([-2, -1, 1, 2].every((step) => used(row + step, col))) found.push(at);
  }
  return found;
}
