import type { FinancingRule } from "../model/financing-rule";
import { ruleOfFormula } from "../templates/rule-formula";
import { cellName } from "../workbook/address";
import type { PlanColumn, PlanSheet } from "./plan-book";

/**
 * The financing rule that the formula of a line's source follows, whoever wrote it there. Undefined for typed sums, and
 * for formulas of other kinds.
 */
export function ruleOfCell(sheet: PlanSheet, row: number, column: PlanColumn): FinancingRule | undefined {
  const formula = sheet.reader.cell(row, column.col)?.formula;
  if (formula === undefined || column.source === undefined || !sheet.column("amount")) return undefined;
  const sources = sheet.columns.flatMap(({ source }) => source ?? []);
  return ruleOfFormula(formula, column.source, sources, (id) => cellName(row, sheet.column(id)!.col));
}
