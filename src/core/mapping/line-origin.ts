import type { Locale } from "../model/locale";
import { textInput, type CellInput } from "../workbook/edit";
import { shownInput } from "../workbook/shown-input";

/** Remarks that say where a line was taken from. @example "分两期；来自 投资表!7" */
export function withOrigin(remarks: CellInput, sheet: string, row: number, locale: Locale): string {
  const origin = { zh: `来自 ${sheet}!${row + 1}`, en: `from ${sheet}!${row + 1}` }[locale];
  const said = shownInput(remarks);
  return textInput(said === "" ? origin : `${said}${{ zh: "；", en: "; " }[locale]}${origin}`);
}

/** The place that remarks say a line was taken from, in either language. @example originIn("来自 投资表!7") // "投资表!7" */
export const originIn = (remarks: string): string | undefined =>
  /(?:^|[；;] ?)(?:来自|from) (.+!\d+)$/.exec(remarks)?.[1];
