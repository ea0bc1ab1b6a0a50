import { fundingSources } from "../model/funding-source";
import { findTemplate, templates } from "../templates";
import { isFormulaKind, type Column } from "../templates/columns";
import { planColumns } from "../templates/plan-columns";
import type { MappedTemplate } from "./mapping";

/** Ours alone: the number of a line counts itself, and nobody else's id is ours. */
const ownColumns = new Set(["number", "lineId"]);

/**
 * Plan columns that somebody's column may fill: all that are typed, with every funding source. Lines that go to
 * different templates share those that every template has.
 */
export function targetColumns(template: MappedTemplate): readonly Column[] {
  const one = findTemplate(template);
  const columns = planColumns(
    one ?? { ...templates[0]!, measures: [], details: [] },
    fundingSources.map(({ code }) => code),
  );
  return columns.filter(({ id, kind }) => !isFormulaKind(kind) && !ownColumns.has(id));
}
