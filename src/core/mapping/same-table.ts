import { inputOf, sameInput } from "../workbook/edit";
import { SheetReader } from "../workbook/sheet-reader";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";

/** Whether a sheet holds in both books what it holds in the other: then all that was read of it still stands. */
export function sameTable(a: WorkbookSnapshot, b: WorkbookSnapshot, name: string): boolean {
  const [one, other] = [a, b].map(({ sheets }) => sheets.find((sheet) => sheet.name === name));
  if (!one || !other || JSON.stringify(one.merges) !== JSON.stringify(other.merges)) return false;
  const [left, right] = [filled(a, one), filled(b, other)];
  for (;;) {
    const [l, r] = [left.next(), right.next()];
    if (l.done || r.done) return (l.done ?? false) === (r.done ?? false);
    const [x, y] = [l.value, r.value];
    if (x.row !== y.row || x.col !== y.col || !sameInput(inputOf(x), inputOf(y))) return false;
    if (x.formula !== undefined && JSON.stringify(x.value) !== JSON.stringify(y.value)) return false;
  }
}

function* filled(book: WorkbookSnapshot, sheet: SheetSnapshot) {
  for (const cell of new SheetReader(book, sheet).all()) if (inputOf(cell) !== null) yield cell;
}
