import type { Expression } from "../formula/expression";
import type { Shape } from "../formula/formula-book";
import { PerShape } from "../formula/per-shape";
import { resolveReference } from "../formula/resolve";
import { contains, maxCols, maxRows, type CellAddress, type RangeAddress } from "../workbook/address";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";
import { coverageOf } from "./coverage";
import { readersOf } from "./readers";

/** A total written piece by piece that skips a figure which nothing else takes in. */
export interface SumHole {
  readonly sheet: AuditSheet;
  /** Place of the total in the sheet's columns. */
  readonly at: number;
  readonly missed: CellAddress;
}

export function sumHoles(book: AuditBook): readonly SumHole[] {
  const found: SumHole[] = [];
  const terms = new PerShape(summands);
  for (const sheet of book.sheets)
    for (const at of sheet.formulaCells) {
      const shape = sheet.shape(at);
      if (!shape) continue;
      const known = terms.of(shape);
      const missed = known.length > 0 ? holeIn(sheet, at, known) : undefined;
      if (missed && !isTakenElsewhere(book, sheet, missed)) found.push({ sheet, at, missed: missed.cell });
    }
  return found;
}

interface Hole {
  readonly cell: CellAddress;
  readonly axis: "down" | "across";
}

const none: readonly Expression[] = [];

/** What a total adds up: the terms of a chain of plus signs, or the arguments of SUM; none for anything else. */
function summands(shape: Shape): readonly Expression[] {
  const { root } = shape.traits;
  const expression = root === "+" || root === "SUM" ? shape.expression : undefined;
  if (!expression) return none;
  const terms =
    expression.kind === "call" && expression.name === "SUM"
      ? expression.args.flatMap((arg) => chain(arg))
      : chain(expression);
  return terms.length >= (root === "SUM" ? 2 : 3) && terms.every(({ kind }) => kind === "reference")
    ? terms
    : none;
}

const chain = (expression: Expression): readonly Expression[] =>
  expression.kind === "binary" && expression.operator === "+"
    ? [...chain(expression.left), ...chain(expression.right)]
    : expression.kind === "unary" && expression.operator === "+"
      ? chain(expression.operand)
      : [expression];

/** The one figure that terms of one column (or row), otherwise touching, leave out. */
function holeIn(sheet: AuditSheet, at: number, terms: readonly Expression[]): Hole | undefined {
  const ranges: RangeAddress[] = [];
  for (const term of terms) {
    if (term.kind !== "reference" || term.sheet !== undefined || term.whole) return undefined;
    const range = resolveReference(term, sheet.row(at), sheet.col(at));
    if (!range) return undefined;
    ranges.push(range);
  }
  const down = ranges.every(({ left, right }) => left === right && left === ranges[0]!.left);
  const across = ranges.every(({ top, bottom }) => top === bottom && top === ranges[0]!.top);
  if (!down && !across) return undefined;
  const spans = ranges
    .map(({ top, left, bottom, right }) => (down ? [top, bottom] : [left, right]) as [number, number])
    .sort((a, b) => a[0] - b[0]);
  const gaps = spans.slice(1).map(([first], place) => first - spans[place]![1] - 1);
  const hole = gaps.indexOf(1);
  if (hole < 0 || gaps.some((gap, place) => place !== hole && gap !== 0)) return undefined;
  const place = spans[hole]![1] + 1;
  const cell = down ? { row: place, col: ranges[0]!.left } : { row: ranges[0]!.top, col: place };
  return sheet.numberAt(cell.row, cell.col) === undefined
    ? undefined
    : { cell, axis: down ? "down" : "across" };
}

/** Whether another total takes it in. What its own line (or column) calculates with it is no total of this kind. */
function isTakenElsewhere(book: AuditBook, sheet: AuditSheet, { cell: { row, col }, axis }: Hole): boolean {
  if (book.once(coverageOf).has(sheet, axis, sheet.grid.indexOf(row, col))) return true;
  let readers = book.once(readersOf).of(sheet.index, row, col);
  if (readers === 0) return false;
  const line =
    axis === "down"
      ? { top: row, bottom: row, left: 0, right: maxCols - 1 }
      : { top: 0, bottom: maxRows - 1, left: col, right: col };
  sheet.grid.forEach(line, (at, ownRow, ownCol) => {
    const shape = sheet.shape(at);
    if (!shape) return;
    for (const { sheet: index, range } of book.precedents(shape, sheet, ownRow, ownCol))
      if (index === sheet.index && contains(range, row, col)) readers--;
  });
  return readers > 0;
}
