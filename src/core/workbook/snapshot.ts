import type { RangeAddress } from "./address";
import type { CellLook, SheetLook } from "./look";

/** What a cell shows as its value. Errors are kept apart from text: "#REF!" typed by hand is text. */
export type CellValue = number | string | boolean | CellError | null;
export interface CellError {
  readonly error: string;
}
export const isError = (value: CellValue): value is CellError => typeof value === "object" && value !== null;

/** How a cell looks, as far as checks and reverts need to know. Index 0 of a book's styles is the plain cell. */
export interface CellStyle {
  readonly numberFormat: string;
  /** "#RRGGBB" of a solid fill. */
  readonly fill?: string;
  readonly bold?: boolean;
  /** "#RRGGBB" of the text; left out where it is black. */
  readonly ink?: string;
  /** Locked cells can't be typed in while their sheet is protected; spreadsheets lock by default. */
  readonly locked: boolean;
  /** Only where the reader was asked for looks. */
  readonly look?: CellLook;
}
export const plainStyle: CellStyle = { numberFormat: "General", locked: true };

export const cellKind = { empty: 0, number: 1, text: 2, boolean: 3, error: 4 } as const;

/**
 * The cells of a sheet as columns of numbers, in row-major order: a book of a million cells stays small,
 * and moves to a worker without copying objects. Read it through `sheet-reader.ts`.
 */
export interface CellColumns {
  /** Zero-based; ascending by row, then by column. */
  readonly row: Int32Array;
  readonly col: Uint16Array;
  /** One of `cellKind`. */
  readonly kind: Uint8Array;
  /** The number itself, 0/1 for booleans, an index into `WorkbookSnapshot.strings` for text and errors. */
  readonly value: Float64Array;
  /** Index into `SheetSnapshot.formulas`, −1 where there is none. */
  readonly formula: Int32Array;
  /** Index into `WorkbookSnapshot.styles`. */
  readonly style: Uint16Array;
}

/**
 * A formula text, without "=", as it stands at its anchor cell. Cells filled from one formula share an entry;
 * theirs is this text moved by their distance from the anchor.
 */
export interface FormulaEntry {
  readonly text: string;
  readonly row: number;
  readonly col: number;
  /** Set when the text is an array formula that fills this range. */
  readonly array?: RangeAddress;
}

export type Visibility = "visible" | "hidden" | "veryHidden";

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: Visibility;
  readonly cells: CellColumns;
  readonly formulas: readonly FormulaEntry[];
  /** Zero-based, both ends inside. */
  readonly hiddenRows: readonly Span[];
  readonly hiddenCols: readonly Span[];
  readonly merges: readonly RangeAddress[];
  readonly protected: boolean;
  readonly validations: readonly ValidationSnapshot[];
  readonly comments: readonly { readonly row: number; readonly col: number; readonly text: string }[];
  readonly links: readonly { readonly range: RangeAddress; readonly target: string }[];
  /** Only where the reader was asked for looks. */
  readonly look?: SheetLook;
}
export interface Span {
  readonly first: number;
  readonly last: number;
}
export interface ValidationSnapshot {
  readonly ranges: readonly RangeAddress[];
  readonly type: string;
  /** As in the file: a list in quotes, or a formula. */
  readonly formula: string;
}

/** A defined name. `formula` has no "=", e.g. "道路!$A$5:$AD$1005". */
export interface NameSnapshot {
  readonly name: string;
  readonly formula: string;
  readonly hidden: boolean;
  /** The sheet the name belongs to; undefined for the whole book. */
  readonly sheet?: string;
}

/** A table, as structured references (`Table1[amount]`) name it. */
export interface TableSnapshot {
  /** As formulas write it. */
  readonly name: string;
  readonly sheet: string;
  /** Rows of headers and totals included. */
  readonly range: RangeAddress;
  readonly headerRows: number;
  readonly totalsRows: number;
  /** From left to right, as many as the range is wide. */
  readonly columns: readonly string[];
}

/** Something that could not be looked at, and why: never silently "clean". */
export interface NotRead {
  readonly sheet?: string;
  readonly what:
    | "sheet-too-large"
    | "cells-missing"
    | "part-unreadable"
    | "values-not-calculated"
    | "sheet-type"
    | "no-plan-sheets"
    | "not-a-plan-sheet"
    | "newer-version"
    | "settings-incomplete"
    | "decisions-unreadable";
  readonly detail: string;
}

/** Everything a check may look at: plain data, read once by an adapter. */
export interface WorkbookSnapshot {
  readonly sheets: readonly SheetSnapshot[];
  readonly names: readonly NameSnapshot[];
  /** Left out where the reader has none or can't tell: references to tables have no verdict then. */
  readonly tables?: readonly TableSnapshot[];
  readonly strings: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly externalLinks: readonly string[];
  /** Days count from 1904 in some old files. */
  readonly date1904: boolean;
  readonly notRead: readonly NotRead[];
}
