import type { Text } from "../core/model/locale";
import type { WorkOptions } from "../core/workbook/port";
import { WorkbookError } from "../core/workbook/port";
import type { SheetSpec, WorkbookSpec } from "../core/workbook/sheet-spec";
import { queueCharts } from "./charts";
import { isRefusal, leftBehind, nameTaken, understand } from "./errors";
import { inExcel, type Batch } from "./in-excel";
import { packSteps, type StepBatch } from "./pack-steps";
import { queuePageSetup } from "./page-setup";
import { removeHalfMade } from "./remove-half-made";

const noPageSetup: Text = {
  zh: "Excel 没有接受打印设置（常见原因是没有安装打印机），其余内容已完成，请打印前自行设置页面。",
  en: "Excel refused the print set-up (often because no printer is installed). All else is done; set up the page before printing.",
};

const noCharts: Text = {
  zh: "Excel 没有接受图表，其余内容已完成。可以稍后在“资金”里插入图表。",
  en: "Excel refused the charts. All else is done; charts can be inserted later from the funding view.",
};

/** What this Excel can do beyond the floor. */
export interface LayOutFeatures {
  readonly charts: boolean;
}

/** Without a password: it guards formulas against slips, not the sheet against its owner. */
const protection: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
  allowInsertRows: true,
  allowAutoFilter: true,
  allowSort: true,
};

/**
 * Lays a spec out as new sheets and names, with all formulas live. Sheets that exist are never touched.
 * On any failure, and when cancelled, what was begun is removed again.
 * @throws WorkbookError "name-taken" before anything is written, "cancelled", or what Excel refused
 */
export async function layOut(
  spec: WorkbookSpec,
  options: WorkOptions,
  features: LayOutFeatures = { charts: false },
): Promise<void> {
  const batches = packSteps(spec.sheets);
  const staleNames = await inExcel("read", options, (batch) => findStaleNames(batch, spec));
  const made = { sheets: false };
  try {
    await inExcel("write", options, async (batch) => {
      await addSheets(batch, spec, staleNames);
      made.sheets = true;
      await fillSheets(batch, batches, spec.sheets.length, options);
      await setUpPages(batch, spec.sheets, options);
      if (features.charts) await addCharts(batch, spec.sheets, options);
      await closeSheets(batch, spec.sheets);
    });
  } catch (cause) {
    await removeHalfMade(spec, { onlyEmpty: !made.sheets }).catch((second: unknown) => {
      throw leftBehind(understand(cause).error, second);
    });
    throw cause;
  }
}

/** Makes sure nothing is in the way. @returns names of the spec left over from deleted sheets, to be replaced */
async function findStaleNames({ workbook, sync }: Batch, spec: WorkbookSpec): Promise<readonly string[]> {
  workbook.worksheets.load({ name: true });
  workbook.names.load({ name: true, formula: true });
  await sync();
  const inBook = new Map(
    workbook.names.items.map(({ name, formula }) => [name.toLowerCase(), String(formula)]),
  );
  const sheets = new Set(workbook.worksheets.items.map(({ name }) => name.toLowerCase()));
  const stale = spec.names.filter(({ name }) => inBook.get(name.toLowerCase())?.includes("#REF!"));
  const taken = {
    sheets: spec.sheets.filter(({ name }) => sheets.has(name.toLowerCase())),
    names: spec.names.filter((name) => inBook.has(name.name.toLowerCase()) && !stale.includes(name)),
  };
  if (taken.sheets.length + taken.names.length > 0)
    throw nameTaken({
      sheets: taken.sheets.map(({ name }) => name),
      names: taken.names.map(({ name }) => name),
    });
  return stale.map(({ name }) => name);
}

/** All sheets and names come first: a formula must not meet a sheet that isn't there yet. */
async function addSheets(
  { workbook, sync }: Batch,
  spec: WorkbookSpec,
  stale: readonly string[],
): Promise<void> {
  quieten(workbook);
  for (const { name, tabColor } of spec.sheets) {
    const sheet = workbook.worksheets.add(name);
    if (tabColor) sheet.tabColor = tabColor;
  }
  for (const name of stale) workbook.names.getItem(name).delete();
  for (const { name, formula } of spec.names) workbook.names.add(name, `=${formula}`);
  await sync();
}

/** One sync per full request. A request refused as too large is sent in halves; Excel has done nothing of it then. */
async function fillSheets(
  { workbook, sync }: Batch,
  batches: readonly StepBatch[],
  total: number,
  { onProgress }: WorkOptions,
): Promise<void> {
  const queue = [...batches];
  for (let next = queue.shift(); next; next = queue.shift()) {
    quieten(workbook);
    for (const { sheet, steps } of next.parts) {
      const worksheet = workbook.worksheets.getItem(sheet);
      for (const step of steps) step.queue(worksheet);
    }
    try {
      await sync();
    } catch (cause) {
      const halves = next.halves();
      if (!isRefusal(cause, "too-large") || !halves) throw cause;
      queue.unshift(...halves);
      continue;
    }
    for (const { sheet, done } of next.finished) onProgress?.({ done, total, sheet });
  }
}

/** A machine without a printer refuses page set-up; the plan is worth having without it, so that is only told. */
async function setUpPages(
  { workbook, sync }: Batch,
  sheets: readonly SheetSpec[],
  { onNotice }: WorkOptions,
): Promise<void> {
  for (const { name, print } of sheets) if (print) queuePageSetup(workbook.worksheets.getItem(name), print);
  await syncOrTell(sync, onNotice, noPageSetup);
}

/** All in one request. The plan is worth having without them, so a refusal is only told. */
async function addCharts(
  { workbook, sync }: Batch,
  sheets: readonly SheetSpec[],
  { onNotice }: WorkOptions,
): Promise<void> {
  for (const { name, charts = [] } of sheets)
    if (charts.length > 0) queueCharts(workbook.worksheets.getItem(name), charts, new Set());
  await syncOrTell(sync, onNotice, noCharts);
}

/** What Excel refuses here is told; being cancelled ends the work all the same. */
async function syncOrTell(
  sync: Batch["sync"],
  onNotice: WorkOptions["onNotice"],
  notice: Text,
): Promise<void> {
  try {
    await sync();
  } catch (cause) {
    if (cause instanceof WorkbookError) throw cause;
    understand(cause);
    onNotice?.(notice);
  }
}

async function closeSheets({ workbook, sync }: Batch, sheets: readonly SheetSpec[]): Promise<void> {
  const visibilities = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
  for (const { name, visibility, protect } of sheets) {
    const sheet = workbook.worksheets.getItem(name);
    if (protect) sheet.protection.protect(protection);
    if (visibility !== "visible") sheet.visibility = visibilities[visibility];
  }
  await sync();
}

/** Holds calculation and drawing back until the batch is through; both end with the next sync by themselves. */
function quieten({ application }: Excel.Workbook): void {
  application.suspendApiCalculationUntilNextSync();
  application.suspendScreenUpdatingUntilNextSync();
}
