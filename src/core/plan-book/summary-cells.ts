import type { Cell } from "../workbook/sheet-reader";
import type { PlanBook } from "./plan-book";
import { readSummary, textAt } from "./read-summary";

/** A number typed into the funding summary, where every number but rates and parameters comes from a formula. */
export interface TypedSummaryCell {
  readonly sheet: string;
  readonly cell: Cell;
  /** Texts of its row and column, "" where there are none. */
  readonly row: string;
  readonly column: string;
  /** What belongs there, with "="; undefined where row or column can't be told, so that nothing is certain. */
  readonly formula: string | undefined;
}

/** Numbers typed over formulas of the funding summary; none where the workbook has no summary. */
export function typedSummaryCells(book: PlanBook): readonly TypedSummaryCell[] {
  return readSummary(book).flatMap(({ reader, range: { top, left, bottom, right }, wanted }) => {
    const found: TypedSummaryCell[] = [];
    for (let row = top + 1; row <= bottom; row++)
      for (const at of reader.placesIn(row)) {
        if (!reader.isTypedNumber(at)) continue;
        const cell = reader.cellAt(at);
        if (cell.col <= left || cell.col > right) continue;
        const laidOut = wanted(row, cell.col);
        if (laidOut?.input !== undefined || laidOut?.look === "rate") continue;
        found.push({
          sheet: reader.name,
          cell,
          row: textAt(reader, row, left),
          column: textAt(reader, top, cell.col),
          formula: laidOut?.formula === undefined ? undefined : `=${laidOut.formula}`,
        });
      }
    return found;
  });
}
