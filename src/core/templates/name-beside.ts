import type { Locale } from "../model/locale";
import { freeSheetName } from "../workbook/free-sheet-name";

/**
 * What a sheet of a plan is called beside sheets that are there already: a township's own 道路 keeps its name.
 * @example nameBeside("道路", "zh", [{ name: "道路" }]) // "道路(计划)"
 */
export function nameBeside(
  wanted: string,
  locale: Locale,
  there: readonly { readonly name: string }[],
): string {
  const names = there.map(({ name }) => name);
  return names.some((name) => name.toLowerCase() === wanted.toLowerCase())
    ? freeSheetName({ zh: `${wanted}(计划)`, en: `${wanted} (plan)` }[locale], names)
    : wanted;
}
