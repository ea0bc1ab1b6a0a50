import { shiftFormula } from "../formula/shift";
import { inputOf, type Edit } from "../workbook/edit";
import type { AuditSheet } from "./audit-sheet";

/** A neighbour's formula (without "=") as it reads when filled into another cell. */
export const filledFrom = (sheet: AuditSheet, neighbour: number, at: number): string =>
  shiftFormula(
    sheet.formula(neighbour),
    sheet.row(at) - sheet.row(neighbour),
    sheet.col(at) - sheet.col(neighbour),
  );

/** The edit that puts a formula (without "=") into a cell. */
export const formulaEdit = (sheet: AuditSheet, at: number, formula: string): Edit => ({
  sheet: sheet.name,
  cell: sheet.address(at),
  before: inputOf(sheet.reader.cellAt(at)),
  after: `=${formula}`,
});
