import { cellName } from "../workbook/address";
import type { PlanColumn, PlanSheet } from "./plan-book";

/**
 * The formula (without "=") that the template has for a line's cell, with the columns where they stand on this sheet.
 * Undefined for input columns, and where a column that the formula needs is gone from the sheet.
 */
export function templateFormula(sheet: PlanSheet, column: PlanColumn, row: number): string | undefined {
  let complete = true;
  const formula = column.formula?.((id) => {
    const needed = sheet.column(id);
    if (!needed) complete = false;
    return needed ? cellName(row, needed.col) : "";
  }, sheet.others);
  return complete ? formula : undefined;
}
