import type { Edit } from "../workbook/edit";
import type { JournalEntry } from "./journal-entry";
import { lineOf, type LineTable } from "./line-tables";

/** What is written together. `operation` tells it from all others; `time` is ISO 8601 UTC text. */
export interface Operation {
  readonly operation: string;
  readonly time: string;
  readonly reason: string;
  readonly who?: string;
}

/**
 * Journal entries of edits about to be written.
 * @param tables of lines with ids, so that the cells are found again after rows were put in
 */
export function entriesOf(
  edits: readonly Edit[],
  operation: Operation,
  tables: readonly LineTable[] = [],
): readonly JournalEntry[] {
  return edits.map(({ sheet, cell, before, after, numberFormat }, at) => {
    const line = lineOf(tables, sheet, cell);
    return {
      ...operation,
      id: `${operation.operation}/${at + 1}`,
      sheet,
      cell,
      ...(line ? { line } : {}),
      before,
      after,
      ...(numberFormat ? { numberFormat } : {}),
    };
  });
}
