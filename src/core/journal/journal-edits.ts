import type { Locale } from "../model/locale";
import { cellName } from "../workbook/address";
import type { Edit } from "../workbook/edit";
import type { JournalEntry } from "./journal-entry";
import { journalRow } from "./journal-sheet";
import type { FoundJournal } from "./read-journal";

/** Edits that put entries below all that stands in the journal of a file, for `patchXlsx`. */
export function journalEdits(
  { reader, headerRow }: FoundJournal,
  entries: readonly JournalEntry[],
  locale: Locale,
): readonly Edit[] {
  const first = Math.max(reader.lastRow, headerRow) + 1;
  return entries.flatMap((entry, at) =>
    journalRow(entry, locale).flatMap((after, col) =>
      after === null ? [] : [{ sheet: reader.name, cell: cellName(first + at, col), before: null, after }],
    ),
  );
}
