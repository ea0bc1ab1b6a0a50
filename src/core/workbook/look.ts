import type { RangeAddress } from "./address";
import type { ChartSpec } from "./chart-spec";

export type BorderSide = "top" | "right" | "bottom" | "left";

/**
 * How a cell looks beyond what checks need; only read for whoever shows the workbook. What is left out is the
 * spreadsheet's default.
 */
export interface CellLook {
  readonly font?: string;
  /** Points. */
  readonly size?: number;
  /** "#RRGGBB" */
  readonly color?: string;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly vertical?: "top" | "center";
  readonly wrap?: boolean;
  readonly shrink?: boolean;
  /** Sides with a line, whatever its kind. */
  readonly border?: readonly BorderSide[];
}

/** How a sheet looks, as far as a grid can show it. Rows and columns are zero-based. */
export interface SheetLook {
  /** Widths as files state them: digits of the default font, 5 pixels of padding counted in. */
  readonly columns: readonly { readonly first: number; readonly last: number; readonly width: number }[];
  readonly defaultWidth?: number;
  /** Points. */
  readonly rowHeights: readonly { readonly row: number; readonly height: number }[];
  readonly defaultHeight?: number;
  /** Rows above and columns left of this cell stay in view. */
  readonly freeze?: { readonly rows: number; readonly cols: number };
  readonly tabColor?: string;
  readonly gridlines: boolean;
  readonly validations: readonly ValidationLook[];
  /** Those that this product laid out, as far as they still are what it lays out; others are not told. */
  readonly charts?: readonly ChartSpec[];
}

/** A validation as its users meet it; `SheetSnapshot.validations` has what checks need of it. */
export interface ValidationLook {
  readonly ranges: readonly RangeAddress[];
  /** As in files: "list", "decimal", "whole", "date", "time", "textLength", "custom", "none". */
  readonly type: string;
  readonly formula: string;
  readonly formula2?: string;
  /** As in files: "between", "greaterThanOrEqual" … */
  readonly operator: string;
  /** Whether a wrong entry is refused, or only asked back about. */
  readonly strict: boolean;
  /** The prompt beside the cell, or where there is none, what a wrong entry is answered with. */
  readonly title: string;
  readonly message: string;
}
