import type { PlanBook } from "../plan-book/plan-book";
import { readSummary, type ReadTable } from "../plan-book/read-summary";
import { summarySheetOf } from "../plan-book/summary-sheet-of";
import { isLaidOut } from "../summary/is-laid-out";
import { fundingCharts, type StandingTable } from "../summary/funding-charts";
import { tableName } from "../summary/lay-out-funding";
import { placesOf, type TablePlace } from "../summary/placed-table";
import type { SummaryPlaces, TableId } from "../summary/summary-table";
import { tableCellInput } from "../summary/table-cell-input";
import { tieLine } from "../summary/tie-line";
import type { Locale, Text } from "../model/locale";
import { planStyles } from "../templates/style";
import { absoluteRange, cellName, quoteSheet } from "../workbook/address";
import { inputOf, sameInput, type CellInput } from "../workbook/edit";
import type { CellSpec } from "../workbook/sheet-spec";
import type { SheetReader } from "../workbook/sheet-reader";
import type { StructureStep } from "../workbook/structure/structure-step";

/** Steps for the funding summary, or the cell that is in the way of a table that grows. */
export type SummaryChange =
  | { readonly ok: true; readonly steps: readonly StructureStep[] }
  | { readonly ok: false; readonly reason: Text };

interface Grown {
  readonly before: ReadTable;
  readonly after: ReadTable;
  /** Rows and columns by id where they are to stand, rows counted with everything inserted above. */
  readonly place: TablePlace;
  readonly width: number;
  readonly bottom: number;
}

/**
 * Gives every table of the summary the rows and columns that the plan sheets now ask for, and every cell the formula
 * that belongs there. Rates, parameters and labels that people typed, and formulas of their own, go along.
 * @param before the book as it was
 * @param after the same with its plan sheets changed and the summary not yet
 */
export function reshapeSummary(before: PlanBook, after: PlanBook, locale: Locale): SummaryChange {
  const old = new Map(readSummary(before).map((one) => [one.table.id, one] as const));
  const tables = readSummary(after).flatMap((one) => {
    const was = old.get(one.table.id);
    return was ? [{ before: was, after: one }] : [];
  });
  const [first] = tables;
  if (!first) return { ok: true, steps: [] };
  const sheet = first.after.reader.name;
  const rowSteps: StructureStep[] = [];
  const grown: Grown[] = [];
  let shift = 0;
  for (const pair of tables.sort((a, b) => a.after.range.top - b.after.range.top)) {
    const { rows, steps, by } = rowsOf(pair, sheet, shift);
    rowSteps.push(...steps);
    const { left, top, bottom } = pair.after.range;
    const columns = new Map(pair.after.table.columns.map(({ id }, at) => [id, left + 1 + at] as const));
    const place = { header: top + shift, left, rows, columns };
    shift += by;
    grown.push({ ...pair, place, width: columns.size, bottom: bottom + shift });
  }
  const inTheWay = grown.map((one) => blocked(one)).find((cell) => cell !== undefined);
  if (inTheWay)
    return {
      ok: false,
      reason: {
        zh: `“${sheet}”的 ${inTheWay} 有内容，表格没有地方加列，什么都没有改。请先把它移开。`,
        en: `${inTheWay} of "${sheet}" is filled, so the table has no room for a column; nothing was changed. Move it away first.`,
      },
    };
  const places = new Map<TableId, ReturnType<typeof placesOf>>(
    grown.map(({ after: { table }, place }) => [table.id, placesOf(place)]),
  );
  const nowhere = placesOf({ header: 0, left: 0, rows: new Map(), columns: new Map() });
  const at: SummaryPlaces = (id) => places.get(id) ?? nowhere;
  const cells = [
    ...grown.flatMap((one) => tableCells(one, at, locale)),
    ...tieCells(first.before.reader, before, after, grown, at, locale),
  ];
  return {
    ok: true,
    steps: [
      chartStep(
        sheet,
        grown.map((one) => one.before),
        locale,
      ),
      ...rowSteps,
      { kind: "put", sheet, cells, styles: planStyles },
      ...grown.map(({ after: { table }, place, width, bottom }): StructureStep => ({
        kind: "name",
        name: tableName(table.id),
        formula: `${quoteSheet(sheet)}!${absoluteRange({
          top: place.header,
          left: place.left,
          bottom,
          right: place.left + width,
        })}`,
      })),
      chartStep(
        sheet,
        grown.map(({ after: { table }, place }) => ({ table, place })),
        locale,
      ),
    ],
  };
}

/** What the summary's charts show while its tables stand like this. */
function chartStep(sheet: string, tables: readonly StandingTable[], locale: Locale): StructureStep {
  const standing = new Map(tables.map((one) => [one.table.id, one]));
  const charts = fundingCharts(standing, { top: 0, right: 0 }, locale);
  return { kind: "point-charts", sheet, charts };
}

/** Where the rows of a table go; rows of the user's own between them stay. @param shift rows put in above so far */
function rowsOf(
  { before, after }: { readonly before: ReadTable; readonly after: ReadTable },
  sheet: string,
  shift: number,
): {
  readonly rows: ReadonlyMap<string, number>;
  readonly steps: readonly StructureStep[];
  readonly by: number;
} {
  const rows = new Map([...before.place.rows].map(([id, row]) => [id, row + shift]));
  const steps: StructureStep[] = [];
  let by = 0;
  const wanted = new Set(after.table.rows.map(({ id }) => id));
  const move = (at: number, count: 1 | -1) => {
    for (const [id, row] of rows) if (row >= at) rows.set(id, row + count);
    steps.push({ kind: count > 0 ? "insert" : "delete", sheet, axis: "rows", at, count: 1 });
    by += count;
  };
  for (const { id } of before.table.rows) {
    const row = rows.get(id);
    if (wanted.has(id) || row === undefined) continue;
    rows.delete(id);
    move(row, -1);
  }
  let last = before.place.header + shift;
  for (const { id } of after.table.rows) {
    const row = rows.get(id);
    if (row === undefined) {
      move(last + 1, 1);
      rows.set(id, last + 1);
    }
    last = rows.get(id)!;
  }
  return { rows, steps, by };
}

/** A filled cell where a table is to get a column. */
function blocked({
  before: { reader, range, place: old },
  after: { table },
  width,
}: Grown): string | undefined {
  for (let col = range.right + 1; col <= range.left + width; col++)
    for (let row = range.top; row <= range.bottom; row++)
      if (inputOf(reader.cell(row, col)) !== null && table.columns.length > old.columns.size)
        return cellName(row, col);
  return undefined;
}

function tableCells(
  { before, after: { table }, place, width }: Grown,
  at: SummaryPlaces,
  locale: Locale,
): readonly CellSpec[] {
  const cells: CellSpec[] = [];
  const { reader } = before;
  table.columns.forEach(({ id, label }) => {
    const [was, col] = [before.place.columns.get(id), place.columns.get(id)!];
    if (was !== col) cells.push({ row: place.header, col, input: label[locale], style: "header" });
  });
  for (const line of table.rows) {
    const row = place.rows.get(line.id)!;
    const wasRow = before.place.rows.get(line.id);
    const isSum = line.kind === "sum";
    if (wasRow === undefined)
      cells.push({ row, col: place.left, input: line.label[locale], style: isSum ? "totalLabel" : "label" });
    for (const column of table.columns) {
      const col = place.columns.get(column.id)!;
      const wanted = table.cell(line.id, column.id, at);
      const wasCol = before.place.columns.get(column.id);
      const kept =
        wasRow === undefined || wasCol === undefined ? undefined : own(before, wasRow, wasCol, locale);
      const input = kept === undefined ? tableCellInput(wanted, locale) : kept;
      const stays = wasRow !== undefined && wasCol === col;
      // The program carries what stays; formulas of the layout are written all the same, for it moves their references.
      if (stays && (kept !== undefined || sameInput(inputOf(reader.cell(wasRow, col)), input))) {
        if (kept !== undefined || typeof input !== "string") continue;
      }
      const style = wanted?.look ?? (isSum || column.kind === "sum" ? "wanTotal" : "wan");
      cells.push({ row, col, input, ...(stays ? {} : { style }) });
    }
  }
  for (let col = place.left + width + 1; col <= before.range.right; col++)
    for (const row of [place.header, ...place.rows.values()])
      cells.push({ row, col, input: null, style: "hiddenText" });
  return cells;
}

/** What the user made of a cell, or undefined where it is as laid out. */
function own({ reader, wanted }: ReadTable, row: number, col: number, locale: Locale): CellInput | undefined {
  const held = inputOf(reader.cell(row, col));
  const laidOut = wanted(row, col);
  if (laidOut === undefined) return undefined;
  const isOurs =
    laidOut?.formula !== undefined && typeof held === "string" && held.startsWith("=")
      ? isLaidOut(laidOut, held.slice(1))
      : held === null || sameInput(held, tableCellInput(laidOut, locale));
  return isOurs ? undefined : held;
}

/** The line above the tables that says whether they tie; one of the user's own stays. */
function tieCells(
  reader: SheetReader,
  before: PlanBook,
  after: PlanBook,
  grown: readonly Grown[],
  at: SummaryPlaces,
  locale: Locale,
): readonly CellSpec[] {
  const old = new Map(grown.map(({ before: { table, place } }) => [table.id, placesOf(place)] as const));
  const nowhere = placesOf({ header: 0, left: 0, rows: new Map(), columns: new Map() });
  const was = tieLine(before.sheets.map(summarySheetOf), (id) => old.get(id) ?? nowhere, locale);
  const is = tieLine(after.sheets.map(summarySheetOf), at, locale);
  const { top, left } = grown[0]!.before.range;
  for (let row = 0; row < top; row++) {
    const held = reader.cell(row, left)?.formula;
    if (held !== undefined && is !== undefined && isLaidOut({ formula: was }, held))
      return [{ row, col: left, input: `=${is}` }];
  }
  return [];
}
