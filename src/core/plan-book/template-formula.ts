import { columnName } from "../workbook/address";
import type { PlanColumn, PlanSheet } from "./plan-book";

/**
 * The formula (without "=") that the template has for a line's cell, with the columns where they stand on this sheet.
 * Undefined for input columns, and where a column that the formula needs is gone from the sheet.
 */
export function templateFormula(sheet: PlanSheet, column: PlanColumn, row: number): string | undefined {
  const known = patterns.get(sheet.layout) ?? new Map<PlanColumn, Pattern | undefined>();
  patterns.set(sheet.layout, known);
  if (!known.has(column)) known.set(column, patternOf(sheet, column));
  return known.get(column)?.join(String(row + 1));
}

/** A formula cut where its row is named. */
type Pattern = readonly string[];

/** Lines differ in their row alone, and putting a formula together is dear. */
const patterns = new WeakMap<PlanSheet["layout"], Map<PlanColumn, Pattern | undefined>>();

/** No formula holds it. */
const rowMark = "\u0000";

function patternOf(sheet: PlanSheet, column: PlanColumn): Pattern | undefined {
  let complete = true;
  const formula = column.formula?.((id) => {
    const needed = sheet.column(id);
    if (!needed) complete = false;
    return needed ? columnName(needed.col) + rowMark : "";
  }, sheet.others);
  return complete ? formula?.split(rowMark) : undefined;
}
