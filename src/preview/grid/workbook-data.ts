import { BooleanNumber, type ICellData, type IWorkbookData, type IWorksheetData } from "@univerjs/core";
import { inputOf } from "../../core/workbook/edit";
import { SheetReader, type Cell } from "../../core/workbook/sheet-reader";
import {
  plainStyle,
  type NameSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../core/workbook/snapshot";
import { interpretInput, textPattern } from "../host/engine/cell-input";
import { gridRange } from "./grid-range";
import { keptFormula } from "./kept-formula";
import { pixelsOfPoints, pixelsOfWidth } from "./sizes";
import { styleData } from "./style-data";
import { validationRule } from "./validation-rule";

/** Room beyond what the file holds, so that there is somewhere to type. */
const spare = { rows: 100, cols: 10 };
const least = { rows: 200, cols: 30 };
/** What Univer calls the scope of a name that belongs to no sheet. */
const wholeBook = "AllDefaultWorkbook";

/** A workbook for the grid, and what the grid could not be given. */
export interface GridData {
  readonly data: Partial<IWorkbookData>;
  /** Formulas shown with the value stored in the file, because `isCalculable` refused them. */
  readonly notCalculated: number;
}

/**
 * What the grid shows of a workbook that was read with its looks.
 * @param id becomes the unit's id; sheets get ids derived from it, in their order
 * @param isCalculable whether the grid's engine survives this formula (text without "=")
 */
export function workbookData(
  snapshot: WorkbookSnapshot,
  { id, name }: { readonly id: string; readonly name: string },
  isCalculable: (formula: string) => boolean,
): GridData {
  const sheetIds = snapshot.sheets.map((_, at) => `${id}-sheet${at + 1}`);
  const styles = snapshot.styles.map(styleData);
  // The engine takes whatever a text cell holds for text; a number that a file has there is one.
  const plain = snapshot.styles.map((style) =>
    styleData({ ...style, numberFormat: plainStyle.numberFormat }),
  );
  let notCalculated = 0;
  const cellData = (cell: Cell, style: number): ICellData => {
    const isNumber = typeof cell.value === "number" && cell.style.numberFormat === textPattern;
    const { locked, look: shown } = cell.style;
    const custom = { ...(!locked && { locked }), ...(shown?.shrink && { shrink: true }) };
    const look = {
      ...(isNumber ? { s: plain[style]! } : style > 0 && { s: String(style) }),
      ...(Object.keys(custom).length > 0 && { custom }),
    };
    if (cell.formula === undefined)
      return {
        ...look,
        ...interpretInput(inputOf(cell) ?? "", isNumber ? plainStyle.numberFormat : cell.style.numberFormat)
          .content,
      };
    if (isCalculable(cell.formula)) return { ...look, f: `=${cell.formula}` };
    notCalculated++;
    const { content } = interpretInput(inputOf({ ...cell, formula: undefined }) ?? "", "General");
    return { ...look, ...content, custom: { ...custom, ...keptFormula(cell.formula, content.v) } };
  };
  const sheets = snapshot.sheets.map((sheet, at): [string, Partial<IWorksheetData>] => [
    sheetIds[at]!,
    sheetData(snapshot, sheet, sheetIds[at]!, cellData),
  ]);
  return {
    data: {
      id,
      name,
      styles: Object.fromEntries(styles.map((style, at) => [String(at), style])),
      defaultStyle: styles[0] ?? null,
      sheetOrder: sheetIds,
      sheets: Object.fromEntries(sheets),
      resources: [
        {
          name: "SHEET_DEFINED_NAME_PLUGIN",
          data: JSON.stringify(definedNames(snapshot, id, sheetIds)),
        },
        {
          name: "SHEET_DATA_VALIDATION_PLUGIN",
          data: JSON.stringify(
            Object.fromEntries(
              snapshot.sheets.map(({ look }, at) => [
                sheetIds[at]!,
                (look?.validations ?? []).map((rule, place) =>
                  validationRule(rule, `${sheetIds[at]}-rule${place}`),
                ),
              ]),
            ),
          ),
        },
      ],
    },
    notCalculated,
  };
}

function sheetData(
  book: WorkbookSnapshot,
  sheet: SheetSnapshot,
  id: string,
  cellData: (cell: Cell, style: number) => ICellData,
): Partial<IWorksheetData> {
  const reader = new SheetReader(book, sheet);
  const cells: Record<number, Record<number, ICellData>> = {};
  let lastCol = -1;
  for (let at = 0; at < reader.size; at++) {
    const cell = reader.cellAt(at);
    lastCol = Math.max(lastCol, cell.col);
    (cells[cell.row] ??= {})[cell.col] = cellData(cell, sheet.cells.style[at]!);
  }
  const { rows = 0, cols = 0 } = sheet.look?.freeze ?? {};
  return {
    id,
    name: sheet.name,
    hidden: sheet.visibility === "visible" ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    tabColor: sheet.look?.tabColor ?? "",
    rowCount: Math.max(
      least.rows,
      reader.lastRow + 1 + spare.rows,
      ...sheet.merges.map(({ bottom }) => bottom + 1),
    ),
    columnCount: Math.max(
      least.cols,
      lastCol + 1 + spare.cols,
      ...sheet.merges.map(({ right }) => right + 1),
    ),
    cellData: cells,
    mergeData: sheet.merges.map(gridRange),
    freeze: { ySplit: rows, xSplit: cols, startRow: rows || -1, startColumn: cols || -1 },
    showGridlines: sheet.look?.gridlines === false ? BooleanNumber.FALSE : BooleanNumber.TRUE,
    ...sizes(sheet),
  };
}

function sizes({ look, hiddenRows, hiddenCols }: SheetSnapshot): Partial<IWorksheetData> {
  const columnData: Record<number, { w?: number; hd?: BooleanNumber }> = {};
  const rowData: Record<number, { h?: number; hd?: BooleanNumber; ia?: BooleanNumber }> = {};
  for (const { first, last, width } of look?.columns ?? [])
    // Files like to say the width of all 16,384 columns; nobody sees that many.
    for (let col = first; col <= Math.min(last, first + 255); col++)
      columnData[col] = { w: pixelsOfWidth(width) };
  for (const { first, last } of hiddenCols)
    for (let col = first; col <= Math.min(last, first + 255); col++)
      columnData[col] = { ...columnData[col], hd: BooleanNumber.TRUE };
  for (const { row, height } of look?.rowHeights ?? [])
    rowData[row] = { h: pixelsOfPoints(height), ia: BooleanNumber.FALSE };
  for (const { first, last } of hiddenRows)
    for (let row = first; row <= last; row++) rowData[row] = { ...rowData[row], hd: BooleanNumber.TRUE };
  return {
    columnData,
    rowData,
    defaultColumnWidth: pixelsOfWidth(look?.defaultWidth ?? 9),
    defaultRowHeight: pixelsOfPoints(look?.defaultHeight ?? 15),
  };
}

function definedNames({ names, sheets }: WorkbookSnapshot, id: string, sheetIds: readonly string[]) {
  const entry = (name: NameSnapshot, at: number) => {
    const sheet = sheets.findIndex((one) => one.name === name.sheet);
    const nameId = `${id}-name${at + 1}`;
    return [
      nameId,
      {
        id: nameId,
        name: name.name,
        formulaOrRefString: name.formula,
        comment: "",
        hidden: name.hidden,
        localSheetId: sheetIds[sheet] ?? wholeBook,
      },
    ] as const;
  };
  return Object.fromEntries(names.map(entry));
}
