import { walk, type ReferenceExpression } from "../formula/expression";
import type { Shape } from "../formula/formula-book";
import { resolveReference } from "../formula/resolve";
import type { RangeAddress } from "../workbook/address";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";

/** A formula that adds up (or averages) a stretch of one column or row of its own sheet. */
export interface SummedRange {
  readonly sheet: AuditSheet;
  /** Place of the formula in the sheet's columns. */
  readonly at: number;
  readonly shape: Shape;
  readonly reference: ReferenceExpression;
  readonly range: RangeAddress;
  /** Whether the stretch runs down a column or along a row. */
  readonly axis: "down" | "across";
  /** Where the formula stands: past the end of the stretch in its own line, before its beginning, or elsewhere. */
  readonly stands: "after" | "before" | "elsewhere";
  readonly name: string;
}

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
  for (const sheet of book.sheets) {
    const { formula } = sheet.snapshot.cells;
    for (let nth = 0; nth < formula.length; nth++) {
      const at = order === "reading" ? nth : sheet.grid.downward(nth);
      if (formula[at]! < 0) continue;
      const shape = sheet.shape(at);
      if (!shape?.expression) continue;
      for (const { reference, name, axis } of (parts[shape.id] ??= partsOf(shape))) {
        if (only && axis && axis !== only) continue;
        const place = stretch(sheet, at, reference);
        if (place && (!only || place.axis === only)) yield { sheet, at, shape, reference, name, ...place };
      }
    }
  }
}

/** By id of the shape. */
const knownParts = (): (readonly Part[])[] => [];

interface Part {
  readonly reference: ReferenceExpression;
  readonly name: string;
  /** Where the reference says it wherever the formula stands. */
  readonly axis: SummedRange["axis"] | undefined;
}

const none: readonly Part[] = [];

function partsOf({ expression }: Shape): readonly Part[] {
  let found: Part[] | undefined;
  walk(expression!, (part) => {
    if (part.kind !== "call" || !adding.has(part.name)) return;
    for (const arg of part.args)
      if (arg.kind === "reference" && arg.sheet === undefined && !arg.whole)
        (found ??= []).push({ reference: arg, name: part.name, axis: axisOf(arg) });
  });
  return found ?? none;
}

function axisOf({ top, left, bottom, right }: ReferenceExpression): Part["axis"] {
  if (left.at === right.at && left.fixed === right.fixed) return "down";
  return top.at === bottom.at && top.fixed === bottom.fixed ? "across" : undefined;
}

function stretch(sheet: AuditSheet, at: number, reference: ReferenceExpression) {
  const [row, col] = [sheet.row(at), sheet.col(at)];
  const range = resolveReference(reference, row, col);
  if (!range) return undefined;
  const { top, left, bottom, right } = range;
  if (left === right && bottom > top) {
    const stands = col !== left ? "elsewhere" : row > bottom ? "after" : row < top ? "before" : undefined;
    return stands && { range, axis: "down" as const, stands: stands as SummedRange["stands"] };
  }
  if (top === bottom && right > left) {
    const stands = row !== top ? "elsewhere" : col > right ? "after" : col < left ? "before" : undefined;
    return stands && { range, axis: "across" as const, stands: stands as SummedRange["stands"] };
  }
  return undefined;
}
