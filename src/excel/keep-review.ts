import { layOutSettings, settingsSheet } from "../core/plan-book/plan-settings";
import type { ReviewRecord } from "../core/review/review-record";
import { reviewRow } from "../core/review/review-rows";
import type { WorkOptions } from "../core/workbook/port";
import { appendRows } from "./append-rows";
import { inExcel } from "./in-excel";
import { layOut } from "./lay-out";

/** Adds decisions to the hidden settings sheet; a workbook that has none gets one. */
export async function keepReview(records: readonly ReviewRecord[], options: WorkOptions): Promise<void> {
  if (records.length === 0) return;
  const exists = await inExcel("read", options, async ({ workbook, sync }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(settingsSheet);
    await sync();
    return !sheet.isNullObject;
  });
  if (!exists) await layOut({ sheets: [layOutSettings({})], names: [] }, options);
  await appendRows(settingsSheet, records.map(reviewRow), options);
}
