import { formulaValues } from "../formula/formula-values";
import { placedFormula, type PlacedFormula } from "../formula/placed-formula";
import { isLaidOut } from "../summary/is-laid-out";
import type { TableCell, TableId } from "../summary/summary-table";
import type { CellAddress, RangeAddress } from "../workbook/address";
import type { Changes } from "../workbook/changes-between";
import type { Cell, SheetReader } from "../workbook/sheet-reader";
import { isError, type CellValue } from "../workbook/snapshot";
import type { PlanBook, PlanSheet } from "./plan-book";
import { readSummary, summaryOf, takeOverSummary, textAt, type ReadTable } from "./read-summary";
import { goneLines, sheetsInSummary, type GoneLine } from "./summary-lines";

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

export interface JudgedSummary {
  readonly sheet: string;
  readonly cells: readonly SummaryFault[];
  /** Plan sheets that no table names. */
  readonly outside: readonly PlanSheet[];
  readonly gone: readonly GoneLine[];
  readonly rates: readonly OddRate[];
  readonly tieGone: CellAddress | undefined;
}

/** A rate that is none: below nothing, above the whole, or no number. */
export interface OddRate {
  readonly sheet: string;
  readonly at: CellAddress;
  readonly label: string;
  readonly figure: string;
  readonly value: CellValue;
}

/** One fen is 0.000001 万元. */
const halfFen = 0.000_000_5;

/** A cell that a table gives a formula of money. */
interface MoneyCell {
  readonly table: TableId;
  readonly row: number;
  readonly col: number;
  readonly laidOut: TableCell;
  readonly formula: PlacedFormula;
}

/** The same, and what is wrong with it, if anything. */
interface Judged {
  readonly at: MoneyCell;
  readonly fault: SummaryFault | undefined;
}

/**
 * Compares the funding summary with the formulas that belong there and with what these give over the values of the
 * plan sheets, cell by cell. Undefined where the workbook has no summary; what else stands on it is the user's.
 */
export function judgeSummary(book: PlanBook): JudgedSummary | undefined {
  const { tables, outside } = standing(book);
  const [first] = tables;
  if (!first) return undefined;
  const judged = known.get(book) ?? judgeAll(book, tables);
  known.set(book, judged);
  return {
    sheet: first.reader.name,
    cells: judged.flatMap(({ fault }) => fault ?? []),
    outside,
    gone: tables.flatMap(goneLines),
    rates: tables.flatMap(oddRates),
    tieGone: tieGone(first.reader, first.range.top, first.range.left),
  };
}

/** By the book as read; an edit leaves most cells as they were judged. */
const known = new WeakMap<PlanBook, readonly Judged[]>();

/**
 * Has the summary of a book judged by what was judged before an edit of cells: only cells are looked at that hold
 * something else now, or whose formula takes a cell that does. The plan sheets must be laid out as they were.
 */
export function judgeSummaryAgain(
  book: PlanBook,
  before: { readonly book: PlanBook; readonly changes: Changes },
): void {
  const judged = known.get(before.book);
  const tables = takeOverSummary(book, before);
  if (!judged || !tables || standing(before.book).outside.length > 0) return;
  const judge = judgeOf(book, tables);
  const isChanged = changedIn(before.changes);
  known.set(
    book,
    judged.map((one) => (isChanged(one.at, tables.get(one.at.table)!.reader.name) ? judge(one.at) : one)),
  );
}

/** Whether a cell holds something else than before, or its formula takes a cell that does. */
function changedIn(changes: Changes): (cell: MoneyCell, sheet: string) => boolean {
  const changed = [...changes].map(([name, rows]) => ({ name, key: name.toLowerCase(), rows: [...rows] }));
  return ({ row, col, formula: { looksAt } }, sheet) => {
    if (!looksAt || changes.get(sheet)?.get(row)?.includes(col) === true) return true;
    for (const { name, key, rows } of changed) {
      if (looksAt.get(key)?.some((range) => holdsAny(range, rows))) return true;
      if (name === sheet && looksAt.get("")?.some((range) => holdsAny(range, rows))) return true;
    }
    return false;
  };
}

const holdsAny = (
  { top, left, bottom, right }: RangeAddress,
  cells: readonly (readonly [number, readonly number[]])[],
): boolean =>
  cells.some(([row, cols]) => row >= top && row <= bottom && cols.some((col) => col >= left && col <= right));

/** The tables as they must be for the sheets they name; a sheet that none of them names is one fault, not one a cell. */
function standing(book: PlanBook) {
  const { inside, outside } = sheetsInSummary(book);
  return { outside, tables: outside.length === 0 ? readSummary(book) : summaryOf(book, inside) };
}

function judgeAll(book: PlanBook, tables: readonly ReadTable[]): readonly Judged[] {
  const judge = judgeOf(book, new Map(tables.map((one) => [one.table.id, one])));
  return tables.flatMap(({ table, wanted, range: { top, left, bottom, right } }) => {
    const judged: Judged[] = [];
    for (let row = top + 1; row <= bottom; row++)
      for (let col = left + 1; col <= right; col++) {
        const laidOut = wanted(row, col);
        // Shares and words inform; only money is judged.
        if (laidOut?.formula === undefined || laidOut.look !== undefined) continue;
        const formula = placedFormula(laidOut.formula, row, col);
        judged.push(judge({ table: table.id, row, col, laidOut, formula }));
      }
    return judged;
  });
}

function judgeOf({ snapshot }: PlanBook, tables: ReadonlyMap<TableId, ReadTable>): (at: MoneyCell) => Judged {
  const valueOf = formulaValues(snapshot);
  return (at) => {
    const { row, col, formula } = at;
    const { reader, range } = tables.get(at.table)!;
    const cell = reader.cell(row, col);
    const value = valueOf(formula, reader.name, row, col);
    const expected = typeof value === "number" ? value : undefined;
    const fault = faultOf(cell, at.laidOut, expected);
    if (!fault) return { at, fault: undefined };
    const [label, figure] = [textAt(reader, row, range.left), textAt(reader, range.top, col)];
    const shown = { label, figure, cell, formula: formula.text, expected, value: cell?.value ?? null };
    return { at, fault: { fault, sheet: reader.name, row, col, ...shown } };
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

function oddRates({ reader, range: { top, left, bottom, right }, wanted }: ReadTable): readonly OddRate[] {
  const odd: OddRate[] = [];
  for (let row = top + 1; row <= bottom; row++)
    for (let col = left + 1; col <= right; col++) {
      const value = reader.value(row, col);
      // Rates that follow the plan's by formula are right where that one is.
      if (value === null || isError(value) || reader.hasFormula(row, col)) continue;
      if (typeof value === "number" && value >= 0 && value <= 1) continue;
      if (wanted(row, col)?.look !== "rate") continue;
      const [label, figure] = [textAt(reader, row, left), textAt(reader, top, col)];
      odd.push({ sheet: reader.name, at: { row, col }, label, figure, value });
    }
  return odd;
}

/** The tie line stands somewhere above the first table; where none of its formulas is left, here. */
function tieGone(reader: SheetReader, top: number, left: number): CellAddress | undefined {
  for (let row = 0; row < top; row++) if (reader.hasFormula(row, left)) return undefined;
  return { row: Math.max(0, top - 2), col: left };
}
