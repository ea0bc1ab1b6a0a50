import type { RangeAddress } from "./address";
import type { ChartSpec } from "./chart-spec";
import type { CellInput } from "./edit";
import type { Visibility } from "./snapshot";

/** How a laid-out cell looks. Everything left out is the spreadsheet's default. */
export interface StyleSpec {
  readonly numberFormat?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  /** Points. */
  readonly size?: number;
  /** "#RRGGBB" */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: "left" | "center" | "right";
  readonly wrap?: boolean;
  /** Smaller letters where the content would not fit, instead of "####". */
  readonly shrink?: boolean;
  readonly border?: boolean;
  /** Formula cells and headers are locked, inputs are not; it only bites while the sheet is protected. */
  readonly locked?: boolean;
}

/** One cell of a sheet to lay out; `input` null lays out the style only. */
export interface CellSpec {
  readonly row: number;
  readonly col: number;
  readonly input: CellInput;
  /** Key into `SheetSpec.styles`. */
  readonly style?: string;
}

export interface ValidationSpec {
  readonly range: RangeAddress;
  /** A list lets users type something else after a warning; a number rule only warns too. */
  readonly rule:
    | { readonly kind: "list"; readonly values: readonly string[] }
    | { readonly kind: "list-from"; readonly formula: string }
    | { readonly kind: "at-least"; readonly minimum: number };
  readonly title: string;
  readonly message: string;
}

export interface PrintSpec {
  readonly orientation: "landscape" | "portrait";
  /** Rows repeated on every page, zero-based, both inside. */
  readonly titleRows?: { readonly first: number; readonly last: number };
  readonly area?: RangeAddress;
  /** Rows that begin a page, zero-based. */
  readonly pageStarts?: readonly number[];
  readonly fitToWidth: boolean;
  /** How many pages wide, one where left out; `fitToWidth` goes with it. */
  readonly pagesWide?: number;
  /** Columns repeated on every page, zero-based, both inside. */
  readonly titleCols?: { readonly first: number; readonly last: number };
  /** Footer parts in Excel's own codes (&P page, &N pages). */
  readonly footer?: { readonly left?: string; readonly center?: string; readonly right?: string };
}

/** What to lay out on one sheet: plain data, the same for Excel and for a file. */
export interface SheetSpec {
  readonly name: string;
  readonly visibility: Visibility;
  readonly tabColor?: string;
  readonly styles: Readonly<Record<string, StyleSpec>>;
  readonly cells: readonly CellSpec[];
  /** Widths in characters, from column A; a hidden column says so. */
  readonly columns: readonly { readonly width: number; readonly hidden?: boolean }[];
  /** Points, by zero-based row. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  readonly validations: readonly ValidationSpec[];
  /** Rows above and columns left of this cell stay in view. */
  readonly freeze?: { readonly rows: number; readonly cols: number };
  readonly print?: PrintSpec;
  readonly protect: boolean;
  /** Links inside the workbook, e.g. from the cover to a sheet; to a cell or range (A1) of it, else to its first cell. */
  readonly links?: readonly {
    readonly row: number;
    readonly col: number;
    readonly sheet: string;
    readonly cell?: string;
  }[];
  /** Drawn by programs that draw charts; nothing else rests on them. */
  readonly charts?: readonly ChartSpec[];
}

/** A defined name to add; `formula` without "=". */
export interface NameSpec {
  readonly name: string;
  readonly formula: string;
}

export interface WorkbookSpec {
  readonly sheets: readonly SheetSpec[];
  readonly names: readonly NameSpec[];
}
