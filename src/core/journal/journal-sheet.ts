import type { Locale, Text } from "../model/locale";
import { beijingTime } from "../model/beijing-time";
import { absoluteRange, quoteSheet } from "../workbook/address";
import { textInput, type CellInput } from "../workbook/edit";
import { shownInput } from "../workbook/shown-input";
import type { NameSpec, SheetSpec } from "../workbook/sheet-spec";
import { planStyles } from "../templates/style";
import { signatureLine } from "../templates/signature-line";
import type { JournalEntry } from "./journal-entry";
import { recordPieces } from "./record-pieces";

/** The sheet that lists what was changed; found again by its defined name. */
export const journalSheet: Text = { zh: "修改记录", en: "Changes" };
export const journalAnchor = "pb_changes";

/** Zero-based. */
export const journalRows = { title: 0, note: 1, header: 2 } as const;

const columns: readonly { readonly header: Text; readonly width: number }[] = [
  { header: { zh: "时间(北京)", en: "Time (Beijing)" }, width: 19 },
  { header: { zh: "姓名", en: "Who" }, width: 10 },
  { header: { zh: "工作表", en: "Sheet" }, width: 14 },
  { header: { zh: "单元格", en: "Cell" }, width: 9 },
  { header: { zh: "原内容", en: "Old content" }, width: 26 },
  { header: { zh: "新内容", en: "New content" }, width: 26 },
  { header: { zh: "含公式", en: "Formula" }, width: 8 },
  { header: { zh: "原因", en: "Reason" }, width: 32 },
];
/** From this column on stands the exact record of each row, hidden, in as many pieces as it takes. */
export const recordCol = columns.length;

const title: Text = { zh: "修改记录", en: "Changes made" };
const note: Text = {
  zh: "每次写入之前先在这里记下原内容，撤回时按此恢复；请不要改动本表。隐藏列是完整记录。",
  en: "What a cell held is noted here before it is changed, so that it can be put back; please leave this sheet as it is. Hidden columns hold the full record.",
};

/** The sheet before anything was changed. @param name where the usual one is taken */
export function layOutJournal(
  locale: Locale,
  name: string = journalSheet[locale],
): { readonly sheet: SheetSpec; readonly name: NameSpec } {
  const header = journalRows.header;
  return {
    sheet: {
      name,
      visibility: "visible",
      styles: planStyles,
      cells: [
        { row: journalRows.title, col: 0, input: title[locale], style: "title" },
        { row: journalRows.note, col: 0, input: note[locale], style: "note" },
        ...columns.map((column, col) => ({
          row: header,
          col,
          input: column.header[locale],
          style: "header",
        })),
      ],
      columns: [
        ...columns.map(({ width }) => ({ width })),
        ...Array.from({ length: 4 }, () => ({ width: 4, hidden: true })),
      ],
      validations: [],
      freeze: { rows: header + 1, cols: 0 },
      print: {
        orientation: "landscape",
        fitToWidth: true,
        titleRows: { first: header, last: header },
        footer: signatureLine[locale],
      },
      protect: true,
    },
    name: {
      name: journalAnchor,
      formula: `${quoteSheet(name)}!${absoluteRange({ top: header, left: 0, bottom: header, right: recordCol - 1 })}`,
    },
  };
}

/**
 * One row of the sheet: what people read, and behind it the exact record.
 * @param number by which rows are put into order, whatever the clocks of the computers said that wrote them
 */
export const journalRow = (entry: JournalEntry, number: number, locale: Locale): readonly CellInput[] => [
  textInput(beijingTime(entry.time)),
  textOrNothing(entry.who ?? ""),
  textInput(entry.sheet),
  entry.cell,
  shown(entry.before),
  shown(entry.after),
  [entry.before, entry.after].some(isFormula)
    ? { zh: "是", en: "yes" }[locale]
    : { zh: "否", en: "no" }[locale],
  textOrNothing(entry.reason),
  ...recordPieces(JSON.stringify({ ...entry, number })).map(textInput),
];

const isFormula = (input: CellInput) => typeof input === "string" && input.startsWith("=");
const textOrNothing = (text: string): CellInput => (text === "" ? null : textInput(text));

/** As the formula bar has it, but as text: a formula must not calculate here, nor an error count as one. */
const shown = (input: CellInput): CellInput =>
  typeof input === "string" ? textOrNothing(shownInput(input)) : input;
