import { contains, type RangeAddress } from "../workbook/address";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";
import { coverageOf } from "./coverage";
import { rowKinds } from "./row-kinds";
import { placeOf, spanOf, type SummedRange } from "./summed-ranges";
import { sumHoles } from "./sum-holes";
import { sumsBeside } from "./sums-beside";

/** A sum that leaves out figures standing right beside the cells it adds. */
export interface ShortRange extends SummedRange {
  /** The figures left out, next to the range. */
  readonly missed: RangeAddress;
  /** The range with them. */
  readonly whole: RangeAddress;
  /** The total beside it that takes them in, where they are still empty. */
  readonly beside: SummedRange | undefined;
}

/** Sums of a column (or row) that stop before the figures next to their range, which no other such sum takes in. */
export function shortRanges(book: AuditBook): readonly ShortRange[] {
  const found: ShortRange[] = [];
  const alike = new Map<string, number>();
  // A sum of pieces that leaves out a figure between them is told as such, and its pieces end there on purpose.
  const holes = new Set(book.once(sumHoles).map(({ sheet, at }) => `${sheet.index} ${at}`));
  for (const { sum, siblings } of sumsBeside(book)) {
    if (holes.has(`${sum.sheet.index} ${sum.at}`)) continue;
    const atEnds = missedAtEnd(book, sum) ?? missedAtStart(book, sum);
    const { missed, beside } = atEnds
      ? { missed: atEnds, beside: undefined }
      : missedBeside(book, sum, siblings);
    if (!missed) continue;
    found.push({ ...sum, missed, beside, whole: around(sum.range, missed) });
    alike.set(shapeIn(sum), (alike.get(shapeIn(sum)) ?? 0) + 1);
  }
  return found.filter((sum) => alike.get(shapeIn(sum))! <= book.thresholds.mostShortAlike);
}

const shapeIn = ({ sheet, shape }: SummedRange): string => `${sheet.index} ${shape.id}`;

/** More figures than this behind a range are another table, and its total the one of a table above. */
const mostMissed = 12;

function missedAtEnd(book: AuditBook, sum: SummedRange): RangeAddress | undefined {
  const { sheet, range, axis } = sum;
  const down = axis === "down";
  const [start, end] = spanOf(sum);
  const between = placeOf(sum) - end - 1;
  // Between the range and its total nothing but what it adds should stand.
  const most = Math.min(mostMissed, Math.max(2, (end - start + 1) * book.thresholds.missedShare));
  if (between < 1 || between > most + 1) return undefined;
  // Along a row, formulas between the figures and their sum calculate something else with them.
  const takes = (row: number, col: number) => down || sheet.roleAt(row, col) === "number";
  const places = Array.from({ length: between }, (_, step) =>
    down ? { row: end + 1 + step, col: range.left } : { row: range.top, col: end + 1 + step },
  ).filter(({ row, col }) => takes(row, col) && isMissed(book, sum, row, col));
  const [first, last] = [places[0], places.at(-1)];
  if (!first || !last || places.length > most) return undefined;
  return { top: first.row, left: first.col, bottom: last.row, right: last.col };
}

/** Only down a column: to the left of a row's figures stand numbers that are no summands (years, codes, counts). */
function missedAtStart(book: AuditBook, sum: SummedRange): RangeAddress | undefined {
  const { sheet, range, axis } = sum;
  const [row, col] = [range.top - 1, range.left];
  if (axis !== "down" || sheet.roleAt(row, col) !== "number" || isYear(sheet, row, col)) return undefined;
  return isMissed(book, sum, row, col) ? { top: row, left: col, bottom: row, right: col } : undefined;
}

/**
 * What totals beside this one take in further up (or further left): they show where the table begins, also where a
 * formula stands in the cells left out, or nothing yet – what is filled in there one day would not be counted.
 */
function missedBeside(
  book: AuditBook,
  sum: SummedRange,
  siblings: readonly SummedRange[],
): Partial<Pick<ShortRange, "missed" | "beside">> {
  const { sheet, range, axis } = sum;
  const down = axis === "down";
  const [first, last] = spanOf(sum);
  if (!siblings.some((one) => beginOf(one) < first)) return {};
  const long = siblings.filter((one) => spanOf(one)[1] >= last);
  const alike = long.filter((one) => beginOf(one) === first).length;
  const wider = long.filter((one) => beginOf(one) < first);
  if (wider.length === 0) return {};
  const from = Math.max(...wider.map(beginOf));
  let figures = 0;
  for (let at = from; at < first; at++) {
    const [row, col] = down ? [at, range.left] : [range.top, at];
    // A heading, or the space below it, is nobody's line.
    if (down && !book.once(rowKinds)[sheet.index]!.hasFigures(row)) return {};
    if (sheet.roleAt(row, col) === "blank") continue;
    if (!isMissed(book, sum, row, col)) return {};
    figures++;
  }
  if (figures === 0 && wider.length < alike) return {};
  const missed = down
    ? { ...range, top: from, bottom: first - 1 }
    : { ...range, left: from, right: first - 1 };
  return { missed, beside: figures === 0 ? wider[0] : undefined };
}

const beginOf = ({ range, axis }: SummedRange): number => (axis === "down" ? range.top : range.left);

function isMissed(
  book: AuditBook,
  { sheet, shape, range, axis, at }: SummedRange,
  row: number,
  col: number,
): boolean {
  const place = sheet.grid.indexOf(row, col);
  if (sheet.number(place) === undefined || book.once(coverageOf).has(sheet, axis, place)) return false;
  const taken = (from: number, what: (target: RangeAddress) => boolean) => {
    const own = sheet.shape(from);
    return (
      own !== undefined &&
      book
        .precedents(own, sheet, sheet.row(from), sheet.col(from))
        .some((target) => target.sheet === sheet.index && what(target.range))
    );
  };
  // The formula takes it in by another way (=SUM(B2:B5)-B6), or it is itself worked out from the range.
  if (taken(at, (target) => contains(target, row, col))) return false;
  return !(
    sheet.isFormula(place) &&
    (sheet.shape(place) === shape || taken(place, (target) => overlaps(target, range)))
  );
}

const isYear = (sheet: AuditSheet, row: number, col: number): boolean => {
  const value = sheet.numberAt(row, col)!;
  return Number.isInteger(value) && value >= 1900 && value <= 2100;
};

const overlaps = (a: RangeAddress, b: RangeAddress): boolean =>
  a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right;

const around = (a: RangeAddress, b: RangeAddress): RangeAddress => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});
