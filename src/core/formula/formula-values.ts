import { SheetReader } from "../workbook/sheet-reader";
import type { CellValue, WorkbookSnapshot } from "../workbook/snapshot";
import { Evaluator } from "./evaluate";
import { FormulaBook } from "./formula-book";
import type { PlacedFormula } from "./placed-formula";
import { SheetMemory } from "./sheet-memory";

/**
 * What formulas would give in cells of a workbook, over the values that stand in it.
 * @returns for a formula and the cell it is thought in; undefined where there is no verdict
 */
export function formulaValues(
  snapshot: WorkbookSnapshot,
): (formula: PlacedFormula, sheet: string, row: number, col: number) => CellValue | undefined {
  const book = new FormulaBook(snapshot);
  const readers = snapshot.sheets.map((sheet) => new SheetReader(snapshot, sheet));
  const evaluator = new Evaluator(book, (sheet, at) => readers[sheet]!.valueAt(at), undefined, memory);
  return (formula, sheet, row, col) => {
    const index = book.sheetNamed(sheet);
    return index === undefined
      ? undefined
      : evaluator.result(formula.expression, {
          sheet: index,
          row,
          col,
          array: false,
        });
  };
}

/** Values that stand in a snapshot never change, and neither do sums of them. */
const memory = new SheetMemory();
