import { toFen } from "./formula-text";
import type { SummaryTable } from "./summary-table";

/** Taken as it stands from another cell, or a plain number: whole already. */
const whole = /^(?:[A-Z]+)?\d+$/;

/**
 * The table with every figure of money to the whole fen, so that the same money is the same number, and shown by the
 * same digits, in all tables.
 */
export const toWholeFen = (table: SummaryTable): SummaryTable => ({
  ...table,
  cell(row, column, at) {
    const cell = table.cell(row, column, at);
    if (cell?.formula === undefined || cell.look !== undefined || whole.test(cell.formula)) return cell;
    return { ...cell, formula: toFen(cell.formula), earlier: cell.formula };
  },
});
