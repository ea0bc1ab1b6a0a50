import { formatNumber } from "../model/format-number";
import { readMask } from "../model/mask";
import { readNumberText } from "../model/number-text";
import { columnTitle } from "../plan-book/line-text";
import { countsInLine, numberColumns } from "../plan-book/line-cell";
import { numberEdit } from "../plan-book/number-edit";
import { numberInCell, type CellNumber } from "../plan-book/number-in-cell";
import type { PlanColumn, PlanLine } from "../plan-book/plan-book";
import { cellName } from "../workbook/address";
import { inputOf, type Edit } from "../workbook/edit";
import { defineCheck } from "./define";

export const numberAsText = defineCheck({
  name: "number-as-text",
  scope: "line",
  severity: "error",
  title: { zh: "数字写成了文字", en: "Number typed as text" },
  help: {
    zh: "全角数字、千分位逗号、句号当小数点、数字后带“万”或单位、前面有撇号，都会被表格当成文字，合计里不算。请只填数字；能确定的可以一键改正。",
    en: "Full-width digits, thousands commas, a Chinese full stop as decimal point, 万 or a unit behind the number, an apostrophe in front: the spreadsheet takes all of these for text and leaves them out of every total. Type a plain number; where it is certain, the fix does it.",
  },
  messages: {
    asText: {
      zh: "{figure}“{text}”是文字，不参与计算；应填数字 {number}。",
      en: '{figure} "{text}" is text and not counted; it should be the number {number}.',
    },
    unclear: {
      zh: "{figure}“{text}”是文字，不参与计算，也看不出确切数字；请改填一个数字。",
      en: '{figure} "{text}" is text and not counted, and it does not say one certain number; type a plain number.',
    },
  },
  run({ sheets }, report) {
    for (const sheet of sheets) {
      const columns = numberColumns(sheet);
      for (const line of sheet.lines.filter(({ started }) => started))
        for (const column of columns) {
          const reading = line.number(column.id);
          if (reading.kind !== "text" || readMask(reading.text)) continue;
          const said = readNumberText(reading.text);
          if (said.kind === "words") continue;
          const figure = columnTitle(column);
          const place = {
            sheet: sheet.name,
            cell: cellName(line.row, column.col),
            severity: countsInLine(line, column) ? "error" : "warning",
            found: reading.text,
          } as const;
          const certain = said.kind === "number" ? numberInCell(line, column, said) : undefined;
          if (!certain) {
            report({ ...place, message: "unclear", data: { figure, text: reading.text } });
            continue;
          }
          const number = formatNumber(certain.value);
          const fix = fixOf(line, column, certain);
          report({
            ...place,
            message: "asText",
            data: { figure, text: reading.text, number },
            expected: number,
            ...(fix ? { fix } : {}),
          });
        }
    }
  },
});

/** The number, and the unit where it stood behind the number and nowhere else. None where a formula gives the text. */
function fixOf(line: PlanLine, column: PlanColumn, { value, unit }: CellNumber): readonly Edit[] | undefined {
  if (line.cell(column.id)?.formula !== undefined) return undefined;
  const number = numberEdit(line, column, value);
  const unitCell = line.at("unit");
  return unit && unitCell
    ? [number, { sheet: line.sheet.name, cell: unitCell, before: inputOf(line.cell("unit")), after: unit }]
    : [number];
}
