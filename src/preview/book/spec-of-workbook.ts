import {
  DataValidationType,
  type ICellData,
  type ISheetDataValidationRule,
  type Worksheet,
} from "@univerjs/core";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { columnIndex, parseRange } from "../../core/workbook/address";
import { textInput, type CellInput } from "../../core/workbook/edit";
import type {
  CellSpec,
  PrintSpec,
  SheetSpec,
  StyleSpec,
  ValidationSpec,
  WorkbookSpec,
} from "../../core/workbook/sheet-spec";
import { chartSpecs } from "./chart-specs";
import { rangeAddress } from "../grid/grid-range";
import { formulaKeptIn } from "../grid/kept-formula";
import { pointsOfPixels, digitsOfPixels } from "../grid/sizes";
import { styleSpec } from "../grid/style-data";
import { cellValue } from "../host/engine/cell-output";
import { isLocked } from "../host/excel/protection";
import type { ExcelModel } from "../host/excel/model";

/**
 * Everything of the workbook in the grid that a spec can say: what a file written anew will hold. Two of them tell
 * whether more than cells was changed in between (`bookChanges`).
 */
export function specOfWorkbook(model: ExcelModel): WorkbookSpec {
  return {
    sheets: model.book.sheets().map((sheet) => sheetSpec(model, sheet)),
    names: model.names
      .all()
      .filter(({ sheetId }) => sheetId === undefined)
      .map(({ name, formula }) => ({ name, formula: formula.slice(1) })),
  };
}

function sheetSpec(model: ExcelModel, sheet: Worksheet): SheetSpec {
  const id = sheet.getSheetId();
  const styles = new Map<string, readonly [string, StyleSpec]>();
  const cells: CellSpec[] = [];
  let lastCol = -1;
  sheet.getCellMatrix().forValue((row, col, cell) => {
    if (!cell) return;
    lastCol = Math.max(lastCol, col);
    // The cell's own data: what the grid adds while it shows a cell (lists wrap their text) is not the file's.
    const style = sheet.getComposedCellStyleByCellData(row, col, cell) ?? {};
    const { shrink } = (cell.custom ?? {}) as { readonly shrink?: boolean };
    const spec = styleSpec(style, isLocked(model, id, row, col), shrink);
    const text = JSON.stringify(spec);
    let known = styles.get(text);
    if (!known) styles.set(text, (known = [`style${styles.size}`, spec]));
    cells.push({ row, col, input: inputOfCell(model, id, row, col, cell), style: known[0] });
  });
  const columns = Array.from({ length: lastCol + 1 }, (_, col) => ({
    width: digitsOfPixels(sheet.getColumnManager().getColumnWidth(col)),
    hidden: !sheet.getColVisible(col),
  }));
  const freeze = model.dimensions.frozen(id);
  const tabColor = sheet.getTabColor();
  const settings = model.book.settings.of(id);
  const charts = chartSpecs(model, id);
  return {
    name: sheet.getName(),
    visibility: !sheet.isSheetHidden() ? "visible" : settings.veryHidden ? "veryHidden" : "hidden",
    ...(tabColor && { tabColor }),
    styles: Object.fromEntries(styles.values()),
    cells,
    columns,
    rowHeights: rowHeights(sheet),
    validations: model.book.injector
      .get(SheetDataValidationModel)
      .getRules(model.book.id, id)
      .flatMap(validationSpecs),
    ...((freeze.rows > 0 || freeze.cols > 0) && { freeze }),
    ...(Object.keys(settings.page).length > 0 && { print: printSpec(model, id) }),
    protect: settings.protection !== undefined,
    ...(charts.length > 0 && { charts }),
  };
}

/** Only heights that were set: measured ones follow from the text, in any program. */
function rowHeights(sheet: Worksheet): Record<number, number> {
  const heights: Record<number, number> = {};
  for (const [row, data] of Object.entries(sheet.getConfig().rowData))
    if (data?.h && data.ia === 0) heights[Number(row)] = pointsOfPixels(data.h);
  return heights;
}

function inputOfCell(
  model: ExcelModel,
  sheetId: string,
  row: number,
  col: number,
  cell: ICellData,
): CellInput {
  const kept = formulaKeptIn(cell);
  if (kept !== undefined) return `=${kept}`;
  const formula = model.cells.formula(sheetId, row, col, cell);
  if (formula !== undefined) return formula;
  const value = cellValue(cell);
  return value === "" ? null : typeof value === "string" ? textInput(value) : value;
}

/** Rules that a plan's own sheets have; others only come with files, and stay in those. */
function validationSpecs({ type, formula1 = "", ranges, promptTitle, prompt }: ISheetDataValidationRule) {
  const rule: ValidationSpec["rule"] | undefined =
    type === DataValidationType.DECIMAL
      ? { kind: "at-least", minimum: Number(formula1) }
      : type !== DataValidationType.LIST
        ? undefined
        : formula1.startsWith("=")
          ? { kind: "list-from", formula: formula1.slice(1) }
          : { kind: "list", values: formula1.split(",") };
  return rule
    ? ranges.map((range): ValidationSpec => ({
        range: rangeAddress(range),
        rule,
        title: promptTitle ?? "",
        message: prompt ?? "",
      }))
    : [];
}

/** What the pane has set up for printing; the host keeps it as Excel's members name it. */
function printSpec(model: ExcelModel, sheetId: string): PrintSpec {
  const { page, titleRows, titleColumns, printArea, headersFooters, pageStarts } =
    model.book.settings.of(sheetId);
  const rows = /\$?(\d+):\$?(\d+)$/.exec(titleRows ?? "");
  const cols = /\$?([A-Z]+):\$?([A-Z]+)$/.exec(titleColumns ?? "");
  const pagesWide = (page["Zoom"] as { horizontalFitToPages?: number } | undefined)?.horizontalFitToPages;
  const area = parseRange((printArea ?? "").replace(/^.*!/, ""));
  const footer = {
    ...(headersFooters["LeftFooter"] && { left: headersFooters["LeftFooter"] }),
    ...(headersFooters["CenterFooter"] && { center: headersFooters["CenterFooter"] }),
    ...(headersFooters["RightFooter"] && { right: headersFooters["RightFooter"] }),
  };
  return {
    orientation: page["Orientation"] === "Landscape" ? "landscape" : "portrait",
    fitToWidth: pagesWide !== undefined,
    ...(pagesWide !== undefined && pagesWide > 1 && { pagesWide }),
    ...(cols && { titleCols: { first: columnIndex(cols[1]!), last: columnIndex(cols[2]!) } }),
    ...(rows && { titleRows: { first: Number(rows[1]) - 1, last: Number(rows[2]) - 1 } }),
    ...(area && { area }),
    ...(pageStarts.size > 0 && { pageStarts: [...pageStarts] }),
    ...(Object.keys(footer).length > 0 && { footer }),
  };
}
