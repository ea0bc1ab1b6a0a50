import type { Locale } from "../model/locale";
import type { Template } from "../templates/define";
import type { ChosenSheet } from "../templates/other-sheets";
import { planColumns } from "../templates/plan-columns";
import { lineRange, planRows } from "../templates/plan-rows";
import { cellName, quoteSheet } from "../workbook/address";

/** A plan sheet as formulas of the summary name its cells; undefined where the sheet lacks the column. */
export interface SummarySheet {
  readonly template: Template;
  /** Codes of its funding sources. */
  readonly sources: readonly string[];
  /** Whether it splits amounts over the years of the plan. */
  readonly byYear: boolean;
  /** The total of a column. @example total("amount") // "道路!R4" */
  readonly total: (column: string) => string | undefined;
  /** All lines of a column, header included. @example lines("status") // "道路!$V$5:$V$1005" */
  readonly lines: (column: string) => string | undefined;
}

/** A plan sheet as it is about to be laid out. */
export function laidOutSheet(chosen: ChosenSheet, locale: Locale): SummarySheet {
  const { template, sources } = chosen;
  const columns = new Map(planColumns(template, sources, chosen).map(({ id }, col) => [id, col]));
  const sheet = quoteSheet(template.sheet[locale]);
  const at = (name: (col: number) => string) => (column: string) => {
    const col = columns.get(column);
    return col === undefined ? undefined : `${sheet}!${name(col)}`;
  };
  return {
    template,
    sources,
    byYear: (chosen.years ?? []).length > 1,
    total: at((col) => cellName(planRows.totals, col)),
    lines: at((col) => lineRange(col)),
  };
}
