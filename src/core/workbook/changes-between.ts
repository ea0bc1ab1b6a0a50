import { changedRows, type ChangedRows } from "./changed-rows";
import { SheetReader } from "./sheet-reader";
import type { WorkbookSnapshot } from "./snapshot";

/** Cells that hold something else than before, by the name of their sheet; sheets without any are left out. */
export type Changes = ReadonlyMap<string, ChangedRows>;

/**
 * Where two readings of one workbook hold other cells. Undefined where more than cells has changed – sheets,
 * names, hidden lines, merges, protection – so that cells don't tell all. Sheets that are the very same objects in both
 * cost nothing.
 */
export function changesBetween(before: WorkbookSnapshot, after: WorkbookSnapshot): Changes | undefined {
  if (!isSameBook(before, after)) return undefined;
  const changes = new Map<string, ChangedRows>();
  for (const [at, sheet] of after.sheets.entries()) {
    const rows = changedRows(new SheetReader(before, before.sheets[at]!), new SheetReader(after, sheet));
    if (!rows) return undefined;
    if (rows.size > 0) changes.set(sheet.name, rows);
  }
  return changes;
}

/** Whether all is the same but for what sheets hold. */
const isSameBook = (a: WorkbookSnapshot, b: WorkbookSnapshot): boolean =>
  a.date1904 === b.date1904 &&
  isSame(
    a.sheets.map(({ name }) => name),
    b.sheets.map(({ name }) => name),
  ) &&
  isSame(a.names, b.names) &&
  isSame(a.tables, b.tables) &&
  isSame(a.externalLinks, b.externalLinks);

const isSame = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);
