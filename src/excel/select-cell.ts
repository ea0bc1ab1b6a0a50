import { parseRange, rangeName } from "../core/workbook/address";
import { WorkbookError } from "../core/workbook/port";
import { workbookError } from "./errors";
import { inExcel } from "./in-excel";

/**
 * Shows a cell or range to the user and makes sure it worked: selecting across sheets is not reliable everywhere,
 * so the sheet is activated first, and the selection read back.
 * @throws WorkbookError "not-found" (no such sheet, or hidden), "other-workbook"
 */
export async function selectCell(sheetName: string, cell: string): Promise<void> {
  const range = parseRange(cell);
  if (!range) throw new RangeError(`"${cell}" is no cell or range in A1 form`);
  await inExcel("read", {}, async ({ workbook, sync }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load({ name: true, visibility: true });
    await sync();
    if (sheet.isNullObject) throw workbookError("not-found");
    if (sheet.visibility !== "Visible") throw hiddenSheet(sheet.name);
    sheet.activate();
    await sync();
    sheet.getRange(rangeName(range)).select();
    const selected = workbook.getSelectedRange();
    selected.load({ address: true });
    await sync();
    const shown = selected.address.slice(selected.address.lastIndexOf("!") + 1);
    if (shown.replaceAll("$", "") !== rangeName(range)) throw workbookError("other-workbook");
  });
}

const hiddenSheet = (name: string) =>
  new WorkbookError("not-found", {
    zh: `工作表“${name}”已隐藏，请先取消隐藏再查看。`,
    en: `The sheet "${name}" is hidden; unhide it first.`,
  });
