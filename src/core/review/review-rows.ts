import { cellName } from "../workbook/address";
import type { Edit } from "../workbook/edit";
import type { SheetReader } from "../workbook/sheet-reader";
import { settingsSheet } from "../plan-book/plan-settings";
import type { ReviewRecord } from "./review-record";

/** The key that records of a review stand under on the settings sheet, one row each. */
export const reviewKey = "review";

/** Key and value of a record's row. */
export const reviewRow = (record: ReviewRecord): readonly [string, string] => [
  reviewKey,
  JSON.stringify(record),
];

/**
 * Edits that put records below all that stands on the settings sheet.
 * @param settings the settings sheet as it is
 */
export function reviewEdits(settings: SheetReader, records: readonly ReviewRecord[]): readonly Edit[] {
  const first = Math.max(settings.lastRow, 0) + 1;
  return records.flatMap((record, at) =>
    reviewRow(record).map((after, col) => ({
      sheet: settingsSheet,
      cell: cellName(first + at, col),
      before: null,
      after,
    })),
  );
}
