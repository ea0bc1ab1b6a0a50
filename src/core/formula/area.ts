import type { RangeAddress } from "../workbook/address";
import type { CellValue } from "../workbook/snapshot";

/** Several values in rows and columns: a range of cells, or an array that a formula worked out. */
export interface Area {
  readonly rows: number;
  readonly cols: number;
  /** Value at zero-based place inside the area; null for an empty cell. */
  at(row: number, col: number): CellValue;
  /** Every value that is not an empty cell; `false` ends it. */
  forEach(visit: (value: CellValue, row: number, col: number) => boolean | void): void;
  /** Where the cells stand; undefined for worked-out arrays. */
  readonly place?: { readonly sheet: number; readonly range: RangeAddress };
  /** Rows and columns that can hold anything; whole columns span a million rows and hold a few. */
  readonly used: { readonly rows: number; readonly cols: number };
}

/** A range of cells. */
export type PlacedArea = Area & { readonly place: NonNullable<Area["place"]> };

export type Value = CellValue | Area;

export const isArea = (value: Value): value is Area =>
  typeof value === "object" && value !== null && "forEach" in value;

/** An array of values, row by row. */
export function matrix(rows: readonly (readonly CellValue[])[]): Area {
  const size = { rows: rows.length, cols: Math.max(0, ...rows.map((row) => row.length)) };
  return {
    ...size,
    used: size,
    at: (row, col) => rows[row]?.[col] ?? null,
    forEach(visit) {
      for (const [row, values] of rows.entries())
        for (const [col, value] of values.entries())
          if (value !== null && visit(value, row, col) === false) return;
    },
  };
}
