import type { SummarySheet } from "../summary/summary-sheet";
import { lineRange } from "../templates/plan-rows";
import { cellName, quoteSheet } from "../workbook/address";
import type { PlanSheet } from "./plan-book";

/** A plan sheet as it stands, for formulas of the summary. */
export function summarySheetOf({
  template,
  name,
  columns,
  byYear,
  column,
  totalsRow,
  headerRow,
  lastLine,
}: PlanSheet): SummarySheet {
  const sheet = quoteSheet(name);
  return {
    template,
    sources: columns.flatMap(({ source }) => source ?? []),
    byYear,
    total(id) {
      const found = column(id);
      return found && totalsRow >= 0 ? `${sheet}!${cellName(totalsRow, found.col)}` : undefined;
    },
    lines(id) {
      const found = column(id);
      return found && `${sheet}!${lineRange(found.col, headerRow, lastLine)}`;
    },
  };
}
