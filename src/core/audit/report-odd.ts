import { isError, type CellValue } from "../workbook/snapshot";
import type { AuditBook } from "./audit-book";
import { filledFrom, formulaEdit } from "./neighbour-formula";
import type { OddCell } from "./oddness";

/** What every finding about an odd formula says: its cell, its formula, the neighbours' formula and the fix. */
export function oddFinding(
  book: AuditBook,
  { sheet, at, neighbour, usual, support, alike, inside }: OddCell,
) {
  const cell = sheet.address(at);
  const formula = filledFrom(sheet, neighbour, at);
  const found = sheet.formula(at);
  const expected = book.valueIn(usual, sheet, sheet.row(at), sheet.col(at));
  return {
    sheet: sheet.name,
    cell,
    data: { cell, found, formula, neighbour: sheet.address(neighbour), count: support },
    expected: `=${formula}`,
    found: `=${found}`,
    // Where the neighbours' formula gives no figure, this one was written around that, and is no slip for certain.
    ...(!alike && isNoFigure(expected) ? { severity: "info" as const } : {}),
    ...(alike && inside ? { fix: [formulaEdit(sheet, at, formula)] } : {}),
  };
}

const isNoFigure = (value: CellValue | undefined): boolean =>
  value === undefined || value === null || isError(value);
