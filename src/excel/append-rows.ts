import type { CellInput } from "../core/workbook/edit";
import type { WorkOptions } from "../core/workbook/port";
import { WorkbookError } from "../core/workbook/port";
import { inputForExcel } from "./cell-content";
import { isRefusal } from "./errors";
import { inExcel, type Batch } from "./in-excel";
import { jsonBytes } from "./read-blocks";
import { rangeAt } from "./range-at";
import { withSheetsOpen } from "./sheet-protection";

/** One request must stay far below Excel's 5 MB, which it counts its own way. */
const mostBytes = 1_000_000;

/**
 * Writes rows below all that stands on one of our own sheets. Where it is protected without a password it is opened
 * for that and closed again.
 * @throws WorkbookError "protected" where the sheet has a password, "not-found"
 */
export async function appendRows(
  sheetName: string,
  rows: readonly (readonly CellInput[])[],
  options: WorkOptions,
): Promise<void> {
  const { guard, first } = await inExcel("read", options, async ({ workbook, sync }) => {
    const sheet = workbook.worksheets.getItem(sheetName);
    sheet.protection.load({ protected: true, options: true });
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load({ rowIndex: true, rowCount: true });
    await sync();
    const { protection } = sheet;
    return {
      guard: protection.protected ? [{ name: sheetName, options: protection.options }] : [],
      first: used.isNullObject ? 0 : used.rowIndex + used.rowCount,
    };
  });
  await withSheetsOpen(guard, options, async (open) => {
    if (guard.some(({ name }) => !open.has(name))) throw hasPassword(sheetName);
    await inExcel("write", {}, (batch) => write(batch, sheetName, first, rows));
  });
}

/** One sync per full request; one that is refused as too large is sent in halves, of which Excel has then done nothing. */
async function write(
  batch: Batch,
  sheetName: string,
  first: number,
  rows: readonly (readonly CellInput[])[],
): Promise<void> {
  const sheet = batch.workbook.worksheets.getItem(sheetName);
  for (let from = 0; from < rows.length;) {
    let bytes = 0;
    let to = from;
    while (to < rows.length && (to === from || bytes < mostBytes))
      bytes += rows[to++]!.reduce<number>((sum, input) => sum + jsonBytes(input), 0);
    const part = rows.slice(from, to);
    part.forEach((row, at) => {
      const top = first + from + at;
      rangeAt(sheet, { top, left: 0, bottom: top, right: row.length - 1 }).formulas = [
        row.map(inputForExcel),
      ];
    });
    try {
      await batch.sync();
    } catch (cause) {
      if (!isRefusal(cause, "too-large") || part.length < 2) throw cause;
      const middle = part.length >> 1;
      await write(batch, sheetName, first + from, part.slice(0, middle));
      await write(batch, sheetName, first + from + middle, part.slice(middle));
    }
    from = to;
  }
}

const hasPassword = (sheet: string) =>
  new WorkbookError("protected", {
    zh: `工作表“${sheet}”有密码保护，写不进去。请在“审阅”中撤销工作表保护后再试。`,
    en: `The sheet "${sheet}" is protected with a password and can't be written to. Unprotect it (Review tab) and try again.`,
  });
