import type { Edit } from "../workbook/edit";
import type { JournalEntry } from "./journal-entry";

/** What is written together. `operation` tells it from all others; `time` is ISO 8601 UTC text. */
export interface Operation {
  readonly operation: string;
  readonly time: string;
  readonly reason: string;
  readonly who?: string;
}

/** Journal entries of edits about to be written. */
export function entriesOf(edits: readonly Edit[], operation: Operation): readonly JournalEntry[] {
  return edits.map(({ sheet, cell, before, after, numberFormat }, at) => ({
    ...operation,
    id: `${operation.operation}/${at + 1}`,
    sheet,
    cell,
    before,
    after,
    ...(numberFormat ? { numberFormat } : {}),
  }));
}
