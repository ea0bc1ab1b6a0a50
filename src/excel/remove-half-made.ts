import type { WorkbookSpec } from "../core/workbook/sheet-spec";
import { inExcel } from "./in-excel";

/**
 * Takes back a layout that did not come to its end: the spec's sheets and names, none of which were there before.
 * @param onlyEmpty while it is not certain which sheets are ours, only empty ones go
 */
export async function removeHalfMade(
  spec: WorkbookSpec,
  { onlyEmpty }: { readonly onlyEmpty: boolean },
): Promise<void> {
  const ours = {
    sheets: new Set(spec.sheets.map(({ name }) => name.toLowerCase())),
    names: new Set(spec.names.map(({ name }) => name.toLowerCase())),
  };
  await inExcel("write", {}, async ({ workbook, sync }) => {
    workbook.worksheets.load({ name: true, visibility: true });
    workbook.names.load({ name: true });
    await sync();
    const sheets = workbook.worksheets.items
      .filter(({ name }) => ours.sheets.has(name.toLowerCase()))
      .map((sheet) => ({ sheet, used: sheet.getUsedRangeOrNullObject(true) }));
    await sync();
    for (const { sheet, used } of sheets)
      if (!onlyEmpty || used.isNullObject) {
        // Excel deletes no very hidden sheet.
        if (sheet.visibility === "VeryHidden") sheet.visibility = "Hidden";
        sheet.delete();
      }
    for (const item of workbook.names.items) if (ours.names.has(item.name.toLowerCase())) item.delete();
    await sync();
  });
}
