import { SheetReader } from "../workbook/sheet-reader";
import type { CellValue, WorkbookSnapshot } from "../workbook/snapshot";
import { Evaluator } from "./evaluate";
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
  const evaluator = new Evaluator(book, (sheet, at) => readers[sheet]!.valueAt(at));
  return (formula, sheet, row, col) => {
    const index = book.sheetNamed(sheet);
    return index === undefined
      ? undefined
      : evaluator.result(parseFormula(formula, row, col), { sheet: index, row, col, array: false });
  };
}
