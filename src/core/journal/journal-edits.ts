import type { Locale } from "../model/locale";
import { cellName } from "../workbook/address";
import type { Edit } from "../workbook/edit";
import type { JournalEntry } from "./journal-entry";
import { numberedRows } from "./numbered-rows";
import { recordPiecesIn, type FoundJournal } from "./read-journal";

/** Edits that put entries below all that stands in the journal of a file, for `patchXlsx`. */
export function journalEdits(
  { reader, headerRow }: FoundJournal,
  entries: readonly JournalEntry[],
  locale: Locale,
): readonly Edit[] {
  const row = Math.max(reader.lastRow, headerRow);
  return numberedRows(entries, { row, pieces: recordPiecesIn(reader, row) }, locale).flatMap((cells, at) =>
    cells.flatMap((after, col) =>
      after === null ? [] : [{ sheet: reader.name, cell: cellName(row + 1 + at, col), before: null, after }],
    ),
  );
}
