import type { PlanSheet } from "../plan-book/plan-book";
import type { CheckContext } from "./define";

/**
 * Checks that find the fault itself, where sums of the line still show what was there before it. A spreadsheet program
 * adds them up anew as it opens the file; that they are of old is no fault beside it.
 */
export const faultsOfLines = [
  "unit-slip",
  "number-as-text",
  "number-masked",
  "number-missing",
  "amount-mismatch",
  "formula-overwritten",
  "funding-overdrawn",
] as const;

/**
 * Whether a sum over the lines may show an old value because of a fault that is told already.
 * @param col what is added up; a formula's column hangs on all figures of its lines
 */
export function isOldByFault(
  { name, lines, column, reader }: PlanSheet,
  col: number,
  { explained }: CheckContext,
): boolean {
  const calculated = ["amount", "funded", "gap"].some((id) => column(id)?.col === col);
  return lines.some(
    ({ row, started }) =>
      started &&
      (calculated || reader.hasFormula(row, col) ? explained(name, row) : explained(name, row, col)),
  );
}
