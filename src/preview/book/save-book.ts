import { keptFillsKey, readKeptFills, type KeptFills } from "../../core/journal/kept-fills";
import { patchXlsx } from "../../file/patch-xlsx";
import { writeXlsx } from "../../file/write-xlsx";
import type { ExcelModel } from "../host/excel/model";
import { bookChanges } from "./book-changes";
import type { BookFile, OpenBook } from "./open-book";
import { specOfWorkbook } from "./spec-of-workbook";
import { withoutPaint } from "./without-paint";

export interface SavedBook {
  readonly file: BookFile;
  /** Whether a file that was opened had to be written anew, without what the grid does not know of it. */
  readonly rewritten: boolean;
}

/**
 * The bytes to save. A file in which only cells were changed or sheets added keeps everything else byte by byte; one
 * whose sizes, looks or old sheets were changed is written anew from what the grid holds, and so is a workbook that was no
 * file before.
 */
export async function saveBook({ host, file }: OpenBook): Promise<SavedBook> {
  await host.model.book.calculation.settle();
  const kept = keptFills(host.model);
  const grid = specOfWorkbook(host.model);
  const shown = kept ? withoutPaint(grid, kept) : grid;
  const changes = file && bookChanges(file.shown, shown);
  if (file && changes) {
    const patched = await patchXlsx(file.bytes, changes.edits, { add: changes.added });
    if (patched.ok) return { file: { bytes: patched.value, shown }, rewritten: false };
  }
  return { file: { bytes: await writeXlsx(shown), shown }, rewritten: file !== undefined };
}

/** What the pane has painted over, under the name its sheet has now. */
function keptFills({ settings, book }: ExcelModel): KeptFills | undefined {
  const kept = readKeptFills(settings.get(keptFillsKey));
  const sheet = kept && book.findSheet(kept.sheetId)?.getName();
  return kept && sheet !== undefined ? { ...kept, sheet } : kept;
}
