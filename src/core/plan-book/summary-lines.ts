import { findSource } from "../model/funding-source";
import type { Text } from "../model/locale";
import { findTemplate } from "../templates";
import type { CellAddress } from "../workbook/address";
import type { PlanBook, PlanSheet } from "./plan-book";
import { readSummary, type ReadTable } from "./read-summary";

/** Plan sheets by whether any table of the funding summary names them; all are in it where none is named at all. */
export function sheetsInSummary(book: PlanBook): {
  readonly inside: readonly PlanSheet[];
  readonly outside: readonly PlanSheet[];
} {
  const named = new Set(
    readSummary(book).flatMap(({ place: { rows, columns } }) => [...rows.keys(), ...columns.keys()]),
  );
  const isInside = ({ template }: PlanSheet) => named.has(template.id);
  const inside = book.sheets.filter(isInside);
  return inside.length === 0
    ? { inside: book.sheets, outside: [] }
    : { inside, outside: book.sheets.filter((sheet) => !isInside(sheet)) };
}

/** A row or column of a summary table that can't be found. */
export interface GoneLine {
  readonly sheet: string;
  /** The corner of its table. */
  readonly at: CellAddress;
  readonly table: Text;
  readonly line: Text;
}

/** Rows and columns of templates, sources and years that a table must have and has not, or by another text. */
export const goneLines = ({
  table,
  reader,
  place: { header, left, rows, columns },
}: ReadTable): readonly GoneLine[] =>
  [
    ...table.rows.filter(({ id, kind }) => kind !== "input" && !rows.has(id)),
    ...table.columns.filter(({ id }) => !columns.has(id)),
  ].flatMap(({ id, label }) =>
    isOfPlan(id)
      ? [{ sheet: reader.name, at: { row: header, col: left }, table: table.title, line: label }]
      : [],
  );

/** Other lines may be younger than the workbook. */
const isOfPlan = (id: string): boolean =>
  findTemplate(id) !== undefined || findSource(id) !== undefined || /^\d{4}$/.test(id);
