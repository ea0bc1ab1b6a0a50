import { sameFormula } from "../formula/same-formula";
import { add, fen, roundYuan, type Fen } from "../model/money";
import { totalFormula } from "../templates/lay-out-sheet";
import { columnName } from "../workbook/address";
import { CellGrid } from "../workbook/cell-grid";
import type { Cell } from "../workbook/sheet-reader";
import type { PlanColumn, PlanSheet } from "./plan-book";
import { rememberBySheet } from "./remember-by-sheet";

/** One cell of a totals row and what it should hold. */
export interface TotalCell {
  readonly column: PlanColumn;
  readonly cell: Cell | undefined;
  /** The template's formula, without "=", wide enough for every line. */
  readonly formula: string;
  /** Sum of the numbers in the column's lines; undefined while one of their formulas has no value yet. */
  readonly sum: Fen | undefined;
  /** Last row below the header with a number in the column, −1 where there is none. */
  readonly lastNumber: number;
  /** Rows (zero-based) that a plain SUM over the own column adds up; undefined for any other formula. */
  readonly range: { readonly top: number; readonly bottom: number } | undefined;
  /** Whether the formula is the template's but for spelling. */
  readonly asTemplate: boolean;
}

/** The cells of the totals row, left to right; none where there is no row for totals above the header. */
export const totalCells = rememberBySheet((sheet): readonly TotalCell[] =>
  sheet.totalsRow < 0
    ? []
    : sheet.columns.filter(({ total }) => total).map((column) => totalCell(sheet, column)),
);

function totalCell(sheet: PlanSheet, column: PlanColumn): TotalCell {
  const { reader, totalsRow, headerRow, firstLine } = sheet;
  const { cells } = reader.sheet;
  let sum: Fen | undefined = fen(0);
  let lastNumber = -1;
  const below = { top: firstLine, bottom: reader.lastRow, left: column.col, right: column.col };
  CellGrid.of(cells).forEach(below, (at, row) => {
    const value = reader.valueAt(at);
    if (value === null && cells.formula[at]! >= 0) sum = undefined;
    if (typeof value !== "number") return;
    lastNumber = row;
    const part = roundYuan(value);
    sum = sum === undefined || part === undefined ? undefined : add(sum, part);
  });
  const cell = reader.cell(totalsRow, column.col);
  const formula = totalFormula(column.col, headerRow, Math.max(sheet.lastLine, lastNumber));
  return {
    column,
    cell,
    formula,
    sum,
    lastNumber,
    range: cell?.formula === undefined ? undefined : sumRange(cell.formula, column.col),
    asTemplate: cell?.formula !== undefined && sameFormula(cell.formula, formula),
  };
}

/** @example sumRange("SUM(L$5:L$1005)", 11) // { top: 4, bottom: 1004 } */
function sumRange(formula: string, col: number): TotalCell["range"] {
  const name = columnName(col);
  const plain = formula.replace(/[\s$]/g, "").toUpperCase();
  const found = new RegExp(`^(?:ROUND\\()?SUM\\(${name}(\\d{1,7}):${name}(\\d{1,7})\\)(?:,2\\))?$`).exec(
    plain,
  );
  return found ? { top: Number(found[1]) - 1, bottom: Number(found[2]) - 1 } : undefined;
}
