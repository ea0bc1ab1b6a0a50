import type { Locale } from "../model/locale";
import type { PlanBook, PlanSheet } from "../plan-book/plan-book";
import type { ChosenSheet } from "../templates/other-sheets";
import { patternOf, type SheetPattern } from "./line-pattern";
import { localeOfBook } from "../plan-book/locale-of-book";
import { placeOfSheet, type SheetPlace } from "./sheet-place";

/** A plan sheet with the pattern it was laid out from. */
export interface LaidOutSheet {
  readonly sheet: PlanSheet;
  readonly choices: ChosenSheet;
  readonly pattern: SheetPattern;
  readonly place: SheetPlace;
}

/** What each sheet of the workbook was laid out with, as its columns tell. */
export const choicesOfSheet = (sheet: PlanSheet): ChosenSheet => ({
  template: sheet.template,
  sources: sourcesOfSheet(sheet),
  years: sheet.columns.flatMap(({ year }) => year ?? []),
  execution: sheet.columns.some(({ id }) => id === "received" || id === "spent"),
  rules: sheet.rules,
});

export const sourcesOfSheet = ({ columns }: PlanSheet): readonly string[] =>
  columns.flatMap(({ source }) => source ?? []);

/** The plan sheets of a workbook beside fresh ones of the same kind. */
export function laidOutPlan(book: PlanBook, locale: Locale = localeOfBook(book)): readonly LaidOutSheet[] {
  const choices = new Map(
    book.sheets
      .filter((sheet) => sourcesOfSheet(sheet).length > 0)
      .map((sheet) => [sheet, choicesOfSheet(sheet)]),
  );
  const all = [...choices.values()];
  return [...choices].map(([sheet, own]) => {
    const pattern = patternOf(all, own, locale);
    return {
      sheet,
      choices: own,
      pattern,
      place: placeOfSheet(sheet, { name: pattern.spec.name, ids: pattern.ids }),
    };
  });
}
