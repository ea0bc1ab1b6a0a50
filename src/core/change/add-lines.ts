import { ok } from "../model/result";
import type { PlanBook } from "../plan-book/plan-book";
import { insertLines } from "./insert-lines";
import { laidOutPlan } from "./laid-out-plan";
import type { PlanChange, PlannedChange } from "./plan-change";
import { noSheet, refused } from "./refusals";

/** More at once is a slip of the finger; a sheet has room for a thousand. */
const mostLines = 500;

/** Adds empty lines, ready with their formulas, before a row. */
export function addLines(
  book: PlanBook,
  { sheet: name, at, count }: Extract<PlanChange, { kind: "add-lines" }>,
): PlannedChange {
  const plan = laidOutPlan(book);
  const found = plan.find(({ sheet }) => sheet.name === name);
  if (!found) return noSheet(name);
  const { sheet } = found;
  if (!Number.isInteger(count) || count < 1 || count > mostLines)
    return refused(`一次可以加 1 至 ${mostLines} 行。`, `From 1 to ${mostLines} lines can be added at once.`);
  if (at < sheet.firstLine || at > sheet.lastLine)
    return refused(
      `第 ${at + 1} 行不在“${name}”的明细里，请选明细中的一行。`,
      `Row ${at + 1} is not among the lines of "${name}"; choose one of its lines.`,
    );
  return ok({
    what: {
      zh: `在“${name}”第 ${at + 1} 行处加了 ${count} 行`,
      en: `Added ${count} ${count === 1 ? "line" : "lines"} at row ${at + 1} of "${name}"`,
    },
    steps: insertLines(
      plan,
      found,
      at,
      Array.from({ length: count }, () => ({})),
    ),
  });
}
