import { cellName, rangeName } from "../workbook/address";
import type { TablePlaces } from "./summary-table";

/** Where one table stands: rows and columns zero-based, by id. */
export interface TablePlace {
  readonly header: number;
  readonly left: number;
  readonly rows: ReadonlyMap<string, number>;
  readonly columns: ReadonlyMap<string, number>;
}

/** Names the cells of a table by where it stands. */
export function placesOf({ header, left, rows, columns }: TablePlace): TablePlaces {
  const rowOf = (id: string): number | undefined => rows.get(id);
  const span = (top?: number, first?: number, bottom?: number, last?: number) =>
    top === undefined || first === undefined || bottom === undefined || last === undefined
      ? undefined
      : rangeName({ top, left: first, bottom, right: last });
  return {
    cell(row, column) {
      const [y, x] = [rows.get(row), columns.get(column)];
      return y === undefined || x === undefined ? undefined : cellName(y, x);
    },
    above(row, column, from) {
      const [y, x] = [rows.get(row), columns.get(column)];
      const top = from === undefined ? header : rowOf(from);
      return y === undefined ? undefined : span(top, x, y - 1, x);
    },
    across: (row, first, last) => span(rowOf(row), columns.get(first), rowOf(row), columns.get(last)),
    label: (row) => span(rowOf(row), left, rowOf(row), left),
    labelsTo: (row) => span(header, left, rowOf(row), left),
  };
}
