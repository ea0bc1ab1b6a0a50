import { parseReference } from "../workbook/parse-reference";
import { SheetReader } from "../workbook/sheet-reader";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { journalRecord, type JournalRecord } from "./journal-record";
import { journalAnchor, recordCol } from "./journal-sheet";
import type { JournalRead } from "./journal-store";

/**
 * The changes listed in a workbook, oldest first, whatever order someone put the rows into. Rows that hold something
 * but no readable record are counted.
 */
export function readJournal(snapshot: WorkbookSnapshot): JournalRead {
  const found = findJournal(snapshot);
  if (!found) return { entries: [], unreadable: 0 };
  const records: JournalRecord[] = [];
  let unreadable = 0;
  for (let row = found.headerRow + 1; row <= found.reader.lastRow; row++) {
    const cells = [...found.reader.inRow(row)].filter(({ value }) => value !== null && value !== "");
    if (cells.length === 0) continue;
    const record = journalRecord(recordPiecesIn(found.reader, row));
    if (record) records.push(record);
    else unreadable++;
  }
  return { entries: records.sort(byAge).map(({ entry }) => entry), unreadable };
}

/** By number; the clocks of those who wrote may differ, and only tell about rows without one. */
const byAge = (a: JournalRecord, b: JournalRecord): number =>
  a.number - b.number || Date.parse(a.entry.time) - Date.parse(b.entry.time);

/** What the hidden columns of a journal's row hold. @param row zero-based */
export const recordPiecesIn = (reader: SheetReader, row: number): readonly unknown[] =>
  [...reader.inRow(row)].filter(({ col }) => col >= recordCol).map(({ value }) => value);

/** Where the journal stands in a workbook. */
export interface FoundJournal {
  readonly reader: SheetReader;
  /** Zero-based. */
  readonly headerRow: number;
}

export function findJournal(snapshot: WorkbookSnapshot): FoundJournal | undefined {
  const formula = snapshot.names.find(({ name }) => name.toLowerCase() === journalAnchor)?.formula;
  const target = formula === undefined ? undefined : parseReference(formula);
  const sheet = target && snapshot.sheets.find(({ name }) => name === target.sheet);
  return sheet && { reader: new SheetReader(snapshot, sheet), headerRow: target.range.top };
}
