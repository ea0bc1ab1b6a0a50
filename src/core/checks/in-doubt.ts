import type { PlanLine } from "../plan-book/plan-book";
import type { CheckContext } from "./define";

/** Whether an earlier check doubts a figure that a line's amount or funding is made of. */
export const isInDoubt = ({ sheet, row, sources }: PlanLine, { explained }: CheckContext): boolean =>
  [
    ...["quantity", "unitCost", "stated"].map((id) => sheet.column(id)?.col),
    ...sources.map(({ column }) => column.col),
  ].some((col) => col !== undefined && explained(sheet.name, row, col));
