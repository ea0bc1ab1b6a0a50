import type { Locale } from "../model/locale";
import { coverSheet } from "../templates/cover";
import type { PlanBook } from "./plan-book";
import { readSettings, settingsSheet } from "./plan-settings";

/** The language a workbook was laid out in; where its settings are gone, its sheets tell. */
export function localeOfBook({
  snapshot,
  reader,
  sheets,
}: Pick<PlanBook, "snapshot" | "reader" | "sheets">): Locale {
  const told = readSettings(reader(settingsSheet)).locale;
  if (told) return told;
  const isEnglish =
    snapshot.sheets.some(({ name }) => name === coverSheet.en) ||
    sheets.some(({ name, template }) => name === template.sheet.en) ||
    sheets.slice(0, 1).some((sheet) => {
      const amount = sheet.column("amount");
      return amount !== undefined && sheet.reader.value(sheet.headerRow, amount.col) === amount.header.en;
    });
  return isEnglish ? "en" : "zh";
}
