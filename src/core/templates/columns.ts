import type { Text } from "../model/locale";

/** What a column of a plan sheet holds, which decides its format, its lock and how checks read it. */
export type ColumnKind =
  | "text"
  | "list"
  | "number"
  | "money"
  | "unit-cost"
  | "percent"
  | "date"
  | "formula-money"
  | "formula-number"
  | "formula-text";

export const isFormulaKind = (kind: ColumnKind): boolean => kind.startsWith("formula");
export const isNumberKind = (kind: ColumnKind): boolean =>
  !["text", "list", "date", "formula-text"].includes(kind);

/** Names the cells of the same line, for formulas: `ref("quantity")` gives "G6". */
export type LineRefs = (column: string) => string;

/** Another plan sheet of the workbook, for formulas that look over all of them. */
export interface OtherSheet {
  /** As formulas write it, in quotes where it needs them. */
  readonly name: string;
  /** All lines of a column, without the sheet: "$D$5:$D$1005"; undefined where the sheet lacks the column. */
  readonly range: (column: string) => string | undefined;
}

export interface Column {
  /** Stable id, ASCII; unique within a sheet. */
  readonly id: string;
  /** With the unit in brackets where it holds money or a measure: 单价(元). */
  readonly header: Text;
  readonly kind: ColumnKind;
  /** In characters. */
  readonly width: number;
  readonly hidden?: boolean;
  /** For formula kinds and prepared inputs: the formula of one line, without "=". */
  readonly formula?: (ref: LineRefs, others: readonly OtherSheet[]) => string;
  /** An input that the layout fills with its formula: people may type over it, and nothing is damaged then. */
  readonly prepared?: true;
  /** For lists: what may be chosen; other values are allowed after a warning. */
  readonly choices?: readonly Text[];
  /** Whether the totals row sums the column. */
  readonly total?: boolean;
}
