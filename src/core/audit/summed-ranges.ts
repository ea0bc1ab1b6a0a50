import { walk, type Expression, type ReferenceExpression, type TableExpression } from "../formula/expression";
import type { Shape } from "../formula/formula-book";
import { PerShape } from "../formula/per-shape";
import { resolveReference } from "../formula/resolve";
import { resolveFar } from "../formula/resolve-far";
import { callsAnyOf } from "../formula/traits";
import { Words } from "../formula/words";
import type { RangeAddress } from "../workbook/address";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";

/** A formula that adds up (or averages) a stretch of one column or row of its own sheet. */
export interface SummedRange {
  readonly sheet: AuditSheet;
  /** Place of the formula in the sheet's columns. */
  readonly at: number;
  readonly shape: Shape;
  readonly range: RangeAddress;
  /** Whether the stretch runs down a column or along a row. */
  readonly axis: "down" | "across";
  /** Where the formula stands: past the end of the stretch in its own line, before its beginning, or elsewhere. */
  readonly stands: "after" | "before" | "elsewhere";
  readonly name: string;
  /** Whether it is taken off something: a rest – the whole less the parts – makes up a total together with them. */
  readonly takenOff: boolean;
}

/** Where a stretch begins and ends along its line. */
export const spanOf = ({ range, axis }: SummedRange): readonly [number, number] =>
  axis === "down" ? [range.top, range.bottom] : [range.left, range.right];

/** Where the formula of a sum stands, counted the way its stretch runs. */
export const placeOf = ({ sheet, at, axis }: SummedRange): number =>
  axis === "down" ? sheet.row(at) : sheet.col(at);

const adding: ReadonlySet<string> = new Set(["SUM", "AVERAGE", "SUBTOTAL", "MAX", "MIN", "COUNT", "COUNTA"]);

/** Along rows or down columns. */
export type WalkOrder = "reading" | "downward";

/**
 * Every stretch that a formula of the book adds up. They are found anew at every walk, since a book may have as many
 * as it has lines, and a list of them all weighs more than the book itself.
 * @param only the direction of the stretches asked for; both when left out
 */
export function* summedRanges(
  book: AuditBook,
  only?: SummedRange["axis"],
  order: WalkOrder = "reading",
): Generator<SummedRange> {
  const parts = book.once(knownParts);
  for (const [index, sums] of book.once(order === "reading" ? inReadingOrder : downColumns).entries()) {
    const sheet = book.sheets[index]!;
    for (let nth = 0; nth < sums.length; nth++) {
      const at = sums.at(nth);
      const shape = sheet.shape(at)!;
      for (const part of parts.of(shape)) {
        if (only && part.axis && part.axis !== only) continue;
        const sum = summedRange(book, sheet, at, shape, part);
        if (sum && (!only || sum.axis === only)) yield sum;
      }
    }
  }
}

const knownParts = () => new PerShape(partsOf);

/** The places of formulas that add anything, by sheet: most walks would pass over all other cells again and again. */
const inReadingOrder = (book: AuditBook): readonly Words[] => placesOfSums(book, (_, nth) => nth);
const downColumns = (book: AuditBook): readonly Words[] =>
  placesOfSums(book, ({ grid }, nth) => grid.downward(nth));

function placesOfSums(
  book: AuditBook,
  placeAt: (sheet: AuditSheet, nth: number) => number,
): readonly Words[] {
  return book.sheets.map((sheet) => {
    const places = new Words();
    const { size } = sheet.grid;
    for (let nth = 0; nth < size; nth++) {
      const at = placeAt(sheet, nth);
      const shape = sheet.shape(at);
      if (shape && callsAnyOf(shape.traits, adding)) places.push(at);
    }
    return places;
  });
}

interface Part {
  readonly reference: ReferenceExpression | TableExpression;
  readonly name: string;
  /** Where the reference says it wherever the formula stands. */
  readonly axis: SummedRange["axis"] | undefined;
  readonly takenOff: boolean;
}

const none: readonly Part[] = [];

function partsOf(shape: Shape): readonly Part[] {
  const expression = callsAnyOf(shape.traits, adding) ? shape.expression : undefined;
  if (!expression) return none;
  let found: Part[] | undefined;
  const takenOff = new Set<Expression>();
  walk(expression, (part) => {
    if (part.kind === "binary" && part.operator === "-") walk(part.right, (inside) => takenOff.add(inside));
    if (part.kind !== "call" || !adding.has(part.name)) return;
    for (const arg of part.args)
      if (arg.kind === "table" || (arg.kind === "reference" && arg.sheet === undefined && !arg.whole))
        (found ??= []).push({
          reference: arg,
          name: part.name,
          axis: arg.kind === "table" ? undefined : axisOf(arg),
          takenOff: takenOff.has(arg),
        });
  });
  return found ?? none;
}

function axisOf({ top, left, bottom, right }: ReferenceExpression): Part["axis"] {
  if (left.at === right.at && left.fixed === right.fixed) return "down";
  return top.at === bottom.at && top.fixed === bottom.fixed ? "across" : undefined;
}

function summedRange(
  book: AuditBook,
  sheet: AuditSheet,
  at: number,
  shape: Shape,
  { reference, name, takenOff }: Part,
): SummedRange | undefined {
  const [row, col] = [sheet.row(at), sheet.col(at)];
  const range =
    reference.kind === "table"
      ? resolveFar(book.formulas, reference, sheet.index, row, col).find((on) => on.sheet === sheet.index)
          ?.range
      : resolveReference(reference, row, col);
  if (!range) return undefined;
  const { top, left, bottom, right } = range;
  const axis = left === right ? "down" : "across";
  const [first, last, place] = axis === "down" ? [top, bottom, row] : [left, right, col];
  if (last === first || (axis === "across" && top !== bottom)) return undefined;
  const inLine = axis === "down" ? col === left : row === top;
  if (inLine && place >= first && place <= last) return undefined;
  const stands = !inLine ? "elsewhere" : place > last ? "after" : "before";
  return { sheet, at, shape, range, axis, stands, name, takenOff };
}
