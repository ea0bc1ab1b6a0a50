import { cellKind } from "../workbook/snapshot";
import type { AuditSheet } from "./audit-sheet";

export const axes = ["down", "across"] as const;
export type Axis = (typeof axes)[number];

/** Figures of one column (or row) that stand close enough to belong to one table, in reading order. */
export interface Line {
  readonly axis: Axis;
  /** Places in the sheet's columns of the typed numbers and formulas; labels and blanks in between are left out. */
  readonly cells: readonly number[];
  /** How many of them are formulas. */
  readonly formulas: number;
}

/**
 * Every line of the sheet with at least two figures, a formula among them.
 * @param maxGap cells without a figure that a line goes on over
 */
export function* linesOf(sheet: AuditSheet, axis: Axis, maxGap: number): Generator<Line> {
  const { row, col, kind, formula } = sheet.snapshot.cells;
  const down = axis === "down";
  const [lines, places] = down ? [col, row] : [row, col];
  const calculated = calculatedLines(sheet, lines);
  let cells: number[] = [];
  let [current, last, formulas] = [-1, -1, 0];
  for (let nth = 0; nth < row.length; nth++) {
    const at = down ? sheet.grid.downward(nth) : nth;
    const line = lines[at]!;
    if (calculated[line] === 0) {
      if (down) nth = sheet.grid.columnEnd(line) - 1;
      continue;
    }
    if (formula[at]! < 0 && kind[at] !== cellKind.number) continue;
    const place = places[at]!;
    if (line !== current || place - last > maxGap + 1) {
      if (formulas > 0 && cells.length > 1) yield { axis, cells, formulas };
      cells = [];
      formulas = 0;
    }
    cells.push(at);
    if (formula[at]! >= 0) formulas++;
    [current, last] = [line, place];
  }
  if (formulas > 0 && cells.length > 1) yield { axis, cells, formulas };
}

/** Columns (or rows) with a formula in them: the others, mostly typed data, have no lines. */
function calculatedLines({ grid, snapshot }: AuditSheet, lines: ArrayLike<number>): Uint8Array {
  const found = new Uint8Array(Math.max(grid.width, grid.height));
  const { formula } = snapshot.cells;
  for (let at = 0; at < formula.length; at++) if (formula[at]! >= 0) found[lines[at]!] = 1;
  return found;
}
