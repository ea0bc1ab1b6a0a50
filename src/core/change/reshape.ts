import type { Text } from "../model/locale";
import { failed, ok, type Result } from "../model/result";
import type { PlanBook, PlanSheet } from "../plan-book/plan-book";
import { readPlanBook } from "../plan-book/read-plan-book";
import type { ChosenSheet } from "../templates/other-sheets";
import { applySteps } from "../workbook/structure/apply-steps";
import type { StructureStep } from "../workbook/structure/structure-step";
import { laidOutPlan } from "./laid-out-plan";
import { patternOf } from "./line-pattern";
import { localeOfBook } from "./request-of-book";
import { columnCells, columnMoves } from "./reshape-sheet";
import { settingsSteps } from "./reshape-settings";
import { reshapeSummary } from "./reshape-summary";

/**
 * The steps that give plan sheets other columns – sources, years – and the funding summary and the hidden settings what
 * follows from it.
 * @param choicesOf what a sheet is to have, by what it has
 * @param besides further steps on other sheets that belong before the summary is looked at
 * @returns a reason where something of the user's is in the way
 */
export function reshape(
  book: PlanBook,
  choicesOf: (sheet: PlanSheet, has: ChosenSheet) => ChosenSheet,
  besides: readonly StructureStep[] = [],
): Result<readonly StructureStep[], Text> {
  const locale = localeOfBook(book);
  const now = laidOutPlan(book, locale);
  const wanted = now.map(({ sheet, choices }) => choicesOf(sheet, choices));
  const changes = now.map(({ sheet, ...before }, at) =>
    columnMoves(sheet, before, wanted[at]!, patternOf(wanted, wanted[at]!, locale)),
  );
  const places = {
    before: changes.map(({ before }) => before.place),
    after: changes.map(({ after }) => after.place),
  };
  const steps = [
    ...changes.flatMap(({ moves }) => moves),
    ...changes.flatMap((change) => columnCells(change, places)),
    ...settingsSteps(book, {
      templates: (value) => (Array.isArray(value) ? value.map((one) => withChoices(one, wanted)) : value),
    }),
    ...besides,
  ];
  const after = readPlanBook(applySteps(book.snapshot, steps));
  const summary = reshapeSummary(book, after, locale);
  return summary.ok ? ok([...steps, ...summary.steps]) : failed(summary.reason);
}

/** One entry of the settings' list of templates with the columns its sheet has now. */
function withChoices(entry: unknown, wanted: readonly ChosenSheet[]): unknown {
  if (typeof entry !== "object" || entry === null || !("id" in entry)) return entry;
  const choices = wanted.find(({ template }) => template.id === entry.id);
  if (!choices) return entry;
  const { sources, years = [], rules } = choices;
  return {
    ...entry,
    sources,
    ...(years.length > 1 ? { years } : {}),
    ...("rules" in entry ? { rules } : {}),
  };
}
