import { locales } from "../model/locale";
import { fundingName, layOutFunding } from "../summary/lay-out-funding";
import { cellName, type RangeAddress } from "../workbook/address";
import type { CellInput } from "../workbook/edit";
import { contentOf } from "../workbook/snapshot-of-spec";
import type { Cell, SheetReader } from "../workbook/sheet-reader";
import { parseReference } from "../workbook/parse-reference";
import type { PlanBook } from "./plan-book";

/** A number typed into the funding summary, where every number comes from a formula. */
export interface TypedSummaryCell {
  readonly sheet: string;
  readonly cell: Cell;
  /** Texts of its row and column, "" where there are none. */
  readonly row: string;
  readonly column: string;
  /** What the layout has there, with "="; undefined where the summary is not as laid out, so that nothing is certain. */
  readonly formula: string | undefined;
}

/** Numbers typed over formulas of the funding summary; none where the workbook has no summary. */
export function typedSummaryCells(book: PlanBook): readonly TypedSummaryCell[] {
  const formula = book.snapshot.names.find(({ name }) => name.toLowerCase() === fundingName)?.formula;
  const target = formula === undefined ? undefined : parseReference(formula);
  const reader = target && book.reader(target.sheet);
  if (!target || !reader) return [];
  const { top, left, bottom, right } = target.range;
  const laidOut = layoutOf(book, reader, target.range);
  const found: TypedSummaryCell[] = [];
  for (let row = top + 1; row <= bottom; row++)
    for (const cell of reader.inRow(row)) {
      if (cell.col <= left || cell.col > right) continue;
      if (cell.formula !== undefined || typeof cell.value !== "number") continue;
      const input = laidOut?.get(cellName(row, cell.col));
      found.push({
        sheet: reader.name,
        cell,
        row: textAt(reader, row, left),
        column: textAt(reader, top, cell.col),
        formula: typeof input === "string" && input.startsWith("=") ? input : undefined,
      });
    }
  return found;
}

/** The summary as it would be laid out for the sheets there are – if what stands there reads just like it. */
function layoutOf(
  { sheets }: PlanBook,
  reader: SheetReader,
  { top, left }: RangeAddress,
): ReadonlyMap<string, CellInput> | undefined {
  const parts = sheets.map(({ template, columns }) => ({
    template,
    sources: columns.flatMap(({ source }) => source ?? []),
  }));
  for (const locale of locales) {
    const { sheet, name } = layOutFunding({ locale, sheets: parts, protect: false });
    const range = parseReference(name.formula)?.range;
    if (range?.top !== top || range.left !== left) continue;
    // Formulas are written by the places of a fresh layout: sheets renamed or columns moved would make them wrong.
    const same = sheet.cells.every(({ row, col, input }) => {
      if (row < top || (row > top && col > left && typeof input !== "string")) return true;
      const held = reader.cell(row, col);
      const { value, formula } = contentOf(input);
      const overwritten = held?.formula === undefined && typeof held?.value === "number";
      return formula === undefined
        ? (held?.value ?? null) === value
        : overwritten || held?.formula === formula;
    });
    if (same) return new Map(sheet.cells.map(({ row, col, input }) => [cellName(row, col), input]));
  }
  return undefined;
}

function textAt(reader: SheetReader, row: number, col: number): string {
  const value = reader.value(row, col);
  return typeof value === "string" ? value : "";
}
