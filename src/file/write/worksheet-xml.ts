import { cellName, maxCols, quoteSheet, rangeName } from "../../core/workbook/address";
import type { CellSpec, PrintSpec, SheetSpec, StyleSpec } from "../../core/workbook/sheet-spec";
import { printMargins } from "../../core/workbook/print-margins";
import type { CellValue } from "../../core/workbook/snapshot";
import { cellContentOf } from "../cell-content";
import { escapeXml } from "../xml/escaped-text";
import { cellXml } from "./cell-xml";
import { drawingId } from "./drawing-xml";
import { officeRelationships, spreadsheetNamespace } from "./part-xml";
import type { SharedStrings } from "./shared-strings";
import { argb, type StyleTable } from "./style-table";
import { validationsXml, type ListColumns } from "./validation-xml";

/** What all sheets of a file share while it is written. */
export interface WritingBook {
  readonly styles: Pick<StyleTable, "add">;
  readonly strings: Pick<SharedStrings, "textXml">;
  readonly lists: ListColumns;
  /** Last result of the formula in a cell, where it is known. */
  readonly resultAt: (sheet: string, row: number, col: number) => CellValue;
}

const noStyle: StyleSpec = {};
const a4 = 9;
/** Five pixels that Excel keeps free inside a column, in widths of a digit. */
const columnPadding = 0.71;

/** A worksheet part. Elements stand in the order of the schema, or Excel offers to repair the file. */
export function worksheetXml(sheet: SheetSpec, book: WritingBook, active: boolean): string {
  const cells = inOrder(sheet.cells);
  return [
    `<worksheet xmlns="${spreadsheetNamespace}">`,
    sheetPrXml(sheet),
    `<dimension ref="${extent(cells)}"/>`,
    viewXml(sheet, active),
    '<sheetFormatPr defaultRowHeight="13.5"/>',
    columnsXml(sheet),
    sheetDataXml(sheet, cells, book),
    // 0 means allowed: users may set widths and heights of a protected sheet.
    sheet.protect ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>' : "",
    validationsXml(sheet.validations, book.lists),
    linksXml(sheet),
    sheet.print ? printXml(sheet.print) : "",
    drawingXml(sheet),
    "</worksheet>",
  ].join("");
}

/** Row-major order; where a spec names a cell twice, the later one holds. */
function inOrder(cells: readonly CellSpec[]): CellSpec[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.col - b.col);
  return sorted.filter(({ row, col }, at) => {
    const next = sorted[at + 1];
    return !next || next.row !== row || next.col !== col;
  });
}

function extent(cells: readonly CellSpec[]): string {
  let [left, right] = [Infinity, 0];
  for (const { col } of cells) [left, right] = [Math.min(left, col), Math.max(right, col)];
  const [first, last] = [cells[0], cells.at(-1)];
  return first && last ? rangeName({ top: first.row, left, bottom: last.row, right }) : "A1";
}

function sheetPrXml({ tabColor, print }: SheetSpec): string {
  const inner = [
    tabColor ? `<tabColor rgb="${argb(tabColor)}"/>` : "",
    print?.fitToWidth ? '<pageSetUpPr fitToPage="1"/>' : "",
  ].join("");
  return inner === "" ? "" : `<sheetPr>${inner}</sheetPr>`;
}

function viewXml({ freeze }: SheetSpec, active: boolean): string {
  const selected = active ? ' tabSelected="1"' : "";
  if (!freeze || (freeze.rows === 0 && freeze.cols === 0))
    return `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>`;
  const { rows, cols } = freeze;
  const pane = rows === 0 ? "topRight" : cols === 0 ? "bottomLeft" : "bottomRight";
  const split = `${cols > 0 ? ` xSplit="${cols}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  return `<sheetViews><sheetView${selected} workbookViewId="0"><pane${split} topLeftCell="${cellName(rows, cols)}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`;
}

function columnsXml({ columns }: SheetSpec): string {
  if (columns.length === 0) return "";
  const items = columns.map(
    ({ width, hidden }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width + columnPadding}"${hidden ? ' hidden="1"' : ""} customWidth="1"/>`,
  );
  return `<cols>${items.join("")}</cols>`;
}

function sheetDataXml(sheet: SheetSpec, cells: readonly CellSpec[], book: WritingBook): string {
  const heights = new Map(
    Object.entries(sheet.rowHeights ?? {}).map(([row, points]) => [Number(row), points]),
  );
  const rows = new Map<number, string[]>([...heights.keys()].map((row) => [row, []]));
  for (const cell of cells) {
    const xml = cellSpecXml(sheet, cell, book);
    const row = rows.get(cell.row);
    if (row) row.push(xml);
    else rows.set(cell.row, [xml]);
  }
  const parts = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, inRow]) => {
      const height = heights.get(row);
      const tall = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
      return `<row r="${row + 1}"${tall}>${inRow.join("")}</row>`;
    });
  return `<sheetData>${parts.join("")}</sheetData>`;
}

function cellSpecXml(sheet: SheetSpec, { row, col, input, style }: CellSpec, book: WritingBook): string {
  const content = cellContentOf(input);
  const look = style === undefined ? noStyle : sheet.styles[style];
  if (!look) throw new RangeError(`sheet ${sheet.name} has no style "${style}"`);
  const format = book.styles.add(look, content.kind === "text" && content.quoted);
  return cellXml(
    content,
    ` r="${cellName(row, col)}"${format === 0 ? "" : ` s="${format}"`}`,
    book.strings.textXml,
    { result: content.kind === "formula" ? book.resultAt(sheet.name, row, col) : null },
  );
}

function linksXml({ links = [] }: SheetSpec): string {
  if (links.length === 0) return "";
  const items = links.map(
    ({ row, col, sheet, cell = "A1" }) =>
      `<hyperlink ref="${cellName(row, col)}" location="${escapeXml(`${quoteSheet(sheet)}!${cell}`)}"/>`,
  );
  return `<hyperlinks>${items.join("")}</hyperlinks>`;
}

const margins = Object.entries(printMargins)
  .map(([side, inches]) => ` ${side}="${inches}"`)
  .join("");

function printXml({ orientation, fitToWidth, pagesWide = 1, footer, pageStarts = [] }: PrintSpec): string {
  // So many pages wide, as many high as it takes.
  const fit = fitToWidth ? `${pagesWide === 1 ? "" : ` fitToWidth="${pagesWide}"`} fitToHeight="0"` : "";
  const text = [
    footer?.left ? `&L${footer.left}` : "",
    footer?.center ? `&C${footer.center}` : "",
    footer?.right ? `&R${footer.right}` : "",
  ].join("");
  return [
    `<pageMargins${margins}/>`,
    `<pageSetup paperSize="${a4}"${fit} orientation="${orientation}"/>`,
    text === "" ? "" : `<headerFooter><oddFooter>${escapeXml(text)}</oddFooter></headerFooter>`,
    breaksXml(pageStarts),
  ].join("");
}

/** A break is told by the row above it, counted from one, and runs over all columns. */
function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const breaks = [...rows]
    .sort((a, b) => a - b)
    .map((row) => `<brk id="${row}" max="${maxCols - 1}" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join("")}</rowBreaks>`;
}

/** The parts themselves are written beside the sheet (`drawnParts`). */
const drawingXml = ({ charts = [] }: SheetSpec): string =>
  charts.length === 0 ? "" : `<drawing xmlns:r="${officeRelationships}" r:id="${drawingId}"/>`;
