import type { Locale } from "../model/locale";
import type { PlanBook } from "../plan-book/plan-book";
import { readSettings, settingsSheet } from "../plan-book/plan-settings";

/** The language the sheets of a plan are laid out in: as the workbook says, else as its first header reads. */
export function localeOfBook(book: PlanBook): Locale {
  const said = readSettings(book.reader(settingsSheet)).locale;
  if (said) return said;
  const [sheet] = book.sheets;
  const amount = sheet?.column("amount");
  return amount && sheet?.reader.value(sheet.headerRow, amount.col) === amount.header.en ? "en" : "zh";
}
