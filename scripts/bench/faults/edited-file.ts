import ExcelJS from "exceljs";
import { calculateMissing } from "../../../src/core/formula/calculate";
import type { CellInput } from "../../../src/core/workbook/edit";
import type { WorkbookSpec } from "../../../src/core/workbook/sheet-spec";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readXlsx } from "../../../src/file/read-xlsx";
import { writeXlsx } from "../../../src/file/write-xlsx";
import type { Fault } from "./trial";

/** An .xlsx file, or a plan written as one, opened in another program's library. */
export async function opened(file: WorkbookSpec | Uint8Array): Promise<ExcelJS.Workbook> {
  const workbook = new ExcelJS.Workbook();
  const bytes = file instanceof Uint8Array ? file : await writeXlsx(file);
  await workbook.xlsx.load(bytes.buffer as ArrayBuffer);
  return workbook;
}

/**
 * The workbook saved by that library and read as the command reads it. The library keeps the values that formulas had
 * before the edits, as files edited by programs that don't calculate do.
 * @param values whether these old values stay in the file; without them every formula comes without a value
 */
export async function saved(workbook: ExcelJS.Workbook, values: "stale" | "none"): Promise<WorkbookSnapshot> {
  if (values === "none")
    workbook.eachSheet((sheet) =>
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          if (cell.formula) cell.value = { formula: cell.formula, date1904: false };
        }),
      ),
    );
  const read = await readXlsx(new Uint8Array(await workbook.xlsx.writeBuffer()));
  if (!read.ok) throw new Error(read.reason.en);
  return calculateMissing(read.value);
}

/** Puts a fault into the opened file. */
export function editedFile(workbook: ExcelJS.Workbook, { edits, formats = {}, facts = {} }: Fault): void {
  const cellAt = (sheet: string, cell: string) => workbook.getWorksheet(sheet)!.getCell(cell);
  for (const { sheet, cell, input } of edits) cellAt(sheet, cell).value = valueOf(input);
  for (const [place, format] of Object.entries(formats)) {
    const at = place.lastIndexOf("!");
    cellAt(place.slice(0, at), place.slice(at + 1)).numFmt = format;
  }
  for (const [name, { hiddenRows = [], hiddenCols = [], visibility }] of Object.entries(facts)) {
    const sheet = workbook.getWorksheet(name)!;
    if (visibility) sheet.state = visibility;
    for (const { first, last } of hiddenRows)
      for (let row = first; row <= last; row++) sheet.getRow(row + 1).hidden = true;
    for (const { first, last } of hiddenCols)
      for (let col = first; col <= last; col++) sheet.getColumn(col + 1).hidden = true;
  }
}

function valueOf(input: CellInput): ExcelJS.CellValue {
  if (typeof input !== "string") return input;
  if (input.startsWith("=")) return { formula: input.slice(1), date1904: false };
  return input.startsWith("'") ? input.slice(1) : input;
}
