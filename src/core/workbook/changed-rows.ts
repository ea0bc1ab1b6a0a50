import { sameFormulas } from "./same-formulas";
import type { SheetReader } from "./sheet-reader";
import type { SheetSnapshot } from "./snapshot";

/** Zero-based columns of the cells that hold something else than before, by row; other rows are left out. */
export type ChangedRows = ReadonlyMap<number, readonly number[]>;

/**
 * Where two readings of one sheet hold other cells: values, formulas or formats. Undefined where the sheet itself is
 * another – hidden lines, merges, validations, protection – so that cells don't tell all.
 */
export function changedRows(before: SheetReader, after: SheetReader): ChangedRows | undefined {
  const changed = new Map<number, number[]>();
  const add = (row: number, col: number) => {
    const cols = changed.get(row);
    if (cols) cols.push(col);
    else changed.set(row, [col]);
  };
  if (before.sheet === after.sheet) return changed;
  if (aboutSheet(before.sheet) !== aboutSheet(after.sheet)) return undefined;
  const [a, b] = [before.sheet.cells, after.sheet.cells];
  const sameTables = before.book.strings === after.book.strings && before.book.styles === after.book.styles;
  const byIndex = sameFormulas(before.sheet.formulas, after.sheet.formulas);
  const isSame = (at: number, to: number): boolean =>
    a.kind[at] === b.kind[to] &&
    (sameTables
      ? a.value[at] === b.value[to] && a.style[at] === b.style[to]
      : sameValue(before, at, after, to) && sameStyle(before, at, after, to)) &&
    (byIndex ? a.formula[at] === b.formula[to] : before.formulaAt(at) === after.formulaAt(to));
  let [at, to] = [0, 0];
  while (at < a.row.length || to < b.row.length) {
    const order = compare(a.row[at], a.col[at], b.row[to], b.col[to]);
    if (order < 0) add(a.row[at]!, a.col[at++]!);
    else if (order > 0) add(b.row[to]!, b.col[to++]!);
    else {
      if (!isSame(at, to)) add(a.row[at]!, a.col[at]!);
      at++;
      to++;
    }
  }
  return changed;
}

/** Negative where the first cell stands before the second; a cell past the end stands behind all. */
function compare(rowA = Infinity, colA = 0, rowB = Infinity, colB = 0): number {
  return rowA === rowB ? colA - colB : rowA < rowB ? -1 : 1;
}

const aboutSheet = ({ cells: _, formulas: __, look: ___, ...about }: SheetSnapshot): string =>
  JSON.stringify(about);

const sameValue = (before: SheetReader, at: number, after: SheetReader, to: number): boolean => {
  const [a, b] = [before.valueAt(at), after.valueAt(to)];
  return Object.is(a, b) || (typeof a === "object" && JSON.stringify(a) === JSON.stringify(b));
};

const sameStyle = (before: SheetReader, at: number, after: SheetReader, to: number): boolean => {
  const [a, b] = [before.styleAt(at), after.styleAt(to)];
  return (
    a === b ||
    (a.numberFormat === b.numberFormat &&
      a.fill === b.fill &&
      a.bold === b.bold &&
      a.ink === b.ink &&
      a.locked === b.locked)
  );
};
