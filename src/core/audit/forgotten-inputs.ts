import type { RangeAddress } from "../workbook/address";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";
import { oddCells } from "./oddness";
import { shortRanges } from "./short-ranges";
import { sumHoles } from "./sum-holes";
import { typedFigures } from "./typed-figures";

/** Cells that nobody uses since another cell is at fault, which is told already: one fault, one finding. */
export class ForgottenInputs {
  private readonly cells = new Set<string>();

  constructor(book: AuditBook) {
    for (const { sheet, missed } of book.once(shortRanges)) this.add(sheet.index, missed);
    for (const { sheet, missed } of book.once(sumHoles))
      this.add(sheet.index, { top: missed.row, left: missed.col, bottom: missed.row, right: missed.col });
    // What the formula looks at that was typed over, or that should stand in the place of another.
    for (const { sheet, at, shape } of book.once(typedFigures))
      for (const one of book.precedents(shape, sheet, sheet.row(at), sheet.col(at)))
        this.add(one.sheet, one.range);
    for (const { sheet, at, usual } of book.once(oddCells))
      for (const one of book.precedents(usual, sheet, sheet.row(at), sheet.col(at)))
        this.add(one.sheet, one.range);
  }

  has({ index }: AuditSheet, row: number, col: number): boolean {
    return this.cells.has(`${index} ${row} ${col}`);
  }

  private add(sheet: number, { top, left, bottom, right }: RangeAddress): void {
    for (let row = top; row <= Math.min(bottom, top + longest); row++)
      for (let col = left; col <= Math.min(right, left + longest); col++)
        this.cells.add(`${sheet} ${row} ${col}`);
  }
}

/** Inputs of one line; of longer ranges other formulas use all but one. */
const longest = 20;

export const forgottenInputs = (book: AuditBook): ForgottenInputs => new ForgottenInputs(book);
