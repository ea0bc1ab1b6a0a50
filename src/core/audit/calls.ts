import { walk, type Expression } from "../formula/expression";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";

/** All cells of a sheet whose formulas have one part in common, told once. */
export interface Use {
  readonly sheet: AuditSheet;
  /** First cell in reading order. */
  readonly at: number;
  readonly what: string;
  readonly count: number;
}

/**
 * Where formulas use certain parts, one entry per sheet and part.
 * @param name what a part is, by which it is told; undefined for parts that don't matter
 */
export function usesOf(book: AuditBook, name: (part: Expression) => string | undefined): readonly Use[] {
  const ofShape = new Map<number, ReadonlySet<string>>();
  return book.sheets.flatMap((sheet) => {
    const uses = new Map<string, { sheet: AuditSheet; at: number; what: string; count: number }>();
    for (let at = 0; at < sheet.snapshot.cells.row.length; at++) {
      const shape = sheet.shape(at);
      if (!shape?.expression) continue;
      let names = ofShape.get(shape.id);
      if (!names) ofShape.set(shape.id, (names = namesIn(shape.expression, name)));
      for (const what of names) {
        const use = uses.get(what);
        if (use) use.count++;
        else uses.set(what, { sheet, at, what, count: 1 });
      }
    }
    return [...uses.values()];
  });
}

function namesIn(
  expression: Expression,
  name: (part: Expression) => string | undefined,
): ReadonlySet<string> {
  const found = new Set<string>();
  walk(expression, (part) => {
    const what = name(part);
    if (what !== undefined) found.add(what);
  });
  return found;
}
