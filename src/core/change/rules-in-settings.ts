import type { FinancingRules } from "../model/financing-rule";
import type { PlanBook } from "../plan-book/plan-book";
import type { TemplateId } from "../templates/define";
import { cellName } from "../workbook/address";
import { inputOf, textInput, type Edit } from "../workbook/edit";
import { settingsSteps } from "./reshape-settings";

/** Edits that have the hidden settings know the rules of a template's sheet: lines added later follow them. */
export function rulesInSettings(book: PlanBook, id: TemplateId, rules: FinancingRules): readonly Edit[] {
  const none = Object.keys(rules.sources).length === 0 && rules.ownShareMinimum === undefined;
  const steps = settingsSteps(book, {
    templates: (held) =>
      Array.isArray(held)
        ? held.map((entry: unknown) =>
            typeof entry === "object" && entry !== null && "id" in entry && entry.id === id
              ? { ...entry, rules: none ? undefined : rules }
              : entry,
          )
        : held,
  });
  return steps.flatMap((step) =>
    step.kind === "put"
      ? step.cells.map(({ row, col, input }) => ({
          sheet: step.sheet,
          cell: cellName(row, col),
          before: inputOf(book.reader(step.sheet)?.cell(row, col)),
          after: typeof input === "string" ? textInput(input) : input,
        }))
      : [],
  );
}
