import {
  journalAnchor,
  journalRows,
  journalSheet,
  layOutJournal,
  recordCol,
} from "../core/journal/journal-sheet";
import { memoryJournal, type JournalStore } from "../core/journal/journal-store";
import { numberedRows, type LastRow } from "../core/journal/numbered-rows";
import { readJournal } from "../core/journal/read-journal";
import type { Locale, Text } from "../core/model/locale";
import { parseReference } from "../core/workbook/parse-reference";
import type { WorkOptions } from "../core/workbook/port";
import { freeSheetName } from "../core/workbook/free-sheet-name";
import { SnapshotBuilder } from "../core/workbook/snapshot-builder";
import { appendRows } from "./append-rows";
import { isRefusal } from "./errors";
import { inExcel, type Batch } from "./in-excel";
import { layOut } from "./lay-out";
import { readCells } from "./read-cells";
import { addressOf } from "./read-outline";

const notKept: Text = {
  zh: "修改记录写不进这个工作簿（工作簿结构或记录表受保护），只在窗格打开期间保留；关闭窗格后将不能撤回。",
  en: "The workbook takes no change journal (its structure or the journal sheet is protected). Changes are remembered only while the pane is open and can't be reverted afterwards.",
};

/**
 * The journal as a sheet of the workbook itself, which survives closing it and travels with it. The sheet is made with
 * the first change. Where it can't be, changes are kept as long as the pane lives, and the user is told.
 * @param locale language of a new sheet, and of what is added
 */
export function workbookJournal(locale: () => Locale): JournalStore {
  const memory = memoryJournal();
  return {
    async append(entries, options = {}) {
      try {
        const { names, journal, last } = await inExcel("read", options, findEnd);
        const name = journal?.sheet ?? (await addSheet(locale(), names, options));
        await appendRows(name, numberedRows(entries, last, locale()), options);
      } catch (cause) {
        if (!isRefusal(cause, "protected")) throw cause;
        await memory.append(entries);
        options.onNotice?.(notKept);
      }
    },
    async all(options = {}) {
      const [kept, { entries }] = [await inExcel("read", options, readSheet), await memory.all()];
      return { entries: [...kept.entries, ...entries], unreadable: kept.unreadable };
    },
  };
}

async function findSheet({ workbook, sync }: Batch) {
  const anchor = workbook.names.getItemOrNullObject(journalAnchor);
  anchor.load({ formula: true });
  workbook.worksheets.load({ name: true });
  await sync();
  const names = workbook.worksheets.items.map(({ name }) => name);
  const formula = anchor.isNullObject ? "" : String(anchor.formula).replace(/^=/, "");
  const sheet = parseReference(formula)?.sheet;
  return { names, journal: sheet !== undefined && names.includes(sheet) ? { sheet, formula } : undefined };
}

/** The sheet and the last row on it, where new ones go on from. */
async function findEnd(batch: Batch) {
  const found = await findSheet(batch);
  const none: LastRow = { row: journalRows.header, pieces: [] };
  if (!found.journal) return { ...found, last: none };
  const row = batch.workbook.worksheets.getItem(found.journal.sheet).getUsedRange(true).getLastRow();
  row.load({ rowIndex: true, columnIndex: true, values: true });
  await batch.sync();
  const pieces = row.values[0]!.slice(Math.max(0, recordCol - row.columnIndex)) as readonly unknown[];
  return { ...found, last: { row: row.rowIndex, pieces } };
}

async function addSheet(
  locale: Locale,
  taken: readonly string[],
  { onNotice: _, ...options }: WorkOptions,
): Promise<string> {
  const { sheet, name } = layOutJournal(locale, freeSheetName(journalSheet[locale], taken));
  await layOut({ sheets: [sheet], names: [name] }, options);
  return sheet.name;
}

async function readSheet(batch: Batch) {
  const { journal } = await findSheet(batch);
  const book = new SnapshotBuilder();
  if (!journal) return readJournal(book.build());
  const sheet = batch.workbook.worksheets.getItem(journal.sheet);
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  await batch.sync();
  if (!used.isNullObject) {
    const range = addressOf(used);
    const builder = book.addSheet(journal.sheet);
    await readCells(
      batch,
      [{ sheet, range, builder, hiddenRows: [], hiddenCols: [], doubtful: [] }],
      book,
      {},
    );
  }
  return readJournal(
    book.build({ names: [{ name: journalAnchor, formula: journal.formula, hidden: false }] }),
  );
}
