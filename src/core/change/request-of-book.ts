import type { Locale } from "../model/locale";
import type { PlanBook } from "../plan-book/plan-book";
import { readSettings, settingsSheet } from "../plan-book/plan-settings";
import type { PlanRequest } from "../templates/lay-out-plan";
import type { TemplateId } from "../templates/define";

/** The language the sheets of a plan are laid out in: as the workbook says, else as its first header reads. */
export function localeOfBook(book: PlanBook): Locale {
  const said = readSettings(book.reader(settingsSheet)).locale;
  if (said) return said;
  const [sheet] = book.sheets;
  const amount = sheet?.column("amount");
  return amount && sheet?.reader.value(sheet.headerRow, amount.col) === amount.header.en ? "en" : "zh";
}

/** What a user would answer to get the sheets that the workbook has, in their order, without the lines. */
export function requestOfBook(book: PlanBook): PlanRequest {
  const position = (name: string) => book.snapshot.sheets.findIndex((sheet) => sheet.name === name);
  const sheets = [...book.sheets].sort((a, b) => position(a.name) - position(b.name));
  const sheetSources: Partial<Record<TemplateId, readonly string[]>> = {};
  for (const { template, columns } of sheets)
    sheetSources[template.id] = columns.flatMap(({ source }) => source ?? []);
  return {
    templates: sheets.map(({ template }) => template),
    place: book.place ?? { county: "", township: "", village: "" },
    years: book.years,
    locale: localeOfBook(book),
    sheetSources,
    county: book.settings,
    execution: sheets.some(({ columns }) => columns.some(({ id }) => id === "received" || id === "spent")),
  };
}
