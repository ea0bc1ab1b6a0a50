import type { AuditBook } from "./audit-book";
import type { TypedFigure } from "./typed-evidence";
import { typedAmongTotals } from "./typed-among-totals";
import { typedInLines } from "./typed-in-lines";
import { typedInTwinRows } from "./typed-in-twin-rows";

/** Typed numbers that the formulas around them explain, or are interrupted by. Each cell once, with its best evidence. */
export function typedFigures(book: AuditBook): readonly TypedFigure[] {
  return book.sheets.flatMap((sheet) => {
    const found = new Map<number, TypedFigure>();
    for (const figure of [
      ...typedInLines(book, sheet),
      ...typedInTwinRows(book, sheet),
      ...typedAmongTotals(book, sheet),
    ]) {
      if (sheet.isInput(figure.at)) continue;
      const before = found.get(figure.at);
      if (!before || (before.evidence !== "same" && figure.evidence === "same")) found.set(figure.at, figure);
    }
    return [...found.values()];
  });
}
