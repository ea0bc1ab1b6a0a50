import { contains, type RangeAddress } from "../workbook/address";
import { isError, type CellValue } from "../workbook/snapshot";
import type { AuditBook } from "./audit-book";
import { filledFrom, formulaEdit } from "./neighbour-formula";
import type { OddCell } from "./oddness";

/** What every finding about an odd formula says: its cell, its formula, the neighbours' formula and the fix. */
export function oddFinding(book: AuditBook, odd: OddCell) {
  const { sheet, at, neighbour, usual, support, alike, inside } = odd;
  const cell = sheet.address(at);
  const formula = filledFrom(sheet, neighbour, at);
  const found = sheet.formula(at);
  const expected = book.valueIn(usual, sheet, sheet.row(at), sheet.col(at));
  return {
    sheet: sheet.name,
    cell,
    data: { found, formula, neighbour: sheet.address(neighbour), count: support },
    expected: `=${formula}`,
    found: `=${found}`,
    // Where the neighbours' formula gives no figure, this one was written around that, and is no slip for certain.
    ...(!alike && isNoFigure(expected) && !leavesOutText(book, odd) ? { severity: "info" as const } : {}),
    ...(alike && inside ? { fix: [formulaEdit(sheet, at, formula)] } : {}),
  };
}

const isNoFigure = (value: CellValue | undefined): boolean =>
  value === undefined || value === null || isError(value);

/**
 * Whether the formula leaves out a cell that its neighbours would take, since a dash stands there: once a figure is
 * typed over the dash, it is not counted.
 */
function leavesOutText(book: AuditBook, { sheet, at, shape, usual }: OddCell): boolean {
  const [row, col] = [sheet.row(at), sheet.col(at)];
  const own = book.precedents(shape, sheet, row, col);
  return book
    .precedents(usual, sheet, row, col)
    .some(
      ({ sheet: index, range }) =>
        isCell(range) &&
        book.sheets[index]!.roleAt(range.top, range.left) === "text" &&
        !own.some((one) => one.sheet === index && contains(one.range, range.top, range.left)),
    );
}

const isCell = ({ top, left, bottom, right }: RangeAddress): boolean => top === bottom && left === right;
