import { cellName } from "../../../src/core/workbook/address";
import { isError } from "../../../src/core/workbook/snapshot";
import { SheetReader } from "../../../src/core/workbook/sheet-reader";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readXlsx } from "../../../src/file/read-xlsx";

/** Reads a file that must be readable. */
export async function readBook(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  const read = await readXlsx(bytes);
  if (!read.ok) throw new Error(read.reason.en);
  return read.value;
}

/** The cells of a sheet as people would write them down: value, or "=formula → value". */
export function cellsOf(book: WorkbookSnapshot, at = 0): Record<string, unknown> {
  const reader = new SheetReader(book, book.sheets[at]!);
  const shown: Record<string, unknown> = {};
  for (const { row, col, value, formula } of reader.all()) {
    const plain = isError(value) ? `!${value.error}` : value;
    shown[cellName(row, col)] = formula === undefined ? plain : `=${formula} → ${plain}`;
  }
  return shown;
}
