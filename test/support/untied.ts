import type { PlanBook } from "../../src/core/plan-book/plan-book";
import { libraryOf } from "../../src/core/library/library-of-book";
import { tableIds } from "../../src/core/summary/summary-table";
import { totalsOf, type Totals } from "../../src/core/summary/totals";
import { errorCells, expectedTotals, fundingSummary, totalsRow } from "./plan-figures";
import { summaryFigures, summaryTableIds, type SummaryFigure } from "./summary-figures";

/**
 * Where a calculated plan shows another figure than the core's totals, cell by cell to the fen: totals rows, every table
 * of the funding summary, the tie lines; and every error value. Nothing for a book that holds together.
 */
export function untied(book: PlanBook, totals: Totals = totalsOf(book)): readonly string[] {
  return [
    ...errorCells(book),
    ...book.sheets.flatMap((sheet) => {
      const shown = totalsRow(sheet);
      const expected = expectedTotals(sheet, totals);
      return [...new Set([...Object.keys(shown), ...Object.keys(expected)])].flatMap((id) =>
        shown[id] === expected[id] ? [] : [`${sheet.name} ${id}: ${shown[id]}, not ${expected[id]}`],
      );
    }),
    ...tableIds.filter((id) => !summaryTableIds(book).includes(id)).map((id) => `no table of ${id}`),
    ...summaryFigures(book, totals).filter(isOff).map(inWords),
    ...tieLines(book).filter(
      (line) =>
        !/勾稽一致|All tables give one total|合计与计划一致|的分项没有列入|the total is the plan's|belong to no project/.test(
          line,
        ),
    ),
  ];
}

/**
 * Not the very number that stands for those fen: of two that differ by the noise of binary fractions, one may be shown
 * as 24.72 and the other as 24.73.
 */
const isOff = ({ value, expected }: SummaryFigure) => value !== expected / 1_000_000;
const inWords = ({ cell, value, expected }: SummaryFigure) =>
  `${cell}: ${String(value)} 万元, not ${expected / 1_000_000}`;

/** What the funding summary and, where there is one, the project library say of themselves. */
function tieLines(book: PlanBook): readonly string[] {
  const library = libraryOf(book);
  const said = library && book.reader(library.sheet)!.value(2, 0);
  return [fundingSummary(book).tie, ...(library ? [String(said)] : [])];
}
