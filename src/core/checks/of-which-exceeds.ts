import { formatNumber } from "../model/format-number";
import { wholesIn } from "../model/parts-in-text";
import { columnTitle } from "../plan-book/line-text";
import type { CoverField } from "../templates/cover";
import { cellName } from "../workbook/address";
import { defineCheck } from "./define";

/** Facts of the cover that are parts of another. */
const partOf: readonly (readonly [part: CoverField, whole: CoverField])[] = [
  ["labour", "people"],
  ["formerlyPoor", "households"],
  ["monitored", "households"],
];

export const ofWhichExceeds = defineCheck({
  name: "of-which-exceeds",
  scope: "line",
  severity: "warning",
  title: { zh: "“其中”大于总数", en: "A part above its whole" },
  help: {
    zh: "“其中”的数不能大于总数。请核对是总数还是其中数写错，或两个数是否填反。",
    en: "What is named as a part can't be more than the whole. Look which of the two is wrong, or whether they were swapped.",
  },
  messages: {
    inText: {
      zh: "{figure}里总数 {whole}，其中却有 {part}。",
      en: "In {figure} the whole is {whole}, but a part of it {part}.",
    },
    onCover: {
      zh: "封面上这一数为 {part}，大于总数 {whole}（{place}）。",
      en: "This figure of the cover is {part}, above the whole of {whole} ({place}).",
    },
  },
  run({ sheets, facts }, report) {
    for (const [id, wholeId] of partOf) {
      const [part, whole] = [facts.get(id), facts.get(wholeId)];
      if (!part || !whole || part.value <= whole.value) continue;
      report({
        message: "onCover",
        severity: "error",
        sheet: part.sheet,
        cell: part.cell,
        data: { part: formatNumber(part.value), whole: formatNumber(whole.value), place: whole.cell },
        expected: `≤ ${formatNumber(whole.value)}`,
        found: formatNumber(part.value),
      });
    }
    for (const sheet of sheets) {
      const columns = sheet.columns.filter(({ kind }) => kind === "text");
      for (const line of sheet.lines.filter(({ started }) => started))
        for (const column of columns)
          for (const { whole, unit, parts, ofWhich } of wholesIn(line.text(column.id))) {
            const largest = Math.max(...parts);
            if (!ofWhich || largest <= whole) continue;
            const shown = (value: number) => `${formatNumber(value)}${unit && ` ${unit}`}`;
            report({
              message: "inText",
              sheet: sheet.name,
              cell: cellName(line.row, column.col),
              data: { figure: columnTitle(column), whole: shown(whole), part: shown(largest) },
              expected: `≤ ${shown(whole)}`,
              found: shown(largest),
            });
          }
    }
  },
});
