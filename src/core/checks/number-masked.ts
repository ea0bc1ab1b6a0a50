import { formatNumber } from "../model/format-number";
import { fitsMask, readMask } from "../model/mask";
import { findMaskedPhrase, type MaskedPhrase } from "../model/masked-phrase";
import { columnTitle, figureText } from "../plan-book/line-text";
import { countsInLine, numberColumns } from "../plan-book/line-cell";
import { unmasked } from "../slips/unmasked";
import { numberEdit } from "../plan-book/number-edit";
import type { PlanColumn, PlanLine, PlanSheet } from "../plan-book/plan-book";
import { kindOf, peersOf } from "../slips/peers";
import { cellName } from "../workbook/address";
import { inputOf, textInput, type Edit } from "../workbook/edit";
import { defineCheck } from "./define";

export const numberMasked = defineCheck({
  name: "number-masked",
  scope: "line",
  alike: kindOf,
  severity: "error",
  title: { zh: "数字被遮盖", en: "Number masked" },
  help: {
    zh: "范文里的 20xx、××、____、□□ 是被遮盖的数字，不能参与计算。请按实际填写；能由同一行其他数字唯一推出的，可以一键改正。",
    en: "20xx, ××, ____ or □□ from a model text stand for a number nobody filled in, and are not counted. Type the real figure; where the other figures of the line leave only one, the fix does it.",
  },
  messages: {
    masked: {
      zh: "{figure}写的是“{text}”，数字被遮盖，请填写实际数字。",
      en: '{figure} says "{text}", a masked number; type the real one.',
    },
    told: {
      zh: "{figure}写的是“{text}”，数字被遮盖；按本行其他数字只能是 {number}。",
      en: '{figure} says "{text}", a masked number; by the other figures of the line it can only be {number}.',
    },
    inText: {
      zh: "{figure}里的“{text}”没有写明数字，请补写。",
      en: '"{text}" in {figure} does not give its number; write it out.',
    },
    toldInText: {
      zh: "{figure}里的“{text}”没有写明数字；按本行的数量应为 {number}。",
      en: '"{text}" in {figure} does not give its number; by the quantity of the line it is {number}.',
    },
  },
  run({ sheets }, report) {
    for (const sheet of sheets) {
      const peers = peersOf(sheet);
      const numbers = numberColumns(sheet);
      const texts = textColumns(sheet);
      for (const line of sheet.lines.filter(({ started }) => started)) {
        for (const column of numbers) {
          const reading = line.number(column.id);
          const mask = reading.kind === "text" ? readMask(reading.text) : undefined;
          if (reading.kind !== "text" || !mask) continue;
          const number = unmasked(line, column.id, mask, peers(line));
          const shown = { figure: columnTitle(column), text: reading.text.trim() };
          const place = {
            sheet: sheet.name,
            cell: cellName(line.row, column.col),
            severity: countsInLine(line, column) && !isSpare(line, column) ? "error" : "warning",
            found: shown.text,
          } as const;
          if (number === undefined) report({ ...place, message: "masked", data: shown });
          else {
            const expected = figureText(column.id, number, line.text("unit"));
            const data = { ...shown, number: expected };
            report({ ...place, message: "told", data, expected, fix: [numberEdit(line, column, number)] });
          }
        }
        for (const column of texts) {
          const phrase = findMaskedPhrase(line.text(column.id));
          if (!phrase) continue;
          const told = phraseOf(line, phrase);
          const shown = { figure: columnTitle(column), text: phrase.phrase };
          const place = {
            sheet: sheet.name,
            cell: cellName(line.row, column.col),
            found: phrase.phrase,
          } as const;
          if (told === undefined) report({ ...place, message: "inText", severity: "warning", data: shown });
          else {
            const fix = [textEdit(line, column, phrase, told)];
            const data = { ...shown, number: told };
            report({ ...place, message: "toldInText", severity: "warning", data, expected: told, fix });
          }
        }
      }
    }
  },
});

/** Where a plan says what is done and how much of it; remarks may say what they like. */
const textColumns = ({ columns }: PlanSheet): readonly PlanColumn[] =>
  columns.filter(({ id }) => ["item", "name", "spec"].includes(id));

/** A 总额 beside quantity and unit cost has no part in the amount. */
const isSpare = ({ expectedAmount, unitCost }: PlanLine, { id }: PlanColumn): boolean =>
  id === "stated" && unitCost !== null && unitCost !== 0 && expectedAmount !== 0;

/** The quantity as text, where the masked figure is in its unit and can be it. */
function phraseOf(line: PlanLine, { mask }: MaskedPhrase): string | undefined {
  const fits = line.quantity && mask.unit === line.text("unit") && /\d/.test(mask.pattern);
  return fits && mask.scale === 1 && fitsMask(mask, line.quantity!)
    ? formatNumber(line.quantity!).replaceAll(",", "")
    : undefined;
}

function textEdit(line: PlanLine, column: PlanColumn, { start, figure }: MaskedPhrase, number: string): Edit {
  const cell = line.cell(column.id);
  const text = line.text(column.id);
  return {
    sheet: line.sheet.name,
    cell: cellName(line.row, column.col),
    before: inputOf(cell),
    after: textInput(text.slice(0, start) + number + text.slice(start + figure.length)),
  };
}
