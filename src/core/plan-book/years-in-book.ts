import type { PlanBook } from "./plan-book";

/** The years that the sheets split their amounts over, in order; those of the plan where they don't. */
export function yearsInBook({ sheets, years }: PlanBook): readonly number[] {
  const columns = sheets.flatMap((sheet) => sheet.columns.flatMap(({ year }) => year ?? []));
  return [...new Set(columns.length > 0 ? columns : years)].sort((a, b) => a - b);
}
