import { isFormulaKind, isNumberKind } from "../templates/columns";
import { startingColumns } from "../templates/line-formulas";
import { cellName } from "../workbook/address";
import type { PlanColumn, PlanLine, PlanSheet } from "./plan-book";

/** A1 of the first of these columns that the sheet has; column A where it has none of them. */
export const firstCell = (line: PlanLine, columns: readonly string[]): string =>
  columns.map((id) => line.at(id)).find((cell) => cell !== undefined) ?? cellName(line.row, 0);

/** Columns in which people type numbers, left to right; 序号 is a label and not among them. */
export const numberColumns = ({ columns }: PlanSheet): readonly PlanColumn[] =>
  columns.filter(({ id, kind }) => id !== "number" && isNumberKind(kind) && !isFormulaKind(kind));

/**
 * Whether a number column of this line has a part in its amount or its funding: quantity, unit cost, 总额, sources, and
 * the template's own measures where they make up the quantity.
 */
export function countsInLine(line: PlanLine, { id, source }: PlanColumn): boolean {
  const { template } = line.sheet;
  if (source !== undefined || startingColumns(template).includes(id)) return true;
  return line.number("quantity").kind === "empty" && template.measures.some((measure) => measure.id === id);
}
