import type { RangeAddress } from "../workbook/address";
import type { FarReference, ReferenceExpression } from "./expression";
import type { FormulaBook, Shape } from "./formula-book";
import { farIn, namesIn, referencesIn } from "./looked-at";
import { resolveReference } from "./resolve";
import { resolveFar } from "./resolve-far";

/** Cells that a formula looks at: a sheet of the book and a range on it. */
export interface SheetRange {
  /** Index of the sheet in the snapshot. */
  readonly sheet: number;
  readonly range: RangeAddress;
}

/**
 * Every range that the formula of this shape looks at from a cell, those behind defined names, of runs of sheets and
 * of tables included. References to missing sheets and other workbooks and to unknown tables are left out. Which cells of `INDEX` or `IF` really count is not
 * asked: all of them are precedents.
 */
export function* precedentRanges(
  book: FormulaBook,
  shape: Shape,
  sheet: number,
  row: number,
  col: number,
): Generator<SheetRange> {
  const { references, names, far } = shape.looksAt;
  yield* resolved(book, references, far, sheet, row, col);
  const waiting = names.map((name) => ({ ...name, from: sheet }));
  // Names may refer to one another in circles.
  const seen = new Set<string>();
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const owner = next.sheet === undefined ? next.from : book.sheetNamed(next.sheet);
    const key = `${owner} ${next.name.toLowerCase()}`;
    const expression =
      owner === undefined || seen.has(key) ? undefined : book.nameExpression(next.name, owner);
    if (owner === undefined || !expression) continue;
    seen.add(key);
    yield* resolved(book, referencesIn(expression), farIn(expression), owner, row, col);
    for (const inner of namesIn(expression)) waiting.push({ ...inner, from: owner });
  }
}

/** As `precedentRanges`, at once. Asked for every cell of a book, so the common formula without names comes cheap. */
export function precedentsOf(
  book: FormulaBook,
  shape: Shape,
  sheet: number,
  row: number,
  col: number,
): readonly SheetRange[] {
  const { references, names, far } = shape.looksAt;
  if (names.length > 0 || far.length > 0) return [...precedentRanges(book, shape, sheet, row, col)];
  const found: SheetRange[] = [];
  for (const reference of references) {
    const target = resolveIn(book, reference, sheet, row, col);
    if (target) found.push(target);
  }
  return found;
}

function* resolved(
  book: FormulaBook,
  references: readonly ReferenceExpression[],
  far: readonly FarReference[],
  sheet: number,
  row: number,
  col: number,
): Generator<SheetRange> {
  for (const reference of references) {
    const target = resolveIn(book, reference, sheet, row, col);
    if (target) yield target;
  }
  for (const one of far) yield* resolveFar(book, one, sheet, row, col);
}

/** The cells of a reference as a formula on `sheet` at a place sees it. */
export function resolveIn(
  book: FormulaBook,
  reference: ReferenceExpression,
  sheet: number,
  row: number,
  col: number,
): SheetRange | undefined {
  const target = reference.sheet === undefined ? sheet : book.sheetNamed(reference.sheet);
  const range = target === undefined ? undefined : resolveReference(reference, row, col);
  return target === undefined || !range ? undefined : { sheet: target, range };
}
