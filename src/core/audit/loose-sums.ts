import type { RangeAddress } from "../workbook/address";
import type { AuditBook } from "./audit-book";
import { rowKinds, type RowKinds } from "./row-kinds";
import { summedRanges, type SummedRange } from "./summed-ranges";

/** A total under its column that takes in more than the figures it is meant for. */
export interface LooseSum extends SummedRange {
  /** Empty rows before the total, empty rows amid the figures, or a heading as the first row. */
  readonly looseness: "end" | "inside" | "heading";
  /** The range from its first to its last figure. */
  readonly filled: RangeAddress;
  /** The heading's row, or how many rows are empty. */
  readonly rows: number;
}

export function looseSums(book: AuditBook): readonly LooseSum[] {
  const all: LooseSum[] = [];
  for (const sum of summedRanges(book, "down")) {
    if (sum.name !== "SUM" || sum.stands !== "after") continue;
    const found = looseness(sum, book.once(rowKinds)[sum.sheet.index]!, book.thresholds.mostBlankAtEnd);
    if (found) all.push({ ...sum, ...found });
  }
  return all;
}

function looseness(
  sum: SummedRange,
  rows: RowKinds,
  mostAtEnd: number,
): Pick<LooseSum, "looseness" | "filled" | "rows"> | undefined {
  const { range, sheet, at } = sum;
  const atEnd = blanksUp(rows, range, mostAtEnd);
  const filled = { ...range, bottom: range.bottom - atEnd };
  const endsInFigure = sheet.numberAt(filled.bottom, range.left) !== undefined;
  if (atEnd >= 1 && atEnd <= mostAtEnd && endsInFigure && sheet.row(at) === range.bottom + 1)
    return { looseness: "end", filled, rows: atEnd };
  const inside = rows.blanksIn(range.top, filled.bottom);
  if (inside > 0 && atEnd <= mostAtEnd && hasFigure(sheet, range))
    return { looseness: "inside", filled, rows: inside };
  return startsAtHeading(sum, rows)
    ? { looseness: "heading", filled: { ...range, top: range.top + 1 }, rows: range.top }
    : undefined;
}

/** A form that nobody has filled in yet shows no faults of its figures. */
function hasFigure(sheet: SummedRange["sheet"], range: RangeAddress): boolean {
  let found = false;
  sheet.grid.forEach(range, (at) => {
    found = sheet.number(at) !== undefined;
    return !found;
  });
  return found;
}

function blanksUp(rows: RowKinds, { top, bottom }: RangeAddress, mostAtEnd: number): number {
  let row = bottom;
  while (row > top && bottom - row <= mostAtEnd && rows.isBlank(row)) row--;
  return bottom - row;
}

/** How far below a heading its first line may stand. */
const headingReach = 10;

/**
 * The first row holds a label only, in another style than the label of the first row with a figure. A sum that begins
 * at its column's own header is meant to: lines inserted right under the header are counted then.
 */
function startsAtHeading({ sheet, range }: SummedRange, rows: RowKinds): boolean {
  if (rows.hasFigures(range.top) || sheet.roleAt(range.top, range.left) !== "blank") return false;
  const heading = labelStyle(sheet, range.top, range.left);
  if (heading === undefined) return false;
  for (let row = range.top + 1; row <= Math.min(range.bottom, range.top + headingReach); row++)
    if (sheet.numberAt(row, range.left) !== undefined) {
      const label = labelStyle(sheet, row, range.left);
      return label !== undefined && label !== heading;
    }
  return false;
}

/** Style of the first text in a row left of a column. */
function labelStyle(sheet: SummedRange["sheet"], row: number, before: number): number | undefined {
  for (const { col } of sheet.reader.inRow(row)) {
    if (col >= before) return undefined;
    const at = sheet.grid.indexOf(row, col);
    if (sheet.role(at) === "text") return sheet.snapshot.cells.style[at];
  }
  return undefined;
}
