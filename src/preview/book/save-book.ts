import { patchXlsx } from "../../file/patch-xlsx";
import { writeXlsx } from "../../file/write-xlsx";
import { contentEdits } from "./content-edits";
import type { BookFile, OpenBook } from "./open-book";
import { specOfWorkbook } from "./spec-of-workbook";

export interface SavedBook {
  readonly file: BookFile;
  /** Whether a file that was opened had to be written anew, without what the grid does not know of it. */
  readonly rewritten: boolean;
}

/**
 * The bytes to save. A file in which only cells were changed keeps everything else byte by byte; one whose
 * sheets, sizes or looks were changed is written anew from what the grid holds, and so is a workbook that was no
 * file before.
 */
export async function saveBook({ host, file }: OpenBook): Promise<SavedBook> {
  await host.model.book.calculation.settle();
  const shown = specOfWorkbook(host.model);
  const edits = file && contentEdits(file.shown, shown);
  if (file && edits) {
    const patched =
      edits.length === 0 ? { ok: true as const, value: file.bytes } : await patchXlsx(file.bytes, edits);
    if (patched.ok) return { file: { bytes: patched.value, shown }, rewritten: false };
  }
  return { file: { bytes: await writeXlsx(shown), shown }, rewritten: file !== undefined };
}
