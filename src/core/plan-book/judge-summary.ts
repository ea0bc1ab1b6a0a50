import { formulaValues } from "../formula/formula-values";
import { isLaidOut } from "../summary/is-laid-out";
import type { TableCell } from "../summary/summary-table";
import type { CellAddress } from "../workbook/address";
import type { Cell, SheetReader } from "../workbook/sheet-reader";
import type { CellValue } from "../workbook/snapshot";
import type { PlanBook } from "./plan-book";
import { readSummary, textAt } from "./read-summary";

/** A cell of the funding summary that does not do what it must. Values are in 万元. */
export interface SummaryFault {
  readonly fault: "unlike" | "unlikeSame" | "missing" | "notCalculated";
  readonly sheet: string;
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
 * Compares the funding summary with the formulas that belong there and with what these give over the values of the
 * plan sheets, cell by cell. Undefined where the workbook has no summary; what else stands on it is the user's.
 */
export function judgeSummary(book: PlanBook):
  | {
      readonly sheet: string;
      readonly cells: readonly SummaryFault[];
      readonly tieGone: CellAddress | undefined;
    }
  | undefined {
  const tables = readSummary(book);
  const [first] = tables;
  if (!first) return undefined;
  const valueOf = formulaValues(book.snapshot);
  const cells = tables.flatMap(({ reader, range: { top, left, bottom, right }, wanted }) => {
    const faults: SummaryFault[] = [];
    for (let row = top + 1; row <= bottom; row++)
      for (let col = left + 1; col <= right; col++) {
        const laidOut = wanted(row, col);
        // Shares and words inform; only money is judged.
        if (laidOut?.formula === undefined || laidOut.look !== undefined) continue;
        const { formula } = laidOut;
        const cell = reader.cell(row, col);
        const value = valueOf(formula, reader.name, row, col);
        const expected = typeof value === "number" ? value : undefined;
        const fault = faultOf(cell, laidOut, expected);
        if (!fault) continue;
        const [label, figure] = [textAt(reader, row, left), textAt(reader, top, col)];
        faults.push({
          ...{ fault, sheet: reader.name, row, col, label, figure, cell, formula, expected },
          value: cell?.value ?? null,
        });
      }
    return faults;
  });
  return {
    sheet: first.reader.name,
    cells,
    tieGone: tieGone(first.reader, first.range.top, first.range.left),
  };
}

function faultOf(
  cell: Cell | undefined,
  laidOut: TableCell,
  value: number | undefined,
): SummaryFault["fault"] | undefined {
  const shown = typeof cell?.value === "number" ? cell.value : undefined;
  // A number typed over the formula is another check's.
  if (cell?.formula === undefined) return shown === undefined ? "missing" : undefined;
  const differs = value !== undefined && shown !== undefined && Math.abs(value - shown) > halfFen;
  if (isLaidOut(laidOut, cell.formula)) return differs ? "notCalculated" : undefined;
  return differs || shown === undefined || value === undefined ? "unlike" : "unlikeSame";
}

/** The tie line stands somewhere above the first table; where none of its formulas is left, here. */
function tieGone(reader: SheetReader, top: number, left: number): CellAddress | undefined {
  for (let row = 0; row < top; row++) if (reader.cell(row, left)?.formula !== undefined) return undefined;
  return { row: Math.max(0, top - 2), col: left };
}
