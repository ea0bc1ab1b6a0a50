import { zipSync, type Zippable } from "fflate";
import { calculateAll } from "../core/formula/calculate";
import { textInput } from "../core/workbook/edit";
import type { WorkOptions } from "../core/workbook/port";
import type { SheetSpec, WorkbookSpec } from "../core/workbook/sheet-spec";
import { SheetReader } from "../core/workbook/sheet-reader";
import type { CellValue } from "../core/workbook/snapshot";
import { snapshotOfSpec } from "../core/workbook/snapshot-of-spec";
import { Pacer } from "./pacer";
import { drawnParts, partNumbers, type DrawnPart } from "./write/drawing-xml";
import { partBytes, relationshipsXml } from "./write/part-xml";
import { SharedStrings } from "./write/shared-strings";
import { shownValues } from "./write/shown-values";
import { StyleTable } from "./write/style-table";
import { listSheetName, ListColumns } from "./write/validation-xml";
import { activeSheet, workbookXml } from "./write/workbook-xml";
import { worksheetXml, type WritingBook } from "./write/worksheet-xml";

export interface WriteOptions extends WorkOptions {
  /**
   * Results of formulas at zero-based row and column, for programs that show a file without calculating it; left
   * out, our own evaluator gives them. A formula with null has none until a spreadsheet program opens the file.
   */
  readonly resultAt?: (sheet: string, row: number, col: number) => CellValue;
}

/** The same spec gives the same bytes: zip entries carry no clock. */
const entryTime = new Date(1980, 0, 1);

/**
 * Writes the sheets and names of a spec as an .xlsx file. The program that opens it calculates anew.
 * @throws RangeError on a spec that Excel would refuse (sheet names, no visible sheet, unknown style …)
 * @throws WorkbookError "cancelled" when `options.signal` was aborted
 */
export async function writeXlsx(spec: WorkbookSpec, options: WriteOptions = {}): Promise<Uint8Array> {
  const pacer = new Pacer(options.signal);
  const book = {
    styles: new StyleTable(),
    strings: new SharedStrings(),
    lists: new ListColumns(),
    resultAt: options.resultAt ?? calculatedResults(spec),
  } satisfies WritingBook;
  const active = activeSheet(spec.sheets);
  const sheetParts: Uint8Array[] = [];
  const drawn: DrawnPart[] = [];
  const numbers = partNumbers();
  for (const [at, sheet] of spec.sheets.entries()) {
    options.onProgress?.({ done: at, total: spec.sheets.length, sheet: sheet.name });
    sheetParts.push(partBytes(worksheetXml(sheet, book, at === active)));
    const { name, charts = [] } = sheet;
    if (charts.length > 0)
      drawn.push(...drawnParts({ name, charts }, sheetPath(at), numbers, shownValues(sheet, book.resultAt)));
    if (pacer.due()) await pacer.rest();
  }
  const sheets = [...spec.sheets];
  if (book.lists.columns.length > 0) {
    const lists = listSheet(book.lists);
    sheets.push(lists);
    sheetParts.push(partBytes(worksheetXml(lists, book, false)));
  }
  const file = zipSync(packageParts(workbookXml({ sheets, names: spec.names }), sheetParts, drawn, book), {
    mtime: entryTime,
  });
  options.onProgress?.({ done: spec.sheets.length, total: spec.sheets.length });
  return file;
}

function calculatedResults(spec: WorkbookSpec): NonNullable<WriteOptions["resultAt"]> {
  const snapshot = calculateAll(snapshotOfSpec(spec));
  const readers = new Map(snapshot.sheets.map((sheet) => [sheet.name, new SheetReader(snapshot, sheet)]));
  return (sheet, row, col) => readers.get(sheet)?.value(row, col) ?? null;
}

const sheetPath = (at: number) => `worksheets/sheet${at + 1}.xml`;

/** Lists too long for a validation stand on a hidden sheet. */
function listSheet(lists: ListColumns): SheetSpec {
  const cells = Array.from(lists.cells(), ({ row, col, text }) => ({ row, col, input: textInput(text) }));
  return {
    name: listSheetName,
    visibility: "hidden",
    styles: {},
    cells,
    columns: [],
    validations: [],
    protect: false,
  };
}

function packageParts(
  workbook: string,
  sheets: readonly Uint8Array[],
  drawn: readonly DrawnPart[],
  book: { readonly styles: StyleTable; readonly strings: SharedStrings },
): Zippable {
  const targets = [
    ...sheets.map((_, at) => ({ type: "worksheet", target: sheetPath(at) })),
    { type: "styles", target: "styles.xml" },
    { type: "sharedStrings", target: "sharedStrings.xml" },
  ];
  return {
    "[Content_Types].xml": partBytes(contentTypesXml(targets, drawn)),
    "_rels/.rels": partBytes(relationshipsXml([{ type: "officeDocument", target: "xl/workbook.xml" }])),
    "xl/workbook.xml": partBytes(workbook),
    "xl/_rels/workbook.xml.rels": partBytes(relationshipsXml(targets)),
    "xl/styles.xml": partBytes(book.styles.xml()),
    "xl/sharedStrings.xml": partBytes(book.strings.xml()),
    ...Object.fromEntries(sheets.map((part, at) => [`xl/${sheetPath(at)}`, part])),
    ...Object.fromEntries(drawn.map(({ path, xml }) => [`xl/${path}`, partBytes(xml)])),
  };
}

function contentTypesXml(
  targets: readonly { readonly type: string; readonly target: string }[],
  drawn: readonly DrawnPart[],
): string {
  const typed = (part: string, type: string) => `<Override PartName="/xl/${part}" ContentType="${type}"/>`;
  const override = (part: string, type: string) =>
    typed(part, `application/vnd.openxmlformats-officedocument.spreadsheetml.${type}+xml`);
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("workbook.xml", "sheet.main"),
    ...targets.map(({ type, target }) => override(target, type)),
    ...drawn.flatMap(({ path, contentType }) =>
      contentType === undefined ? [] : [typed(path, contentType)],
    ),
    "</Types>",
  ].join("");
}
