import { readPlanBook } from "../../core/plan-book/read-plan-book";
import { templates } from "../../core/templates";
import { sheetAnchor } from "../../core/templates/plan-rows";
import { parseReference } from "../../core/workbook/parse-reference";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";

/** What a workbook offers to be made plan sheets of. */
export interface OwnSheets {
  /** Names of the visible sheets that are no part of a plan. */
  readonly sheets: readonly string[];
  /** Whether lines go into a plan that is there. */
  readonly holdsPlan: boolean;
}

/** Sheets of a plan go by its defined names: a township's own 道路 may look like one. */
export function ownSheets(snapshot: WorkbookSnapshot): OwnSheets {
  const anchors = new Set(templates.map(({ id }) => sheetAnchor(id)));
  const named = snapshot.names.flatMap(({ name, formula, sheet }) =>
    sheet === undefined && /^pb_/i.test(name) ? [{ name, target: parseReference(formula)?.sheet }] : [],
  );
  const plan = new Set(named.flatMap(({ target }) => target ?? []));
  const anchored = new Set(
    named.flatMap(({ name, target }) => (anchors.has(name.toLowerCase()) ? (target ?? []) : [])),
  );
  return {
    sheets: snapshot.sheets
      .filter(({ name, visibility }) => visibility === "visible" && !plan.has(name))
      .map(({ name }) => name),
    holdsPlan: readPlanBook(snapshot).sheets.some(({ name }) => anchored.has(name)),
  };
}
