import type { Locale } from "../model/locale";
import type { CellInput } from "../workbook/edit";
import type { JournalEntry } from "./journal-entry";
import { journalRecord } from "./journal-record";
import { journalRow } from "./journal-sheet";

/** The last row that something stands in. */
export interface LastRow {
  /** Zero-based. */
  readonly row: number;
  /** What its hidden columns hold. */
  readonly pieces: readonly unknown[];
}

/**
 * Rows for entries, to be put below all that stands in the journal. Their numbers go on from the last row's, or from
 * how far down it is where its record can't be read: that is never less while no rows are taken out.
 */
export function numberedRows(
  entries: readonly JournalEntry[],
  { row, pieces }: LastRow,
  locale: Locale,
): readonly (readonly CellInput[])[] {
  const last = Math.max(row, journalRecord(pieces)?.number ?? 0);
  return entries.map((entry, at) => journalRow(entry, last + 1 + at, locale));
}
