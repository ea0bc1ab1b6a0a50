import type { Locale } from "../model/locale";
import { quoteSheet } from "../workbook/address";
import type { OtherSheet } from "./columns";
import type { Template } from "./define";
import { planColumns, type SheetChoices } from "./plan-columns";
import { lineRange } from "./plan-rows";

export interface ChosenSheet extends SheetChoices {
  readonly template: Template;
  readonly sources: readonly string[];
}

/** The other sheets of a plan as a formula on one of them names them, in sheet order. */
export const otherSheets = (
  sheets: readonly ChosenSheet[],
  own: ChosenSheet,
  locale: Locale,
): readonly OtherSheet[] =>
  sheets
    .filter((one) => one !== own)
    .map((one) => {
      const columns = planColumns(one.template, one.sources, one);
      return {
        name: quoteSheet(one.template.sheet[locale]),
        range: (id) => {
          const col = columns.findIndex((column) => column.id === id);
          return col < 0 ? undefined : lineRange(col);
        },
      };
    });
