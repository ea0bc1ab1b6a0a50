import type { RangeAddress } from "../../../../core/workbook/address";
import { cellValue } from "../../engine/cell-output";
import { HostError } from "../../rich-api/host-error";
import type { ExcelModel } from "../model";
import { colsOf, rowsOf, type RangeTarget } from "../range-target";
import type { SeriesRecord } from "./chart-record";

/**
 * The series that Excel makes of a range (`chartSeries`): one for each column or row, named after its first cell where
 * that holds text; a first line of nothing but text says what the categories are.
 */
export function seriesOfRange(
  model: ExcelModel,
  { sheetId, range }: RangeTarget,
  by: unknown = "Auto",
): SeriesRecord[] {
  if (by !== "Auto" && by !== "Columns" && by !== "Rows") throw new HostError("InvalidArgument");
  const isColumns = by === "Columns" || (by === "Auto" && rowsOf(range) >= colsOf(range));
  const isText = (row: number, col: number) => {
    const value = cellValue(model.cells.cell(sheetId, row, col));
    return typeof value === "string" && value !== "";
  };
  const lines = linesOf(range, isColumns);
  const named = lines.every((line) => lengthOf(line) > 1 && isText(line.top, line.left));
  const figuresOf = (line: RangeAddress) => (named ? withoutFirst(line, isColumns) : line);
  const [first] = lines;
  const labels =
    first && lines.length > 1 && cellsOf(figuresOf(first)).every(([row, col]) => isText(row, col))
      ? figuresOf(first)
      : undefined;
  return lines.slice(labels ? 1 : 0).map((line, at) => ({
    name: named ? { sheetId, range: { ...line, bottom: line.top, right: line.left } } : `Series${at + 1}`,
    values: { sheetId, range: figuresOf(line) },
    categories: labels && { sheetId, range: labels },
    color: "",
    gapWidth: 150,
  }));
}

const linesOf = (range: RangeAddress, isColumns: boolean): readonly RangeAddress[] =>
  isColumns
    ? Array.from({ length: colsOf(range) }, (_, at) => ({
        ...range,
        left: range.left + at,
        right: range.left + at,
      }))
    : Array.from({ length: rowsOf(range) }, (_, at) => ({
        ...range,
        top: range.top + at,
        bottom: range.top + at,
      }));

const lengthOf = (line: RangeAddress) => rowsOf(line) * colsOf(line);
const withoutFirst = (line: RangeAddress, isColumns: boolean): RangeAddress =>
  isColumns ? { ...line, top: line.top + 1 } : { ...line, left: line.left + 1 };
const cellsOf = ({ top, left, bottom, right }: RangeAddress): (readonly [row: number, col: number])[] =>
  Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (__, col) => [top + row, left + col] as const),
  ).flat();
