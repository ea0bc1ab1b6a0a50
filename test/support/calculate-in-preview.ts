import type { ICellData, Nullable } from "@univerjs/core";
import { MessageChannel } from "node:worker_threads";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import type { WorkbookSpec } from "../../src/core/workbook/sheet-spec";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { SnapshotBuilder } from "../../src/core/workbook/snapshot-builder";
import { snapshotOfSpec } from "../../src/core/workbook/snapshot-of-spec";
import { workbookData } from "../../src/preview/grid/workbook-data";
import type { Calculation } from "../../src/preview/host/engine/calculation";
import { cellValue, cellValueType } from "../../src/preview/host/engine/cell-output";
import { createHeadlessUniver, type HeadlessUniver } from "../../src/preview/host/engine/create-headless";
import { UniverWorkbook } from "../../src/preview/host/engine/univer-workbook";

let engine: { readonly univer: HeadlessUniver; readonly calculation?: Calculation } | undefined;
let books = 0;

/**
 * The workbook with the values that the preview's engine gives its formulas, opened as the preview opens a file: no
 * office.js in between, so that many books can be held against the core.
 */
export async function calculateInPreview(spec: WorkbookSpec): Promise<WorkbookSnapshot> {
  // Univer's engine gives way to the browser between formulas through it.
  Object.assign(globalThis, { MessageChannel });
  engine ??= { univer: await createHeadlessUniver() };
  const { api } = engine.univer;
  const given = snapshotOfSpec(spec);
  const { data } = workbookData(given, { id: `calculated${++books}`, name: "plan.xlsx" }, () => true);
  const book = new UniverWorkbook(api, api.createWorkbook(data), engine.calculation);
  engine = { ...engine, calculation: book.calculation };
  try {
    // A run over all formulas: Univer's own upon opening may not have begun, or be over before we listen.
    await begun(book, given);
    await book.calculation.settle();
    const calculated = new SnapshotBuilder(given);
    const sheets = given.sheets.map((sheet) => {
      const { name, cells: _, formulas: __, ...facts } = sheet;
      const to = calculated.addSheet(name);
      to.facts = facts;
      const from = book.findSheet(name)!;
      for (const { row, col, formula, value, style } of cellsOf(given, sheet))
        to.add(row, col, formula === undefined ? value : valueOf(from.getCellRaw(row, col)), formula, style);
      return to.build();
    });
    return { ...given, ...calculated.build({ names: given.names, notRead: [] }), sheets };
  } finally {
    await book.dispose();
  }
}

/** Univer begins its run over a book just opened a moment later; before that there is nothing to wait for. */
async function begun(book: UniverWorkbook, { sheets }: WorkbookSnapshot): Promise<void> {
  const { name, cells } = sheets.find((sheet) => sheet.formulas.length > 0)!;
  const at = cells.formula.findIndex((formula) => formula >= 0);
  const sheet = book.findSheet(name)!;
  while (sheet.getCellRaw(cells.row[at]!, cells.col[at]!)?.v === undefined)
    await new Promise((resolve) => setTimeout(resolve, 5));
}

function* cellsOf(book: WorkbookSnapshot, sheet: SheetSnapshot) {
  const reader = new SheetReader(book, sheet);
  for (let at = 0; at < reader.size; at++) yield { ...reader.cellAt(at), style: sheet.cells.style[at]! };
}

function valueOf(cell: Nullable<ICellData>): CellValue {
  const value = cellValue(cell);
  if (cellValueType(cell) === "Error") return { error: String(value) };
  return value === "" ? null : value;
}
