import { failed, ok } from "../model/result";
import type { PlanBook } from "../plan-book/plan-book";
import { formatYears } from "../templates/cover";
import { parseReference } from "../workbook/parse-reference";
import type { StructureStep } from "../workbook/structure/structure-step";
import type { PlanChange, PlannedChange } from "./plan-change";
import { refused } from "./refusals";
import { reshape } from "./reshape";

/** More years than that no plan has; the cover's years are read with the same limit. */
const mostYears = 10;

/** Gives a plan one more year, before its first or after its last. */
export function addYear(book: PlanBook, { year }: Extract<PlanChange, { kind: "add-year" }>): PlannedChange {
  const { years } = book;
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length === 0)
    return refused("封面上没有年度，请先填好年度。", "The cover has no years; fill them in first.");
  if (years.length >= mostYears || (year !== first - 1 && year !== last + 1))
    return refused(
      `计划是 ${formatYears(years)} 年，只能在前后各加一年，最多 ${mostYears} 年。`,
      `The plan is for ${formatYears(years)}: a year can be added just before or after, ${mostYears} in all.`,
    );
  const after = [...years, year].sort((a, b) => a - b);
  const steps = reshape(book, (_sheet, has) => ({ ...has, years: after }), {
    settings: { years: () => after },
    steps: coverSteps(book, after),
  });
  if (!steps.ok) return failed({ kind: "refused", text: steps.reason });
  return ok({ what: { zh: `加了 ${year} 年`, en: `Added the year ${year}` }, steps: steps.value });
}

/** The years on the cover, by which the plan is read. */
function coverSteps({ snapshot, reader }: PlanBook, years: readonly number[]): readonly StructureStep[] {
  const formula = snapshot.names.find(({ name }) => name.toLowerCase() === "pb_years")?.formula;
  const target = formula === undefined ? undefined : parseReference(formula);
  if (!target || !reader(target.sheet)) return [];
  const { top: row, left: col } = target.range;
  return [{ kind: "put", sheet: target.sheet, styles: {}, cells: [{ row, col, input: formatYears(years) }] }];
}
