import type { Text } from "../model/locale";
import type { CellInput } from "../workbook/edit";
import type { FormulaText } from "./formula-text";

/** The tables of the funding summary, from top to bottom. */
export const tableIds = [
  "sources",
  "statuses",
  "years",
  "sourceYears",
  "accounts",
  "villages",
  "costs",
  "shares",
] as const;
export type TableId = (typeof tableIds)[number];

/** A row or a column of a table. */
export interface TableLine {
  readonly id: string;
  readonly label: Text;
  /** sum: adds up lines of the table; input: its label is typed by the user. */
  readonly kind?: "sum" | "input";
}

/** What a cell holds, beside money in 万元: a share, a rate that is typed, words. */
export type CellLook = "percent" | "rate" | "words";

export interface TableCell {
  /** Without "="; undefined where a cell that it needs is not there. */
  readonly formula?: FormulaText;
  /** The formula of workbooks laid out by earlier versions; it does as well. */
  readonly earlier?: FormulaText;
  /** Content that is no formula of the table's own: rates, parameters, words. */
  readonly input?: CellInput | Text;
  readonly look?: CellLook;
}

/** One table of the funding summary: its lines, and how each cell comes about wherever the table stands. */
export interface SummaryTable {
  readonly id: TableId;
  readonly title: Text;
  /** Header of the labels. */
  readonly corner: Text;
  readonly columns: readonly TableLine[];
  readonly rows: readonly TableLine[];
  /** What stands in a cell; null where nothing does. Rows and columns by id. */
  readonly cell: (row: string, column: string, at: SummaryPlaces) => TableCell | null;
}

/** Where the tables of a summary stand. */
export type SummaryPlaces = (table: TableId) => TablePlaces;

/** Names of a table's cells, undefined for rows and columns that are not there. */
export interface TablePlaces {
  readonly cell: (row: string, column: string) => string | undefined;
  /**
   * Cells of a column from the header, or from a row, down to the one above a row: begun at the header, a sum also
   * counts a row inserted as the first.
   */
  readonly above: (row: string, column: string, from?: string) => string | undefined;
  /** Cells of a row, both ends inside. */
  readonly across: (row: string, first: string, last: string) => string | undefined;
  readonly label: (row: string) => string | undefined;
  /** Labels from the header down to a row, that row inside. */
  readonly labelsTo: (row: string) => string | undefined;
}
