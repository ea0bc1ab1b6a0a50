import { parseReference } from "../workbook/parse-reference";
import { SheetReader } from "../workbook/sheet-reader";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { journalEntrySchema, type JournalEntry } from "./journal-entry";
import { journalAnchor, recordCol } from "./journal-sheet";
import type { JournalRead } from "./journal-store";

/**
 * The changes listed in a workbook, oldest first, whatever order someone put the rows into. Rows that hold something
 * but no readable record are counted.
 */
export function readJournal(snapshot: WorkbookSnapshot): JournalRead {
  const found = findJournal(snapshot);
  if (!found) return { entries: [], unreadable: 0 };
  const entries: JournalEntry[] = [];
  let unreadable = 0;
  for (let row = found.headerRow + 1; row <= found.reader.lastRow; row++) {
    const cells = [...found.reader.inRow(row)].filter(({ value }) => value !== null && value !== "");
    if (cells.length === 0) continue;
    const entry = entryIn(cells.map(({ col, value }) => (col >= recordCol ? String(value) : "")).join(""));
    if (entry) entries.push(entry);
    else unreadable++;
  }
  return { entries: entries.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)), unreadable };
}

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

function entryIn(json: string): JournalEntry | undefined {
  try {
    return journalEntrySchema.safeParse(JSON.parse(json)).data;
  } catch {
    return undefined;
  }
}
