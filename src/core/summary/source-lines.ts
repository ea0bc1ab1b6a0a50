import { findSource } from "../model/funding-source";
import type { Text } from "../model/locale";
import { formula, type FormulaText } from "./formula-text";
import type { SummarySheet } from "./summary-sheet";
import type { TableId, TableLine, SummaryPlaces } from "./summary-table";

export const isLoan = (code: string): boolean => findSource(code)?.kind === "loan";

/** All sources in a plan, by code, those paid back last. */
export function planSources(sheets: readonly SummarySheet[]): readonly string[] {
  const codes = [...new Set(sheets.flatMap(({ sources }) => sources))].sort();
  return [...codes.filter((code) => !isLoan(code)), ...codes.filter(isLoan)];
}

/** Label of the last row and column of sums. */
export const totalLabel: Text = { zh: "合计", en: "Total" };
export const fundedLabel: Text = { zh: "来源合计", en: "Sources in all" };

/**
 * The sources as lines of a table. Loan principal is paid back and never counts among grants: where there is any, a
 * subtotal stands before it, and it stands apart.
 */
export function sourceLines(sources: readonly string[]): readonly TableLine[] {
  const line = (code: string): TableLine => ({ id: code, label: findSource(code)!.short });
  const subtotal: TableLine = {
    id: "withoutLoans",
    label: { zh: "小计(不含贷款)", en: "Without loans" },
    kind: "sum",
  };
  return [
    ...sources.filter((code) => !isLoan(code)).map(line),
    ...(sources.some(isLoan) ? [subtotal] : []),
    ...sources.filter(isLoan).map(line),
  ];
}

/**
 * Sums at the end of sources that stand one below the other: the subtotal without loans, and the total.
 * @param row id of the row of sums
 */
export function sumOfSources(
  table: TableId,
  row: string,
  column: string,
  sources: readonly string[],
  at: SummaryPlaces,
): FormulaText {
  const from = row !== "withoutLoans" && sources.some(isLoan) ? "withoutLoans" : undefined;
  return formula`SUM(${at(table).above(row, column, from)})`;
}
