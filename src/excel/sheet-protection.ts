import type { WorkOptions } from "../core/workbook/port";
import { isRefusal } from "./errors";
import { inExcel } from "./in-excel";

/** A protected sheet and how it is protected. */
export interface ProtectedSheet {
  readonly name: string;
  readonly options: Excel.WorksheetProtectionOptions;
}

/**
 * Opens protected sheets as far as they have no password, does the work, and protects them again with the
 * options they had, whatever happened in between.
 * @param work gets the names of the sheets that could be opened
 */
export async function withSheetsOpen<T>(
  sheets: readonly ProtectedSheet[],
  options: WorkOptions,
  work: (open: ReadonlySet<string>) => Promise<T>,
): Promise<T> {
  const open: ProtectedSheet[] = [];
  try {
    // One request per sheet on purpose: the first password would stop the others, and there is no asking before.
    for (const sheet of sheets) if (await unprotect(sheet, options)) open.push(sheet);
    return await work(new Set(open.map(({ name }) => name)));
  } finally {
    if (open.length > 0) await protectAgain(open);
  }
}

async function unprotect({ name }: ProtectedSheet, options: WorkOptions): Promise<boolean> {
  try {
    await inExcel("write", options, ({ workbook, sync }) => {
      workbook.worksheets.getItem(name).protection.unprotect();
      return sync();
    });
    return true;
  } catch (cause) {
    if (isRefusal(cause, "protected")) return false;
    throw cause;
  }
}

const protectAgain = (sheets: readonly ProtectedSheet[]): Promise<void> =>
  inExcel("write", {}, ({ workbook, sync }) => {
    for (const { name, options } of sheets) workbook.worksheets.getItem(name).protection.protect(options);
    return sync();
  });
