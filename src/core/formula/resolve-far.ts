import type { RangeAddress } from "../workbook/address";
import type { TableSnapshot } from "../workbook/snapshot";
import type { FarReference, SheetRunExpression, TableExpression } from "./expression";
import type { FormulaBook } from "./formula-book";
import type { SheetRange } from "./references";
import { resolveReference } from "./resolve";

/** More sheets than any plan has: beyond it a run has no verdict, so that hostile books don't multiply work. */
const mostSheets = 400;

/**
 * The cells of a run of sheets or of a table's part, as a formula on `sheet` at a place sees them: one range per
 * sheet of a run, in the order of the book.
 * @returns none where a sheet, table or column is unknown or the parts don't stand together: no verdict
 */
export const resolveFar = (
  book: FormulaBook,
  far: FarReference,
  sheet: number,
  row: number,
  col: number,
): readonly SheetRange[] =>
  far.kind === "table" ? partOfTable(book, far, sheet, row, col) : runOfSheets(book, far, row, col);

const none: readonly SheetRange[] = [];

function runOfSheets(
  book: FormulaBook,
  { first, last, cells }: SheetRunExpression,
  row: number,
  col: number,
): readonly SheetRange[] {
  const [a, b] = [book.sheetNamed(first), book.sheetNamed(last)];
  const range = resolveReference(cells, row, col);
  if (a === undefined || b === undefined || !range) return none;
  const [from, length] = [Math.min(a, b), Math.abs(a - b) + 1];
  return length > mostSheets ? none : Array.from({ length }, (_, nth) => ({ sheet: from + nth, range }));
}

function partOfTable(
  book: FormulaBook,
  { table: name, columns, sections }: TableExpression,
  sheet: number,
  row: number,
  col: number,
): readonly SheetRange[] {
  const table = name === "" ? book.tableAt(sheet, row, col) : book.tableNamed(name);
  const on = table && book.sheetNamed(table.sheet);
  if (!table || on === undefined) return none;
  const rows = rowsOf(table, sections, on === sheet ? row : undefined);
  const cols = colsOf(table, columns);
  return rows && cols ? [{ sheet: on, range: { ...rows, ...cols } }] : none;
}

/** @param row where the formula stands, if on the table's sheet */
function rowsOf(
  { range, headerRows, totalsRows }: TableSnapshot,
  sections: readonly string[],
  row: number | undefined,
): Pick<RangeAddress, "top" | "bottom"> | undefined {
  const data = { top: range.top + headerRows, bottom: range.bottom - totalsRows };
  const parts = sections.map((section) => {
    switch (section) {
      case "all":
        return { top: range.top, bottom: range.bottom };
      case "headers":
        return { top: range.top, bottom: data.top - 1 };
      case "data":
        return data;
      case "totals":
        return { top: data.bottom + 1, bottom: range.bottom };
      case "this row":
        return row !== undefined && row >= data.top && row <= data.bottom
          ? { top: row, bottom: row }
          : undefined;
      default:
        return undefined;
    }
  });
  if (parts.length === 0) return data.top <= data.bottom ? data : undefined;
  let whole: Pick<RangeAddress, "top" | "bottom"> | undefined;
  for (const part of parts) {
    // A table without a row of headers or totals has none to show.
    if (!part || part.top > part.bottom || (whole && part.top !== whole.bottom + 1)) return undefined;
    whole = { top: whole?.top ?? part.top, bottom: part.bottom };
  }
  return whole;
}

function colsOf(
  { range, columns: own }: TableSnapshot,
  columns: readonly string[],
): Pick<RangeAddress, "left" | "right"> | undefined {
  const places = columns.map((name) => own.findIndex((one) => same(one, name)));
  if (places.some((place) => place < 0)) return undefined;
  if (places.length === 0) return { left: range.left, right: range.right };
  return { left: range.left + Math.min(...places), right: range.left + Math.max(...places) };
}

const same = (a: string, b: string): boolean => plain(a) === plain(b);

/** Headers of several lines are written with one kind of line break in cells and another in formulas. */
const plain = (name: string): string => name.replace(/\r\n?/g, "\n").toLowerCase();
