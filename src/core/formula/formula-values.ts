import { SheetReader } from "../workbook/sheet-reader";
import type { CellValue, WorkbookSnapshot } from "../workbook/snapshot";
import type { Expression } from "./expression";
import { Evaluator, type SumMemory } from "./evaluate";
import { FormulaBook } from "./formula-book";
import { parseFormula } from "./parse";

/**
 * What formulas would give in cells of a workbook, over the values that stand in it.
 * @returns for a formula (without "=") and the cell it is thought in; undefined where there is no verdict
 */
export function formulaValues(
  snapshot: WorkbookSnapshot,
): (formula: string, sheet: string, row: number, col: number) => CellValue | undefined {
  const book = new FormulaBook(snapshot);
  const readers = snapshot.sheets.map((sheet) => new SheetReader(snapshot, sheet));
  const evaluator = new Evaluator(book, (sheet, at) => readers[sheet]!.valueAt(at), undefined, sums);
  return (formula, sheet, row, col) => {
    const index = book.sheetNamed(sheet);
    return index === undefined
      ? undefined
      : evaluator.result(parsed(formula, row, col), { sheet: index, row, col, array: false });
  };
}

/** Values that stand in a snapshot never change, and neither do sums of them. */
const sums: SumMemory = new WeakMap();

/** Formulas read lately: after an edit the same ones are asked for again. */
const read = new Map<string, Expression | undefined>();
const mostRead = 5000;

function parsed(formula: string, row: number, col: number): Expression | undefined {
  const key = `${row},${col} ${formula}`;
  if (read.has(key)) return read.get(key);
  if (read.size >= mostRead) read.clear();
  const expression = parseFormula(formula, row, col);
  read.set(key, expression);
  return expression;
}
