import { sameFormula } from "../formula/same-formula";
import { judgeSummary } from "./judge-summary";
import type { PlanBook, PlanSheet } from "./plan-book";
import { templateFormula } from "./template-formula";

/** So many lines tell whether formulas follow the headers or the places. */
const linesAsked = 5;

/**
 * The sheets of the book, with headers that changed places taken for what they are. Columns that were moved carry their
 * formulas along, headers typed over each other don't: the reading that fewer formulas contradict is right.
 * @param exchangedOf the sheet read as if two headers had been exchanged; undefined where none can have been
 */
export const settleExchanges = (
  book: PlanBook,
  exchangedOf: (sheet: PlanSheet) => PlanSheet | undefined,
): readonly PlanSheet[] =>
  book.sheets.reduce((sheets, sheet) => {
    const exchanged = exchangedOf(sheet);
    if (!exchanged) return sheets;
    const placed = sheets.map((one) => (one === sheet ? exchanged : one));
    return contradictions(exchanged, { ...book, sheets: placed }) < contradictions(sheet, { ...book, sheets })
      ? placed
      : sheets;
  }, book.sheets);

/** How many formulas of its first lines and of the funding summary are not what the reading of the sheet asks for. */
function contradictions(sheet: PlanSheet, book: PlanBook): number {
  const columns = sheet.columns.filter(({ formula, prepared }) => formula && !prepared);
  const inLines = sheet.lines.slice(0, linesAsked).flatMap((line) =>
    columns.filter((column) => {
      const [held, wanted] = [line.cell(column.id)?.formula, templateFormula(sheet, column, line.row)];
      return held !== undefined && wanted !== undefined && !sameFormula(held, wanted);
    }),
  );
  return inLines.length + (judgeSummary(book)?.cells.length ?? 0);
}
