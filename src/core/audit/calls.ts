import type { Shape } from "../formula/formula-book";
import { PerShape } from "../formula/per-shape";
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
 * @param whatIn the parts that matter in formulas of a shape, by which they are told, each once
 */
export function usesOf(book: AuditBook, whatIn: (shape: Shape) => readonly string[]): readonly Use[] {
  const parts = new PerShape(whatIn);
  return book.sheets.flatMap((sheet) => {
    const uses = new Map<string, { sheet: AuditSheet; at: number; what: string; count: number }>();
    for (const at of sheet.formulaCells) {
      const shape = sheet.shape(at);
      if (!shape) continue;
      for (const what of parts.of(shape)) {
        const use = uses.get(what);
        if (use) use.count++;
        else uses.set(what, { sheet, at, what, count: 1 });
      }
    }
    return [...uses.values()];
  });
}
