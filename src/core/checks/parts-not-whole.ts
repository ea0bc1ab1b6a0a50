import { formatNumber } from "../model/format-number";
import { wholesIn } from "../model/parts-in-text";
import { columnTitle } from "../plan-book/line-text";
import { cellName } from "../workbook/address";
import { defineCheck } from "./define";

export const partsNotWhole = defineCheck({
  name: "parts-not-whole",
  scope: "line",
  severity: "warning",
  title: { zh: "分数加起来不等于总数", en: "Parts are not the whole" },
  help: {
    zh: "文字里写了一个总数，后面括号里的各部分加起来却不等于它。请核对总数或各部分；只举一部分的，请写“其中”。",
    en: "A text gives a whole and, in brackets, its parts, which add up to something else. Look at the whole and the parts; where only some are named, say that they are some of it.",
  },
  messages: {
    apart: {
      zh: "{figure}里 {sum}，写的总数是 {whole}，相差 {difference}。",
      en: "In {figure} {sum}, but the whole says {whole}: {difference} apart.",
    },
  },
  run({ sheets }, report) {
    for (const sheet of sheets) {
      const columns = sheet.columns.filter(({ kind }) => kind === "text");
      for (const line of sheet.lines.filter(({ started }) => started))
        for (const column of columns)
          for (const { whole, unit, parts, ofWhich } of wholesIn(line.text(column.id))) {
            const sum = parts.reduce((all, part) => all + part, 0);
            const difference = Math.abs(sum - whole);
            if (ofWhich || difference < 1e-9) continue;
            report({
              message: "apart",
              sheet: sheet.name,
              cell: cellName(line.row, column.col),
              data: {
                figure: columnTitle(column),
                sum: `${parts.map(formatNumber).join(" + ")} = ${formatNumber(sum)}`,
                whole: `${formatNumber(whole)}${unit && ` ${unit}`}`,
                difference: formatNumber(difference),
              },
              expected: formatNumber(sum),
              found: formatNumber(whole),
            });
          }
    }
  },
});
