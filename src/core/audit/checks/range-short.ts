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
    zh: "合计公式的区域旁边紧挨着的数没有算进去，也没有别的合计算到它；或者旁边的合计从更前面的行加起。常见于在首尾插入一行之后。请把区域扩大，或者确认这一行本来就不计入。",
    en: "Right beside the cells that the sum adds stands a figure that neither this nor another sum takes in, or the totals beside it begin further up, as happens when a row is inserted at an end. Extend the range, or make sure that the row is left out on purpose.",
  },
  messages: {
    missed: {
      zh: "只加了 {range}，相邻的 {missed} 没有算进去。",
      en: "The sum takes {range} only; {missed} right beside it is left out.",
    },
    empty: {
      zh: "只加了 {range}，旁边的 {other} 从更前面加起；{missed} 现在是空的，以后填了数也不会算进去。",
      en: "The sum takes {range} only, while {other} beside it begins earlier; {missed} is still empty, and what is filled in there will not be counted.",
    },
  },
  run(book, report) {
    for (const { sheet, cell, parts } of blocksOf(
      book.once(shortRanges),
      ({ axis }) => (axis === "down" ? "across" : "down"),
      ({ shape, axis, range, missed, beside }) =>
        axis === "down"
          ? `${beside === undefined} ${shape.id} ${missed.top - range.top} ${missed.bottom - range.top}`
          : `${beside === undefined} ${shape.id} ${missed.left - range.left} ${missed.right - range.left}`,
    )) {
      const [{ range, missed, whole, beside }] = parts;
      const edits = parts.flatMap((part) => {
        const formula = extendRange(sheet.formula(part.at), part.range, part.whole);
        return formula ? [formulaEdit(sheet, part.at, formula)] : [];
      });
      const about = { range: rangeName(range), missed: rangeName(missed) };
      const place = {
        sheet: sheet.name,
        cell,
        expected: rangeName(whole),
        found: rangeName(range),
        ...(edits.length === parts.length ? { fix: edits } : {}),
      };
      if (beside) report({ ...place, message: "empty", data: { ...about, other: sheet.address(beside.at) } });
      else report({ ...place, message: "missed", data: about });
    }
  },
});
