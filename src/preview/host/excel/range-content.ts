import { cellText, cellValue, cellValueType } from "../engine/cell-output";
import { HostError } from "../rich-api/host-error";
import type { PropertyOf } from "../rich-api/object-type";
import { excelLimits } from "./assumptions";
import { assertFormula } from "./formula-check";
import type { ExcelModel } from "./model";
import { assertAllowed, assertContentWritable } from "./protection";
import { colsOf, rowsOf, type RangeTarget } from "./range-target";

const wrongSize =
  "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";

/** One answer per cell, in rows; null where Excel gives up (`bigRead`). */
export function mapCells<T>(
  { range }: RangeTarget,
  answer: (row: number, col: number) => T,
): readonly (readonly T[])[] | null {
  const [rows, cols] = [rowsOf(range), colsOf(range)];
  if (rows * cols > excelLimits.cellsPerRead) return null;
  return Array.from({ length: rows }, (_, at) =>
    Array.from({ length: cols }, (_, offset) => answer(range.top + at, range.left + offset)),
  );
}

/** What was written, as rows: a single value stands for all cells (`broadcast`). Another size is InvalidArgument. */
export function asRows({ range }: RangeTarget, value: unknown): readonly (readonly unknown[])[] {
  const [rows, cols] = [rowsOf(range), colsOf(range)];
  if (!Array.isArray(value)) {
    if (rows * cols > excelLimits.cellsPerRead) throw new HostError("InvalidArgument");
    return Array.from({ length: rows }, () => Array.from({ length: cols }, () => value));
  }
  const lines = value as readonly unknown[];
  if (lines.length !== rows || !lines.every((line) => Array.isArray(line) && line.length === cols))
    throw new HostError("InvalidArgument", wrongSize);
  return lines as readonly (readonly unknown[])[];
}

/** The properties of `Range` that are about what stands in its cells. */
export function contentProperties(model: ExcelModel): Record<string, PropertyOf<RangeTarget>> {
  const { cells } = model;
  const write = (target: RangeTarget, value: unknown) => {
    const { sheetId, range } = target;
    const rows = asRows({ sheetId, range: cells.bounded(sheetId, range) }, value);
    assertContentWritable(model, sheetId, range);
    for (const row of rows)
      for (const input of row)
        if (typeof input === "string" && /^=./.test(input)) assertFormula(model, input);
    const before = model.stateOf(sheetId, range);
    cells.input(sheetId, range.top, range.left, rows);
    model.edited(sheetId, range, before ? { before } : {});
  };
  return {
    Values: {
      get: (target) => mapCells(target, (row, col) => cellValue(cells.cell(target.sheetId, row, col))),
      set: write,
    },
    Formulas: {
      get: (target) =>
        mapCells(target, (row, col) => {
          const cell = cells.cell(target.sheetId, row, col);
          return cells.formula(target.sheetId, row, col, cell) ?? cellValue(cell);
        }),
      set: write,
    },
    Text: {
      get: (target) =>
        mapCells(target, (row, col) =>
          cellText(cells.cell(target.sheetId, row, col), cells.pattern(target.sheetId, row, col)),
        ),
    },
    ValueTypes: {
      get: (target) => mapCells(target, (row, col) => cellValueType(cells.cell(target.sheetId, row, col))),
    },
    NumberFormat: {
      get: (target) => mapCells(target, (row, col) => cells.pattern(target.sheetId, row, col)),
      set: (target, value) => {
        const { sheetId, range } = target;
        assertAllowed(model, sheetId, "allowFormatCells");
        const within = cells.bounded(sheetId, range);
        const patterns = asRows({ sheetId, range: within }, value);
        cells.each(sheetId, within, (row, col) => {
          const pattern = patterns[row - within.top]?.[col - within.left];
          return pattern === null ? undefined : { s: { n: { pattern: String(pattern) } } };
        });
      },
    },
  };
}
