import type { AuditSheet } from "./audit-sheet";

export const axes = ["down", "across"] as const;
export type Axis = (typeof axes)[number];

/** Figures of one column (or row) that stand close enough to belong to one table, in reading order. */
export interface Line {
  readonly axis: Axis;
  /** Places in the sheet's columns of the typed numbers and formulas; labels and blanks in between are left out. */
  readonly cells: readonly number[];
}

/**
 * Every line of the sheet with at least two figures, a formula among them.
 * @param maxGap cells without a figure that a line goes on over
 */
export function* linesOf(sheet: AuditSheet, axis: Axis, maxGap: number): Generator<Line> {
  const { row, col } = sheet.snapshot.cells;
  const down = axis === "down";
  let cells: number[] = [];
  let [current, last, formulas] = [-1, -1, 0];
  for (let nth = 0; nth < row.length; nth++) {
    const at = down ? sheet.grid.downward(nth) : nth;
    if (!sheet.isFigure(at)) continue;
    const [line, place] = down ? [col[at]!, row[at]!] : [row[at]!, col[at]!];
    if (line !== current || place - last > maxGap + 1) {
      if (formulas > 0 && cells.length > 1) yield { axis, cells };
      cells = [];
      formulas = 0;
    }
    cells.push(at);
    if (sheet.isFormula(at)) formulas++;
    [current, last] = [line, place];
  }
  if (formulas > 0 && cells.length > 1) yield { axis, cells };
}
