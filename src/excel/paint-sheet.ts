import {
  keptFillsKey,
  readKeptFills,
  writeKeptFills,
  type KeptFill,
  type KeptFills,
} from "../core/journal/kept-fills";
import { moveRange, type LineShift } from "../core/workbook/move-range";
import { WorkbookError, type PaintedRange, type PaintOutcome, type WorkOptions } from "../core/workbook/port";
import { workbookError } from "./errors";
import { readFills, writeFills } from "./fills";
import { inExcel, type Batch } from "./in-excel";
import { cellsIn } from "./read-blocks";
import { withSheetsOpen, type ProtectedSheet } from "./sheet-protection";

/** Beyond so many rectangles colours show nothing any more. */
const mostRanges = 5_000;

/**
 * Colours cells of one sheet. What is underneath goes into the workbook's settings in the same request as the first
 * colours: there is no moment at which cells are painted and nothing knows how they were.
 */
export async function paintSheet(
  name: string,
  painted: readonly PaintedRange[],
  options: WorkOptions,
): Promise<PaintOutcome> {
  await unpaintSheet(options);
  if (painted.length > mostRanges) throw tooMany(name);
  const { kept, left, guard } = await inExcel("read", options, (batch) => lookUnder(batch, name, painted));
  if (kept.fills.length > mostRanges) throw tooMany(name);
  if (kept.fills.length === 0) return { left };
  await withSheetsOpen(guard, options, async (open) => {
    if (guard.some((sheet) => !open.has(sheet.name))) throw isProtected(name);
    try {
      await inExcel("write", options, (batch) => {
        batch.workbook.settings.add(keptFillsKey, writeKeptFills(kept));
        const fills = kept.fills.map(({ range, after }) => ({ range, fill: after }));
        return writeFills(batch, batch.workbook.worksheets.getItem(kept.sheet), fills);
      });
    } catch (cause) {
      await inExcel("write", {}, (batch) => putBack(batch, kept.sheet, kept.fills));
      throw cause;
    }
  });
  return { left };
}

/** Puts back every fill that is still painted over; nothing happens where nothing is. */
export async function unpaintSheet(options: WorkOptions): Promise<PaintOutcome | null> {
  const found = await inExcel("read", options, lookForPaint);
  if (!found) return null;
  const { sheet, fills, left, guard } = found;
  if (sheet === undefined) {
    await inExcel("write", {}, forget);
    return { left: 0 };
  }
  await withSheetsOpen(guard, options, async (open) => {
    if (guard.some(({ name }) => !open.has(name))) throw isProtected(sheet);
    await inExcel("write", {}, (batch) => putBack(batch, sheet, fills));
  });
  return { left };
}

/**
 * Rows or columns were inserted or deleted: what lies under the colours has moved with its cells. Inserted lines take
 * the look of their neighbours, colours included, and so they get the neighbours' own fill back, too.
 */
export async function movePaint(sheetName: string, shift: LineShift): Promise<void> {
  await inExcel("write", {}, async ({ workbook, sync }) => {
    const setting = workbook.settings.getItemOrNullObject(keptFillsKey);
    setting.load({ value: true });
    const sheet = workbook.worksheets.getItemOrNullObject(sheetName);
    sheet.load({ id: true });
    await sync();
    const kept = setting.isNullObject ? undefined : readKeptFills(setting.value);
    // By id: the sheet may have another name by now.
    if (!kept || sheet.isNullObject || kept.sheetId !== sheet.id) return;
    const fills = kept.fills.flatMap((fill) => {
      const range = moveRange(fill.range, shift);
      return range ? [{ ...fill, range }] : [];
    });
    workbook.settings.add(keptFillsKey, writeKeptFills({ ...kept, fills }));
    await sync();
  });
}

interface Underneath {
  readonly kept: KeptFills;
  readonly left: number;
  readonly guard: readonly ProtectedSheet[];
}

async function lookUnder(batch: Batch, name: string, painted: readonly PaintedRange[]): Promise<Underneath> {
  const sheet = batch.workbook.worksheets.getItemOrNullObject(name);
  sheet.load({ id: true, name: true });
  sheet.protection.load({ protected: true, options: true });
  await batch.sync();
  if (sheet.isNullObject) throw workbookError("not-found");
  const found = await readFills(
    batch,
    sheet,
    painted.map(({ range }) => range),
  );
  const fills: KeptFill[] = [];
  let left = 0;
  found.forEach((parts, at) => {
    for (const { range, fill } of parts)
      if (fill === undefined) left += cellsIn(range);
      else fills.push({ range, before: fill, after: painted[at]!.fill.toUpperCase() });
  });
  return { kept: { sheetId: sheet.id, sheet: sheet.name, fills }, left, guard: guardOf(sheet) };
}

interface Paint {
  /** Undefined when the sheet is gone, and its fills with it. */
  readonly sheet: string | undefined;
  readonly fills: readonly KeptFill[];
  readonly left: number;
  readonly guard: readonly ProtectedSheet[];
}

async function lookForPaint(batch: Batch): Promise<Paint | undefined> {
  const { settings, worksheets } = batch.workbook;
  const setting = settings.getItemOrNullObject(keptFillsKey);
  setting.load({ value: true });
  worksheets.load({ id: true, name: true, protection: { protected: true, options: true } });
  await batch.sync();
  if (setting.isNullObject) return undefined;
  const kept = readKeptFills(setting.value);
  const sheet =
    kept &&
    (worksheets.items.find(({ id }) => id === kept.sheetId) ??
      worksheets.items.find(({ name }) => name === kept.sheet));
  if (!kept || !sheet) return { sheet: undefined, fills: [], left: 0, guard: [] };
  const found = await readFills(
    batch,
    sheet,
    kept.fills.map(({ range }) => range),
  );
  const fills: KeptFill[] = [];
  let left = 0;
  found.forEach((parts, at) => {
    const { before, after } = kept.fills[at]!;
    for (const { range, fill } of parts)
      if (fill === after) fills.push({ range, before, after });
      else if (fill !== before) left += cellsIn(range);
  });
  return { sheet: sheet.name, fills, left, guard: guardOf(sheet) };
}

async function putBack(batch: Batch, sheet: string, fills: readonly KeptFill[]): Promise<void> {
  await writeFills(
    batch,
    batch.workbook.worksheets.getItem(sheet),
    fills.map(({ range, before }) => ({ range, fill: before })),
  );
  await forget(batch);
}

/** Last, so that a stop in between leaves everything known. */
async function forget({ workbook, sync }: Batch): Promise<void> {
  const setting = workbook.settings.getItemOrNullObject(keptFillsKey);
  setting.delete();
  await sync();
}

const guardOf = ({ name, protection }: Excel.Worksheet): readonly ProtectedSheet[] =>
  protection.protected && !protection.options.allowFormatCells ? [{ name, options: protection.options }] : [];

const isProtected = (sheet: string) =>
  new WorkbookError("protected", {
    zh: `工作表“${sheet}”有密码保护，不能着色，也不能恢复底色。请在“审阅”中撤销工作表保护后再试。`,
    en: `The sheet "${sheet}" is protected with a password, so its fills can't be changed or put back. Unprotect it (Review tab) and try again.`,
  });

const tooMany = (sheet: string) =>
  new WorkbookError("too-large", {
    zh: `工作表“${sheet}”的公式太零散，着色看不出什么，没有着色。请用下面的公式清单。`,
    en: `The formulas of "${sheet}" are too scattered for colours to show anything; nothing was painted. Use the list below.`,
  });
