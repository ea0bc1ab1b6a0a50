import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";

/** What the rows of a sheet hold: nothing at all, words only, or figures. */
export class RowKinds {
  /** Blank rows above each row, so that a range can be asked without running over it. */
  private readonly blanksBefore: Int32Array;
  private readonly figures: Uint8Array;

  constructor(sheet: AuditSheet) {
    const { height } = sheet.grid;
    const filled = new Uint8Array(height);
    this.figures = new Uint8Array(height);
    const { row, col } = sheet.snapshot.cells;
    for (let at = 0; at < row.length; at++) {
      if (sheet.role(at) === "blank") continue;
      filled[row[at]!] = 1;
      // A typed number in the first column numbers the line and is no figure.
      if (sheet.isFigure(at) && (col[at]! > 0 || sheet.isFormula(at))) this.figures[row[at]!] = 1;
    }
    this.blanksBefore = new Int32Array(height + 1);
    for (let at = 0; at < height; at++)
      this.blanksBefore[at + 1] = this.blanksBefore[at]! + (filled[at] ? 0 : 1);
  }

  isBlank(row: number): boolean {
    return this.blanksIn(row, row) > 0;
  }

  hasFigures(row: number): boolean {
    return this.figures[row] === 1;
  }

  /** How many rows from first to last hold nothing at all. */
  blanksIn(first: number, last: number): number {
    const at = (row: number) => this.blanksBefore[Math.min(row, this.blanksBefore.length - 1)]!;
    const beyond = Math.max(0, last + 1 - Math.max(first, this.blanksBefore.length - 1));
    return at(last + 1) - at(first) + beyond;
  }
}

export const rowKinds = (book: AuditBook): readonly RowKinds[] =>
  book.sheets.map((sheet) => new RowKinds(sheet));
