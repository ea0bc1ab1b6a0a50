import { absoluteRange } from "../workbook/address";

/** Rows of every plan sheet (zero-based), as agreed in the design: title, place and years, unit, totals, header, lines. */
export const planRows = {
  title: 0,
  place: 1,
  unit: 2,
  totals: 3,
  header: 4,
  firstLine: 5,
  /** Room for 1,000 lines: the last row the totals sum. */
  lastLine: 1004,
} as const;

/**
 * All lines of a column, for sums over them. The range begins at the header row: sums skip the header's text, and a
 * line inserted directly under the header is still inside.
 * @example lineRange(14) // "$O$5:$O$1005"
 */
export const lineRange = (
  col: number,
  headerRow: number = planRows.header,
  lastLine: number = planRows.lastLine,
): string => absoluteRange({ top: headerRow, left: col, bottom: lastLine, right: col });

/** Lines that stand ready with their formulas on a new sheet; the pane adds more. */
export const preparedLines = 30;

/**
 * Defined name of a template's header row and lines; ASCII, so that every program keeps it.
 * @example sheetAnchor("mutual-fund") // "pb_mutual_fund"
 */
export const sheetAnchor = (templateId: string): string => `pb_${templateId.replaceAll("-", "_")}`;
