import { rangeName } from "../../workbook/address";
import { blocksOf } from "../blocks";
import { defineAuditCheck } from "../define";
import { extendRange } from "../extend-range";
import { looseSums } from "../loose-sums";
import { formulaEdit } from "../neighbour-formula";

export const blankReference = defineAuditCheck({
  name: "blank-reference",
  severity: "warning",
  title: { zh: "合计的区域含空行或标题行", en: "Sum takes in empty rows or a heading" },
  help: {
    zh: "合计的区域伸到了数据以外：数据和合计之间的空行、中间的空行，或最上面的标题行。那里一旦写上小计或带数字的说明，就会被悄悄算进去；也可能是原来的行被清空了。请把区域收到第一行至最后一行数据。",
    en: "The sum reaches beyond its figures: into empty rows before the total or amid the figures, or into the heading above them. Whatever number is written there – a subtotal, a note – would be counted silently; or a row was cleared that should be there. Let the range run from the first to the last row of figures.",
  },
  messages: {
    end: {
      zh: "合计的是 {range}，最后 {count} 行整行为空；数据到 {filled} 为止。",
      en: "The sum of {range}: its last {count} row(s) are empty altogether, the figures end with {filled}.",
    },
    inside: {
      zh: "合计的是 {range}，其中 {count} 行整行为空，请核对是否跨了两张表或漏填了行。",
      en: "The sum of {range}: {count} of its row(s) are empty altogether; see whether it spans two tables or lines are missing.",
    },
    heading: {
      zh: "合计的是 {range}，第一行（第 {count} 行）是没有数字的标题行；数据是 {filled}。",
      en: "The sum of {range}: its first row ({count}) is a heading without figures; the figures are {filled}.",
    },
  },
  run(book, report) {
    for (const { sheet, cell, parts } of blocksOf(
      book.once(looseSums),
      () => "across",
      ({ range, filled, looseness }) =>
        `${looseness} ${range.top} ${range.bottom} ${filled.top} ${filled.bottom}`,
    )) {
      const [{ range, filled, looseness, rows }] = parts;
      const edits = parts.flatMap((part) => {
        const formula = extendRange(sheet.formula(part.at), part.range, part.filled);
        return formula && looseness === "end" ? [formulaEdit(sheet, part.at, formula)] : [];
      });
      report({
        message: looseness,
        sheet: sheet.name,
        cell,
        data: {
          range: rangeName(range),
          count: looseness === "heading" ? rows + 1 : rows,
          filled: rangeName(filled),
        },
        expected: looseness === "inside" ? "" : rangeName(filled),
        found: rangeName(range),
        ...(edits.length === parts.length ? { fix: edits } : {}),
      });
    }
  },
});
