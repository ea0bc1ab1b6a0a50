import { parseReference } from "../core/workbook/parse-reference";
import { absoluteRange, quoteSheet, type RangeAddress } from "../core/workbook/address";
import { freeSheetName } from "../core/workbook/free-sheet-name";
import type { ReportSpec, WorkOptions } from "../core/workbook/port";
import { inExcel, type Batch } from "./in-excel";
import { layOut } from "./lay-out";
import { addressOf } from "./read-outline";

/**
 * Writes a report sheet in place of the one before it. The new one is complete before the old one goes. An old one into
 * which someone wrote stays and only loses the defined name; so does a sheet of the user's that has the name we want.
 * @returns the name the sheet got
 */
export async function putReport({ sheet, name }: ReportSpec, options: WorkOptions): Promise<string> {
  const { taken, old, hasName } = await inExcel("read", options, (batch) => findOld(batch, name.name));
  const interim = freeSheetName(sheet.name, taken);
  const final = freeSheetName(
    sheet.name,
    taken.filter((one) => one !== old?.sheet || !old.ours),
  );
  await layOut({ sheets: [{ ...sheet, name: interim }], names: [] }, options);
  const range = parseReference(name.formula)!.range;
  await inExcel("write", {}, async ({ workbook, sync }) => {
    const made = workbook.worksheets.getItem(interim);
    if (old?.ours) {
      made.position = old.position;
      workbook.worksheets.getItem(old.sheet).delete();
      if (final !== interim) made.name = final;
    }
    if (hasName) workbook.names.getItem(name.name).delete();
    workbook.names.add(name.name, `=${quoteSheet(final)}!${absoluteRange(range)}`);
    await sync();
  });
  return final;
}

interface OldReport {
  readonly sheet: string;
  readonly position: number;
  /** Whether nothing stands on it but what we wrote: the name covers all of that. */
  readonly ours: boolean;
}

async function findOld({ workbook, sync }: Batch, name: string) {
  const item = workbook.names.getItemOrNullObject(name);
  item.load({ formula: true });
  workbook.worksheets.load({ name: true, position: true });
  await sync();
  const taken = workbook.worksheets.items.map((sheet) => sheet.name);
  const hasName = !item.isNullObject;
  const target = hasName ? parseReference(String(item.formula)) : undefined;
  const found = workbook.worksheets.items.find((sheet) => sheet.name === target?.sheet);
  if (!target || !found) return { taken, hasName, old: undefined };
  const used = found.getUsedRangeOrNullObject(true);
  used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  await sync();
  const old: OldReport = {
    sheet: found.name,
    position: found.position,
    ours: used.isNullObject || isWithin(addressOf(used), target.range),
  };
  return { taken, hasName, old };
}

/** The title rows above the table are ours, too. */
const isWithin = (used: RangeAddress, { left, bottom, right }: RangeAddress): boolean =>
  used.left >= left && used.right <= right && used.bottom <= bottom;
