import type { ChartData, ChartSpec } from "../chart-spec";
import type { LineShift } from "../move-range";
import type { CellSpec, SheetSpec, StyleSpec, ValidationSpec } from "../sheet-spec";
import type { Visibility } from "../snapshot";

/** How one cell looked, to the last property. */
export interface KeptFormat {
  readonly row: number;
  readonly col: number;
  readonly numberFormat: string;
  /** As the adapter read it, which alone knows what it means. */
  readonly properties: unknown;
}

/** Cells to be filled; other than in a layout, a cell whose input is null is emptied. */
export interface CellsToPut {
  readonly cells: readonly CellSpec[];
  readonly styles: Readonly<Record<string, StyleSpec>>;
  /** Cells that lead to a sheet when clicked. */
  readonly links?: NonNullable<SheetSpec["links"]>;
  /** Looks to be put back, in place of styles. */
  readonly formats?: readonly KeptFormat[];
  /** The cells came with a step before: they go with it when that is taken back, and have no looks to be kept. */
  readonly fresh?: true;
}

/** How high a row or how wide a column is, and whether it is shown. */
export interface LineSize {
  readonly size: number;
  readonly hidden?: boolean;
}

/** How a chart stood before it was made anew; points from the sheet's corner. */
export interface KeptChart {
  readonly name: string;
  readonly title: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * One change of a workbook's shape. Rows, columns and positions are counted from zero, in the workbook as the steps
 * before have left it.
 */
export type StructureStep =
  | {
      readonly kind: "insert";
      readonly sheet: string;
      readonly axis: LineShift["axis"];
      /** The row or column that the first new one takes the place of. */
      readonly at: number;
      readonly count: number;
      /** Heights of new rows in points, or widths of new columns in characters; the first is for the first new one. */
      readonly sizes?: readonly LineSize[];
    }
  | {
      readonly kind: "delete";
      readonly sheet: string;
      readonly axis: LineShift["axis"];
      readonly at: number;
      readonly count: number;
    }
  /** One row goes elsewhere; those in between close up. `to` is where it stands afterwards. */
  | { readonly kind: "move-row"; readonly sheet: string; readonly from: number; readonly to: number }
  | ({ readonly kind: "put"; readonly sheet: string } & CellsToPut)
  | { readonly kind: "validate"; readonly sheet: string; readonly validations: readonly ValidationSpec[] }
  | { readonly kind: "add-sheet"; readonly spec: SheetSpec; readonly position: number }
  | { readonly kind: "remove-sheet"; readonly sheet: string }
  | { readonly kind: "rename-sheet"; readonly sheet: string; readonly to: string }
  | { readonly kind: "show-sheet"; readonly sheet: string; readonly visibility: Visibility }
  | { readonly kind: "place-sheet"; readonly sheet: string; readonly position: number }
  /** Charts that are there under their names are made anew in place, the others are added. */
  | { readonly kind: "put-charts"; readonly sheet: string; readonly charts: readonly ChartSpec[] }
  /** Takes charts away, except those kept, which get title and place back. */
  | {
      readonly kind: "take-charts";
      readonly sheet: string;
      readonly names: readonly string[];
      readonly kept: readonly KeptChart[];
    }
  /**
   * What charts show from here on, those that are there; the users' places and titles stay. A change of tables begins
   * and ends with one, so that taken back it ends with what was shown before.
   */
  | { readonly kind: "point-charts"; readonly sheet: string; readonly charts: readonly ChartData[] }
  /** Sets a name of the workbook; null takes it away. `formula` is without "=". */
  | { readonly kind: "name"; readonly name: string; readonly formula: string | null };
