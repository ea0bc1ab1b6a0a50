import { tableName } from "../summary/lay-out-funding";
import { placesOf, type TablePlace } from "../summary/placed-table";
import { summaryTables } from "../summary/summary-tables";
import {
  tableIds,
  type TableId,
  type SummaryPlaces,
  type SummaryTable,
  type TableCell,
  type TableLine,
} from "../summary/summary-table";
import { otherVillages } from "../summary/tables/village-by-template";
import type { RangeAddress } from "../workbook/address";
import type { Changes } from "../workbook/changes-between";
import type { SheetReader } from "../workbook/sheet-reader";
import { parseReference } from "../workbook/parse-reference";
import type { PlanBook, PlanSheet } from "./plan-book";
import { summarySheetOf } from "./summary-sheet-of";
import { yearsInBook } from "./years-in-book";

/** A table of the funding summary as it stands. */
export interface ReadTable {
  readonly table: SummaryTable;
  readonly reader: SheetReader;
  readonly range: RangeAddress;
  readonly place: TablePlace;
  /** What must stand in a cell of the table; undefined where its row or column is none of the table's. */
  readonly wanted: (row: number, col: number) => TableCell | null | undefined;
}

/**
 * The tables of the funding summary, found by their defined names, their rows and columns by the texts that head them:
 * what users insert, move or rename breaks nothing. Tables that are not there – an earlier version had one – are left
 * out.
 */
export function readSummary(book: PlanBook): readonly ReadTable[] {
  const tables = known.get(book) ?? summaryOf(book, book.sheets);
  known.set(book, tables);
  return tables;
}

/** Several checks ask for the tables of one book. */
const known = new WeakMap<PlanBook, readonly ReadTable[]>();

/**
 * The tables of a book by id, taken over from before an edit that left the layout of the plan sheets as it was.
 * Undefined where a text that heads a row or column has changed.
 */
export function takeOverSummary(
  book: PlanBook,
  before: { readonly book: PlanBook; readonly changes: Changes },
): ReadonlyMap<TableId, ReadTable> | undefined {
  const tables = readSummary(before.book);
  if (tables.some((table) => isHeadedAnew(table, before.changes))) return undefined;
  const again = tables.map((table) => ({ ...table, reader: book.reader(table.reader.name)! }));
  known.set(book, again);
  return new Map(again.map((table) => [table.table.id, table]));
}

const isHeadedAnew = (
  { reader, range: { top, left, bottom, right } }: ReadTable,
  changes: Changes,
): boolean =>
  [...(changes.get(reader.name) ?? [])].some(([row, cols]) =>
    row === top
      ? cols.some((col) => col >= left && col <= right)
      : row > top && row <= bottom && cols.includes(left),
  );

/** The tables as they must be for these plan sheets. */
export function summaryOf(book: PlanBook, sheets: readonly PlanSheet[]): readonly ReadTable[] {
  const ranges = new Map(
    tableIds.flatMap((id) => {
      const name = tableName(id);
      const formula = book.snapshot.names.find((one) => one.name.toLowerCase() === name)?.formula;
      const target = formula === undefined ? undefined : parseReference(formula);
      const reader = target && book.reader(target.sheet);
      return target && reader ? [[id, { reader, range: target.range }] as const] : [];
    }),
  );
  const villages = ranges.get("villages");
  const tables = summaryTables({
    sheets: sheets.map(summarySheetOf),
    years: yearsInBook(book),
    villages: villages ? villageLabels(villages) : [],
    rates: {},
    county: book.settings,
    isCounty: book.place !== null && book.place.township === "" && book.place.village === "",
  });
  const found = tables.flatMap((table) => {
    const at = ranges.get(table.id);
    return at ? [{ table, ...at, place: placeOf(table, at) }] : [];
  });
  const places = new Map(found.map(({ table, place }) => [table.id, placesOf(place)]));
  const nowhere = placesOf({ header: 0, left: 0, rows: new Map(), columns: new Map() });
  const at: SummaryPlaces = (id) => places.get(id) ?? nowhere;
  return found.map((one) => {
    const [rowIds, columnIds] = [byPlace(one.place.rows), byPlace(one.place.columns)];
    return {
      ...one,
      wanted(row, col) {
        const [rowId, columnId] = [rowIds.get(row), columnIds.get(col)];
        return rowId === undefined || columnId === undefined
          ? undefined
          : one.table.cell(rowId, columnId, at);
      },
    };
  });
}

const byPlace = (places: ReadonlyMap<string, number>): ReadonlyMap<number, string> =>
  new Map([...places].map(([id, index]) => [index, id]));

interface Place {
  readonly reader: SheetReader;
  readonly range: RangeAddress;
}

function placeOf(table: SummaryTable, { reader, range }: Place): TablePlace {
  const { top, left, bottom, right } = range;
  const rowTexts = Array.from({ length: bottom - top }, (_, at) => textAt(reader, top + 1 + at, left));
  const columnTexts = Array.from({ length: right - left }, (_, at) => textAt(reader, top, left + 1 + at));
  return {
    header: top,
    left,
    rows: placesByText(table.rows, rowTexts, top + 1),
    columns: placesByText(table.columns, columnTexts, left + 1),
  };
}

/** Lines whose label the user types are told by their order; all others by their text, in either language. */
function placesByText(
  lines: readonly TableLine[],
  texts: readonly string[],
  first: number,
): ReadonlyMap<string, number> {
  const typed = lines.filter(({ kind }) => kind === "input");
  const places = new Map(typed.map(({ id }, at) => [id, first + at]));
  for (const { id, label, kind } of lines) {
    if (kind === "input") continue;
    const at = texts.findIndex((text, index) => index >= typed.length && Object.values(label).includes(text));
    if (at >= 0) places.set(id, first + at);
  }
  return places;
}

/** What stands in the rows for villages: all above the row for the others. */
function villageLabels({ reader, range: { top, left, bottom } }: Place): readonly string[] {
  for (let row = bottom; row > top; row--)
    if (Object.values(otherVillages.label).includes(textAt(reader, row, left)))
      return Array.from({ length: row - top - 1 }, (_, at) => textAt(reader, top + 1 + at, left));
  return [];
}

export function textAt(reader: SheetReader, row: number, col: number): string {
  const value = reader.value(row, col);
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}
