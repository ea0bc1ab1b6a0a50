import { parseReference } from "../workbook/parse-reference";
import type { PlanBook } from "../plan-book/plan-book";
import { bareHeader } from "../templates/header-text";
import { cellName } from "../workbook/address";
import type { Cell, SheetReader } from "../workbook/sheet-reader";
import type { FormColumn } from "./form-column";

/** What a form is read from: the whole book, or as much of it as there is before it is one. */
export type FormBook = Pick<PlanBook, "snapshot" | "reader">;

/** One row of a form as it stands. */
export interface ReadRow<Id extends string = string> {
  /** Zero-based. */
  readonly row: number;
  readonly cell: (column: Id) => Cell | undefined;
  /** The cell's text; "" where there is none, "5" for a number. */
  readonly text: (column: Id) => string;
  /** The cell's number; undefined where none stands. */
  readonly number: (column: Id) => number | undefined;
  /** A1; undefined where the column is gone. */
  readonly at: (column: Id) => string | undefined;
}

/** A form found in a workbook. */
export interface ReadForm<Id extends string = string> {
  readonly sheet: string;
  readonly reader: SheetReader;
  readonly headerRow: number;
  /** Rows below the header in which anything stands, formulas that show nothing included. */
  readonly rows: readonly ReadRow<Id>[];
  /** Columns whose header is gone. */
  readonly missing: readonly Id[];
}

/**
 * Reads a form by its defined name and its headers in either language; columns may stand in any order.
 * @returns undefined where the workbook has no such form
 */
export function readForm<Id extends string>(
  { snapshot, reader: readerOf }: FormBook,
  anchor: string,
  columns: readonly FormColumn<Id>[],
): ReadForm<Id> | undefined {
  const formula = snapshot.names.find(({ name }) => name.toLowerCase() === anchor)?.formula;
  const target = formula === undefined ? undefined : parseReference(formula);
  const reader = target && readerOf(target.sheet);
  if (!target || !reader) return undefined;
  const headerRow = target.range.top;
  const cols = new Map<Id, number>();
  for (const { col, value } of reader.inRow(headerRow))
    for (const { id, header } of columns)
      if (
        typeof value === "string" &&
        !cols.has(id) &&
        Object.values(header).some((text) => bareHeader(text) === bareHeader(value))
      )
        cols.set(id, col);
  const rows: ReadRow<Id>[] = [];
  for (let row = headerRow + 1; row <= reader.lastRow; row++)
    if (!reader.inRow(row).next().done) rows.push(readRow(reader, cols, row));
  return {
    sheet: reader.name,
    reader,
    headerRow,
    rows,
    missing: columns.flatMap(({ id }) => (cols.has(id) ? [] : [id])),
  };
}

function readRow<Id extends string>(
  reader: SheetReader,
  cols: ReadonlyMap<Id, number>,
  row: number,
): ReadRow<Id> {
  const cell = (id: Id) => {
    const col = cols.get(id);
    return col === undefined ? undefined : reader.cell(row, col);
  };
  const value = (id: Id) => cell(id)?.value ?? null;
  return {
    row,
    cell,
    text: (id) => {
      const held = value(id);
      return held === null || typeof held === "object" ? "" : String(held).trim();
    },
    number: (id) => {
      const held = value(id);
      return typeof held === "number" ? held : undefined;
    },
    at: (id) => {
      const col = cols.get(id);
      return col === undefined ? undefined : cellName(row, col);
    },
  };
}
