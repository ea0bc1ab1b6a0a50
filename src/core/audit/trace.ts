import { walk } from "../formula/expression";
import { precedentRanges } from "../formula/references";
import { resolveFar } from "../formula/resolve-far";
import type { Shape } from "../formula/formula-book";
import { contains, parseCell, rangeName, type CellAddress, type RangeAddress } from "../workbook/address";
import { rectanglesOf } from "../workbook/rectangles";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";
import { headerNames } from "./header-names";

/** Cells at one end of a reference. */
export interface TracedPlace {
  readonly sheet: string;
  /** A1 of a cell or a range; whole columns are cut off where the sheet ends. */
  readonly cell: string;
  /** What a reader would call them, e.g. "金额(元)"; "" where nothing is near. */
  readonly header: string;
}

/** Where a cell's figure comes from and where it goes. */
export interface Trace extends TracedPlace {
  /** Without "="; null where none stands there. */
  readonly formula: string | null;
  /** What the formula looks at, in the order of its text, each once. */
  readonly precedents: readonly TracedPlace[];
  /** Parts of the formula that can't be followed from here (another workbook, an unknown table), as they stand there. */
  readonly elsewhere: readonly string[];
  /** Formulas that look at the cell, equal neighbours as one range, in reading order. */
  readonly dependents: readonly TracedPlace[];
  /** How many more ranges of dependents there are than are listed. */
  readonly moreDependents: number;
}

const mostDependents = 100;

/**
 * What a cell's formula looks at and which formulas look at the cell, one step each way.
 * @param cell A1 of a single cell; what has no cell there can still be looked at by others
 * @returns undefined when the sheet is not in the book or the address is no cell
 * @example for O6 with =ROUND(M6*N6,2): precedents M6 数量(公里) and N6 单价(元)
 */
export function traceCell(book: AuditBook, sheetName: string, cell: string): Trace | undefined {
  const sheet = book.sheets[book.formulas.sheetNamed(sheetName) ?? -1];
  const place = parseCell(cell);
  if (!sheet || !place) return undefined;
  const at = sheet.grid.indexOf(place.row, place.col);
  const shape = sheet.shape(at);
  const dependents = dependentsOf(book, sheet, place);
  return {
    ...placeOf(book, sheet, oneCell(place)),
    formula: shape ? sheet.formula(at) : null,
    precedents: shape ? precedentsOf(book, shape, sheet, place) : [],
    elsewhere: shape ? elsewhereOf(book, shape, sheet, place) : [],
    dependents: dependents.slice(0, mostDependents).map(({ on, range }) => placeOf(book, on, range)),
    moreDependents: Math.max(0, dependents.length - mostDependents),
  };
}

function precedentsOf(
  book: AuditBook,
  shape: Shape,
  sheet: AuditSheet,
  { row, col }: CellAddress,
): readonly TracedPlace[] {
  const found = new Map<string, TracedPlace>();
  for (const target of precedentRanges(book.formulas, shape, sheet.index, row, col)) {
    const on = book.sheets[target.sheet]!;
    const place = placeOf(book, on, inUse(on, target.range));
    found.set(`${target.sheet} ${place.cell}`, place);
  }
  return [...found.values()];
}

/** Whole columns and rows are named as far as the sheet holds anything. */
function inUse({ grid }: AuditSheet, range: RangeAddress): RangeAddress {
  return {
    ...range,
    bottom: Math.max(range.top, Math.min(range.bottom, grid.height - 1)),
    right: Math.max(range.left, Math.min(range.right, grid.width - 1)),
  };
}

function elsewhereOf(
  { formulas }: AuditBook,
  { expression }: Shape,
  { index }: AuditSheet,
  { row, col }: CellAddress,
): readonly string[] {
  const found = new Set<string>();
  if (expression)
    walk(expression, (part) => {
      if (part.kind === "foreign") found.add(part.text);
      else if (part.kind === "sheet-run" || part.kind === "table")
        if (resolveFar(formulas, part, index, row, col).length === 0) found.add(part.text);
    });
  return [...found];
}

interface Dependent {
  readonly on: AuditSheet;
  readonly range: RangeAddress;
}

function dependentsOf(book: AuditBook, target: AuditSheet, { row, col }: CellAddress): readonly Dependent[] {
  return book.sheets.flatMap((on) => {
    const { cells } = on.snapshot;
    const byShape = new Map<Shape, CellAddress[]>();
    for (const at of on.formulaCells) {
      const shape = on.shape(at);
      if (!shape) continue;
      const place = { row: cells.row[at]!, col: cells.col[at]! };
      if (!looksAt(book, shape, on, place, target.index, row, col)) continue;
      const own = byShape.get(shape);
      if (own) own.push(place);
      else byShape.set(shape, [place]);
    }
    return [...byShape.values()]
      .flatMap((places) => rectanglesOf(places))
      .sort((a, b) => a.top - b.top || a.left - b.left)
      .map((range) => ({ on, range }));
  });
}

function looksAt(
  book: AuditBook,
  shape: Shape,
  on: AuditSheet,
  place: CellAddress,
  sheet: number,
  row: number,
  col: number,
): boolean {
  for (const precedent of precedentRanges(book.formulas, shape, on.index, place.row, place.col))
    if (precedent.sheet === sheet && contains(precedent.range, row, col)) return true;
  return false;
}

const oneCell = ({ row, col }: CellAddress): RangeAddress => ({
  top: row,
  left: col,
  bottom: row,
  right: col,
});

const placeOf = (book: AuditBook, sheet: AuditSheet, range: RangeAddress): TracedPlace => ({
  sheet: sheet.name,
  cell: rangeName(range),
  header: book.once(headerNames).of(sheet, range),
});
