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

/** Every stretch that a formula of the book adds up. */
export function summedRanges(book: AuditBook): readonly SummedRange[] {
  const found: SummedRange[] = [];
  const parts = new Map<Shape, readonly Part[]>();
  for (const sheet of book.sheets)
    for (let at = 0; at < sheet.snapshot.cells.row.length; at++) {
      const shape = sheet.shape(at);
      if (!shape?.expression) continue;
      let known = parts.get(shape);
      if (!known) parts.set(shape, (known = partsOf(shape)));
      for (const part of known) {
        const place = stretch(sheet, at, part.reference);
        if (place) found.push({ sheet, at, shape, ...part, ...place });
      }
    }
  return found;
}

interface Part {
  readonly reference: ReferenceExpression;
  readonly name: string;
}

function partsOf({ expression }: Shape): readonly Part[] {
  const found: Part[] = [];
  walk(expression!, (part) => {
    if (part.kind !== "call" || !adding.has(part.name)) return;
    for (const arg of part.args)
      if (arg.kind === "reference" && arg.sheet === undefined && !arg.whole)
        found.push({ reference: arg, name: part.name });
  });
  return found;
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
