import type { Text } from "../model/locale";
import { failed, ok, type Result } from "../model/result";
import type { PlanBook, PlanSheet } from "../plan-book/plan-book";
import { readPlanBook } from "../plan-book/read-plan-book";
import { templates } from "../templates";
import type { ChosenSheet } from "../templates/other-sheets";
import { applySteps } from "../workbook/structure/apply-steps";
import type { StructureStep } from "../workbook/structure/structure-step";
import { laidOutPlan } from "./laid-out-plan";
import { patternOf } from "./line-pattern";
import { localeOfBook } from "../plan-book/locale-of-book";
import { columnCells, columnMoves } from "./reshape-sheet";
import { settingsSteps } from "./reshape-settings";
import { reshapeSummary } from "./reshape-summary";

/** Sheets that come and go with a change, and steps that belong before the summary is looked at. */
export interface Besides {
  readonly added?: ChosenSheet;
  readonly removed?: PlanSheet;
  readonly steps?: readonly StructureStep[];
  /** Further values of the hidden settings. */
  readonly settings?: Parameters<typeof settingsSteps>[1];
}

/**
 * The steps that give plan sheets other columns – sources, years – and the funding summary and the hidden settings what
 * follows from it.
 * @param choicesOf what a sheet is to have, by what it has
 * @returns a reason where something of the user's is in the way
 */
export function reshape(
  book: PlanBook,
  choicesOf: (sheet: PlanSheet, has: ChosenSheet) => ChosenSheet,
  { added, removed, steps: others = [], settings = {} }: Besides = {},
): Result<readonly StructureStep[], Text> {
  const locale = localeOfBook(book);
  const now = laidOutPlan(book, locale).filter(({ sheet }) => sheet !== removed);
  const staying = now.map(({ sheet, choices }) => choicesOf(sheet, choices));
  // As readers of the workbook have it: sheets in the order of the list of templates, wherever they stand.
  const order = ({ template }: ChosenSheet) => templates.indexOf(template);
  const wanted = (added ? [...staying, added] : [...staying]).sort((a, b) => order(a) - order(b));
  const changes = now.map(({ sheet, ...before }, at) =>
    columnMoves(sheet, before, staying[at]!, patternOf(wanted, staying[at]!, locale)),
  );
  const places = {
    before: changes.map(({ before }) => before.place),
    after: changes.map(({ after }) => after.place),
  };
  const steps = [
    ...changes.flatMap(({ moves }) => moves),
    ...changes.flatMap((change) => columnCells(change, places)),
    ...settingsSteps(book, {
      templates: (value) => (Array.isArray(value) ? entriesOf(value, wanted, removed, added) : value),
      ...settings,
    }),
    ...others,
  ];
  const after = readPlanBook(applySteps(book.snapshot, steps));
  const summary = reshapeSummary(book, after, locale);
  return summary.ok ? ok([...steps, ...summary.steps]) : failed(summary.reason);
}

/** The settings' list of templates, each with the columns its sheet has now. */
function entriesOf(
  held: readonly unknown[],
  wanted: readonly ChosenSheet[],
  removed: PlanSheet | undefined,
  added: ChosenSheet | undefined,
): readonly unknown[] {
  const left = held.filter((one) => !removed || idOf(one) !== removed.template.id);
  const entries: readonly unknown[] = added
    ? [...left, { id: added.template.id, version: added.template.version }]
    : left;
  return entries.map((one) => withChoices(one, wanted));
}

const idOf = (entry: unknown): unknown =>
  typeof entry === "object" && entry !== null && "id" in entry ? entry.id : undefined;

function withChoices(entry: unknown, wanted: readonly ChosenSheet[]): unknown {
  const choices = wanted.find(({ template }) => template.id === idOf(entry));
  if (typeof entry !== "object" || entry === null || !choices) return entry;
  const { sources, years = [], rules, execution } = choices;
  return {
    ...entry,
    sources,
    ...(years.length > 1 ? { years } : {}),
    ...(execution ? { execution } : {}),
    ...(rules || "rules" in entry ? { rules } : {}),
  };
}
