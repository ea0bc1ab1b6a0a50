import { quoteSheet } from "../core/workbook/address";
import type { CellPlace, WorkOptions } from "../core/workbook/port";
import { workbookError } from "./errors";
import { inExcel } from "./in-excel";

/**
 * Starts a comment on a cell, or adds to the one that is there: a cell holds one thread.
 * @throws WorkbookError "not-found" where the sheet is gone, "protected"
 */
export async function addNote(
  { sheet: name, cell }: CellPlace,
  text: string,
  options: WorkOptions,
): Promise<void> {
  await inExcel("write", options, async ({ workbook, sync }) => {
    const sheet = workbook.worksheets.getItemOrNullObject(name);
    sheet.load({ name: true });
    await sync();
    if (sheet.isNullObject) throw workbookError("not-found");
    sheet.comments.load({ id: true });
    await sync();
    const places = sheet.comments.items.map((comment) => {
      const place = comment.getLocation();
      place.load({ address: true });
      return { comment, place };
    });
    if (places.length > 0) await sync();
    const there = places.find(({ place }) => place.address.replace(/^.*!/, "").replaceAll("$", "") === cell);
    if (there) there.comment.replies.add(text);
    else workbook.comments.add(`${quoteSheet(sheet.name)}!${cell}`, text);
    await sync();
  });
}
