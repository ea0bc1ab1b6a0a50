import type { NotRead } from "../workbook/snapshot";
import type { AuditBook } from "./audit-book";

/** Formulas the audit could not read, by sheet: too long, too deep, or of a syntax we don't know. */
export function notChecked(book: AuditBook): readonly NotRead[] {
  return book.sheets.flatMap((sheet) => {
    const cells: string[] = [];
    let count = 0;
    for (const at of sheet.formulaCells) {
      const shape = sheet.shape(at);
      if (!shape || shape.isRead) continue;
      count++;
      if (cells.length < 3) cells.push(sheet.address(at));
    }
    if (count === 0) return [];
    const more = count > cells.length ? " …" : "";
    return [
      {
        sheet: sheet.name,
        what: "part-unreadable",
        detail: `${count} formula(s) not understood: ${cells.join(", ")}${more}`,
      },
    ];
  });
}
