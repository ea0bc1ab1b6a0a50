import { sameFormula } from "../formula/same-formula";
import { fundingHeaders, fundingName, fundingTotal } from "../summary/lay-out-funding";
import { sourceColumn, sourceOfHeader } from "../templates/source-columns";
import { cellName, columnName, quoteSheet, type CellAddress } from "../workbook/address";
import type { Cell, SheetReader } from "../workbook/sheet-reader";
import type { CellValue } from "../workbook/snapshot";
import { parseReference } from "../workbook/parse-reference";
import type { PlanBook, PlanSheet } from "./plan-book";

/** A cell of the funding summary that does not do what it must. Values are in 万元. */
export interface SummaryFault {
  readonly fault: "unlike" | "unlikeSame" | "missing" | "notCalculated";
  readonly row: number;
  readonly col: number;
  /** Texts of its row and column. */
  readonly label: string;
  readonly figure: string;
  readonly cell: Cell | undefined;
  /** What must stand there, without "=". */
  readonly formula: string;
  readonly value: CellValue;
  /** What it must show; undefined where a figure it takes is none. */
  readonly expected: number | undefined;
}

/** One fen is 0.000001 万元. */
const halfFen = 0.000_000_5;

/**
 * Compares the funding summary with the totals rows it must show, cell by cell: rows are known by the names of
 * templates, columns by their headers. Undefined where the workbook has no summary; what else stands on it is the user's.
 */
export function judgeSummary(book: PlanBook):
  | {
      readonly sheet: string;
      readonly cells: readonly SummaryFault[];
      readonly tieGone: CellAddress | undefined;
    }
  | undefined {
  const formula = book.snapshot.names.find(({ name }) => name.toLowerCase() === fundingName)?.formula;
  const target = formula === undefined ? undefined : parseReference(formula);
  const reader = target && book.reader(target.sheet);
  if (!target || !reader) return undefined;
  const { top, left, bottom, right } = target.range;
  const cells: SummaryFault[] = [];
  for (let row = top + 1; row <= bottom; row++) {
    const label = textAt(reader, row, left);
    const sheet = book.sheets.find(({ template }) => Object.values(template.name).includes(label));
    const isTotal = row === bottom && Object.values(fundingTotal).includes(label);
    if (!sheet && !isTotal) continue;
    for (let col = left + 1; col <= right; col++) {
      const figure = textAt(reader, top, col);
      const id = columnOf(figure);
      const wanted = sheet
        ? id && fromSheet(sheet, id)
        : { formula: sumAbove(col, top, row), value: valueOfSum(reader, col, top, row) };
      if (!wanted) continue;
      const cell = reader.cell(row, col);
      const fault = faultOf(cell, wanted);
      if (fault)
        cells.push({
          ...{ fault, row, col, label, figure, cell },
          formula: wanted.formula,
          value: cell?.value ?? null,
          expected: wanted.value,
        });
    }
  }
  return { sheet: reader.name, cells, tieGone: tieGone(reader, top, left) };
}

interface Wanted {
  readonly formula: string;
  readonly value: number | undefined;
}

function faultOf(cell: Cell | undefined, { formula, value }: Wanted): SummaryFault["fault"] | undefined {
  const shown = typeof cell?.value === "number" ? cell.value : undefined;
  // A number typed over the formula is another check's.
  if (cell?.formula === undefined) return shown === undefined ? "missing" : undefined;
  const differs = value !== undefined && shown !== undefined && Math.abs(value - shown) > halfFen;
  if (sameFormula(unquoted(cell.formula), unquoted(formula))) return differs ? "notCalculated" : undefined;
  return differs || shown === undefined || value === undefined ? "unlike" : "unlikeSame";
}

const unquoted = (formula: string) => formula.replaceAll("'", "");

function fromSheet(sheet: PlanSheet, id: string): Wanted | undefined {
  const column = sheet.column(id);
  if (!column || sheet.totalsRow < 0) return undefined;
  const value = sheet.reader.value(sheet.totalsRow, column.col);
  return {
    formula: `${quoteSheet(sheet.name)}!${cellName(sheet.totalsRow, column.col)}/10000`,
    value: typeof value === "number" ? value / 10_000 : undefined,
  };
}

/** As laid out: from the header down, so that a row inserted anywhere counts. */
const sumAbove = (col: number, top: number, row: number): string =>
  `SUM(${columnName(col)}${top + 1}:${columnName(col)}${row})`;

function valueOfSum(reader: SheetReader, col: number, top: number, row: number): number | undefined {
  let total = 0;
  for (let above = top + 1; above < row; above++) {
    const value = reader.value(above, col);
    if (typeof value === "number") total += value;
    else if (value !== null && typeof value === "object") return undefined;
  }
  return total;
}

function columnOf(header: string): string | undefined {
  const own = (["funded", "gap", "amount"] as const).find((id) =>
    Object.values<string>(fundingHeaders[id]).includes(header),
  );
  const source = own ? undefined : sourceOfHeader(header);
  return own ?? (source && sourceColumn(source));
}

/** The tie line stands somewhere above the header; where none of its formulas is left, here. */
function tieGone(reader: SheetReader, top: number, left: number): CellAddress | undefined {
  for (let row = 0; row < top; row++) if (reader.cell(row, left)?.formula !== undefined) return undefined;
  return { row: Math.max(top - 2, 0), col: left };
}

function textAt(reader: SheetReader, row: number, col: number): string {
  const value = reader.value(row, col);
  return typeof value === "string" ? value.trim() : "";
}
