import type { SheetReader } from "../workbook/sheet-reader";
import { parseReference } from "../workbook/parse-reference";
import type { PlanBook } from "./plan-book";

/** Sheets of the plan that are no plan sheets: cover, funding summary, norms … – those our defined names point at. */
export function otherPlanSheets({ snapshot, sheets, reader }: PlanBook): readonly SheetReader[] {
  const plans = new Set(sheets.map(({ name }) => name));
  const named = snapshot.names.flatMap(({ name, formula }) => {
    const target = /^pb_/i.test(name) ? parseReference(formula) : undefined;
    return target && !plans.has(target.sheet) ? [target.sheet] : [];
  });
  return [...new Set(named)].flatMap((name) => reader(name) ?? []);
}
