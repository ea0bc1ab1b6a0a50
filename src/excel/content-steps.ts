import type { RangeAddress } from "../core/workbook/address";
import type { CellInput } from "../core/workbook/edit";
import type { SheetSpec } from "../core/workbook/sheet-spec";
import { rectanglesOf } from "../core/workbook/rectangles";
import { inputForExcel } from "./cell-content";
import { instructionBytes, type LayOutStep } from "./lay-out-step";
import { jsonBytes } from "./read-blocks";
import { rangeAt } from "./range-at";

/** One write must leave room for others in the same request. */
const mostBytesOfWrite = 1_000_000;

/** Puts the contents of a sheet into cells, in as few rectangles as they allow. */
export function contentSteps({ cells }: SheetSpec): readonly LayOutStep[] {
  const inputs: Inputs = new Map(
    cells.map(({ row, col, input }) => [`${row}:${col}`, input === null ? null : inputForExcel(input)]),
  );
  // Styled cells without content join the rectangles: Excel leaves a cell alone that is given null.
  return rectanglesOf(cells).flatMap((range) => writesOf(gridOf(range, inputs), range));
}

/** By row and column; null leaves the cell alone. */
type Inputs = ReadonlyMap<string, CellInput>;

function gridOf(range: RangeAddress, inputs: Inputs): CellInput[][] {
  return Array.from({ length: range.bottom - range.top + 1 }, (_, r) =>
    Array.from(
      { length: range.right - range.left + 1 },
      (__, c) => inputs.get(`${range.top + r}:${range.left + c}`) ?? null,
    ),
  );
}

function writesOf(grid: CellInput[][], { top, left, right }: RangeAddress): readonly LayOutStep[] {
  const steps: LayOutStep[] = [];
  for (let from = 0; from < grid.length;) {
    let bytes = instructionBytes;
    let to = from;
    while (to < grid.length && (to === from || bytes < mostBytesOfWrite))
      bytes += grid[to++]!.reduce<number>((sum, input) => sum + jsonBytes(input), 0);
    const rows = grid.slice(from, to);
    const range = { top: top + from, left, bottom: top + to - 1, right };
    if (rows.some((row) => row.some((input) => input !== null)))
      steps.push({ bytes, queue: (sheet) => (rangeAt(sheet, range).formulas = rows) });
    from = to;
  }
  return steps;
}
