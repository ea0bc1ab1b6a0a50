import { rangeName } from "../../workbook/address";
import { blocksOf } from "../blocks";
import { defineAuditCheck } from "../define";
import { formulaEdit } from "../neighbour-formula";
import { extendRange } from "../extend-range";
import { shortRanges } from "../short-ranges";

export const rangeShort = defineAuditCheck({
  name: "range-short",
  severity: "warning",
  title: { zh: "合计漏了相邻的行", en: "Sum stops short" },
  help: {
    zh: "合计公式的区域旁边紧挨着的数没有算进去，也没有别的合计算到它。常见于在首尾插入一行之后。请把区域扩大，或者确认这一行本来就不计入。",
    en: "Right beside the cells that the sum adds stands a figure that neither this nor another sum takes in, as happens when a row is inserted at an end. Extend the range, or make sure that the row is left out on purpose.",
  },
  messages: {
    missed: {
      zh: "{cell} 只加了 {range}，相邻的 {missed} 没有算进去。",
      en: "{cell} adds {range} only; {missed} right beside it is left out.",
    },
  },
  run(book, report) {
    for (const { sheet, cell, parts } of blocksOf(
      book.once(shortRanges),
      ({ axis }) => (axis === "down" ? "across" : "down"),
      ({ shape, axis, range, missed }) =>
        axis === "down"
          ? `${shape.id} ${missed.top - range.top} ${missed.bottom - range.top}`
          : `${shape.id} ${missed.left - range.left} ${missed.right - range.left}`,
    )) {
      const [{ range, missed, whole }] = parts;
      const edits = parts.flatMap((part) => {
        const formula = extendRange(sheet.formula(part.at), part.range, part.whole);
        return formula ? [formulaEdit(sheet, part.at, formula)] : [];
      });
      report({
        message: "missed",
        sheet: sheet.name,
        cell,
        data: { cell, range: rangeName(range), missed: rangeName(missed) },
        expected: rangeName(whole),
        found: rangeName(range),
        ...(edits.length === parts.length ? { fix: edits } : {}),
      });
    }
  },
});
