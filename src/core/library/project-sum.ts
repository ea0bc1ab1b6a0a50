import type { Locale } from "../model/locale";
import { planColumns } from "../templates/plan-columns";
import { planRows } from "../templates/plan-rows";
import { absoluteRange, columnName, quoteSheet } from "../workbook/address";
import type { ChosenSheet } from "../templates/other-sheets";

/** Columns of one plan sheet in formulas of other sheets. */
export interface PlanSheetRefs {
  /** All lines of a column there can be, from the header row on; undefined where the sheet lacks it. */
  readonly range: (column: string) => string | undefined;
  /** Its cell in the totals row. */
  readonly total: (column: string) => string | undefined;
}

export function planSheetRefs(sheet: ChosenSheet, locale: Locale): PlanSheetRefs {
  const { template, sources } = sheet;
  const ids = planColumns(template, sources, sheet).map(({ id }) => id);
  const name = quoteSheet(template.sheet[locale]);
  const at = (column: string, top: number, bottom: number) => {
    const col = ids.indexOf(column);
    return col < 0 ? undefined : `${name}!${absoluteRange({ top, left: col, bottom, right: col })}`;
  };
  return {
    range: (column) => at(column, planRows.header, planRows.lastLine),
    total: (column) => {
      const col = ids.indexOf(column);
      return col < 0 ? undefined : `${name}!$${columnName(col)}$${planRows.totals + 1}`;
    },
  };
}

/**
 * What a column sums to over the lines of one project. SUMPRODUCT and not SUMIFS: a blank village is compared as a blank
 * (SUMIFS takes an empty criterion for 0), and * or ? in a name is just a sign.
 * @param item reference to the cell with the project's name; blank gives 0
 * @param village reference to the cell with its village
 * @returns undefined where the sheet lacks the column
 */
export function projectSum(
  { range }: PlanSheetRefs,
  column: string,
  item: string,
  village: string,
): string | undefined {
  const [money, items, villages] = [range(column), range("item"), range("village")];
  return money && `IF(${item}="",0,SUMPRODUCT((${items}=${item})*(${villages}=${village}),${money}))`;
}
