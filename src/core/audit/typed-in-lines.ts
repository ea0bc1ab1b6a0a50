import type { Shape } from "../formula/formula-book";
import { isSingleCell } from "../formula/skeleton";
import { groupBy } from "../model/group-by";
import { maxRows } from "../workbook/address";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";
import { axes, linesOf, type Axis, type Line } from "./lines";
import { summedRanges } from "./summed-ranges";
import { tryShape, type Hit, type TypedFigure } from "./typed-evidence";

/** Typed numbers that the formulas of their own column or row explain, or are interrupted by. */
export function typedInLines(book: AuditBook, sheet: AuditSheet): readonly TypedFigure[] {
  const found: TypedFigure[] = [];
  for (const axis of axes) {
    const tries = new Tries(sheet, axis);
    for (const line of linesOf(sheet, axis, book.thresholds.maxGap))
      found.push(...inLine(book, sheet, line, tries));
  }
  return found;
}

/**
 * The formulas of a column that were tried on many figures beside them (or those of a row on the figures above)
 * without ever fitting are not tried on: data beside formulas.
 */
class Tries {
  private readonly misses = new Map<number, number>();
  constructor(
    private readonly sheet: AuditSheet,
    private readonly axis: Axis,
  ) {}

  worthwhile(formula: number): boolean {
    return (this.misses.get(this.place(formula)) ?? 0) < 60;
  }

  count(formula: number, hit: boolean): void {
    const place = this.place(formula);
    this.misses.set(place, hit ? 0 : (this.misses.get(place) ?? 0) + 1);
  }

  private place(formula: number): number {
    return this.axis === "across" ? this.sheet.col(formula) : this.sheet.row(formula);
  }
}

function inLine(
  book: AuditBook,
  sheet: AuditSheet,
  { axis, cells, formulas }: Line,
  tries: Tries,
): TypedFigure[] {
  if (formulas === cells.length || !mayFit(book, sheet, cells, formulas, tries)) return [];
  const hits = new Map<number, Hit[]>();
  const inverse = new Map<number, Hit[]>();
  const misses = new Map<number, number>();
  const { leastAlike, typedPerFormula } = book.thresholds;
  const after = nextFormula(sheet, cells);
  const place = (at: number, shape: Shape, neighbour: number, typed: number) => ({
    sheet,
    at,
    axis,
    shape,
    neighbour,
    typed,
  });
  const alikeIn = countOnce(() => groupBy(cells, (at) => sheet.shape(at)));
  const found: TypedFigure[] = [];
  let before = -1;
  cells.forEach((at, nth) => {
    if (sheet.isFormula(at)) {
      before = at;
      return;
    }
    const typed = sheet.number(at)!;
    const around = [before, after[nth]!];
    let hit: ReturnType<typeof tryShape>;
    for (const neighbour of new Set(around)) {
      const shape = sheet.shape(neighbour);
      if (hit || !shape?.isRead || isCounter(shape) || !tries.worthwhile(neighbour)) continue;
      hit = tryShape(book, sheet, at, shape);
      tries.count(neighbour, hit !== undefined);
      if (hit)
        add(hit.evidence === "same" ? hits : inverse, shape.id, {
          ...place(at, shape, neighbour, typed),
          ...hit,
        });
      else misses.set(shape.id, (misses.get(shape.id) ?? 0) + 1);
    }
    const [above, below] = around.map((one) => sheet.shape(one));
    if (!above?.isRead || above !== below || isCounter(above)) return;
    // Amid formulas that go on around it, even a number that only repeats another one was a formula.
    if (alikeIn(above) >= leastAlike && cells.length - formulas <= formulas * typedPerFormula)
      found.push({ ...place(at, above, before, typed), ...(hit ?? other(book, sheet, at, above)) });
  });
  for (const [id, alike] of hits) found.push(...convincing(book, alike, misses.get(id) ?? 0));
  for (const alike of inverse.values())
    if (calculatedToo(book, sheet, cells, alike)) found.push(...convincing(book, alike, 0));
  return found;
}

/** Whether a formula of the line is still worth a try, or there are enough of them to go on around a number. */
const mayFit = (
  { thresholds }: AuditBook,
  sheet: AuditSheet,
  cells: readonly number[],
  formulas: number,
  tries: Tries,
): boolean =>
  formulas >= thresholds.leastAlike || cells.some((at) => sheet.isFormula(at) && tries.worthwhile(at));

/** Hits that can't be accidents: by their own digits, or since several in one line fit one formula. */
function convincing({ thresholds }: AuditBook, hits: readonly Hit[], misses: number): readonly TypedFigure[] {
  const { convincingDigits } = thresholds;
  const together = hits.reduce((sum, { weight }) => sum + weight, 0);
  const agree = hits.length >= 2 && hits.length > misses && together >= convincingDigits + 1;
  return hits.filter(({ weight }) => weight >= convincingDigits || (agree && weight >= 0));
}

/**
 * A line is calculated both ways when its formulas are no small exception. The average in a row of totals (all money
 * by all kilometres) is none of them: it fits every line and stands for none.
 */
function calculatedToo(
  book: AuditBook,
  sheet: AuditSheet,
  cells: readonly number[],
  [first, ...rest]: readonly Hit[],
): boolean {
  if (!first || rest.length === 0) return false;
  const totals = book.once(totalRows);
  const formulas = cells.filter(
    (at) => sheet.shape(at) === first.shape && !totals.has(sheet.index * maxRows + sheet.row(at)),
  );
  return formulas.length * 10 >= rest.length + 1;
}

/** Rows in which columns are added up, those of all sheets one after the other. */
function totalRows(book: AuditBook): ReadonlySet<number> {
  const rows = new Set<number>();
  for (const { sheet, at, stands } of summedRanges(book, "down"))
    if (stands === "after") rows.add(sheet.index * maxRows + sheet.row(at));
  return rows;
}

/** One more than the cell before: typed beginnings of a numbering look like overwritten formulas. */
function isCounter({ expression }: Shape): boolean {
  return (
    expression?.kind === "binary" &&
    (expression.operator === "+" || expression.operator === "-") &&
    expression.left.kind === "reference" &&
    isSingleCell(expression.left) &&
    expression.right.kind === "literal"
  );
}

function other(book: AuditBook, sheet: AuditSheet, at: number, shape: Shape) {
  const expected = book.valueIn(shape, sheet, sheet.row(at), sheet.col(at));
  return { evidence: "other" as const, expected: typeof expected === "number" ? expected : undefined };
}

/** How many cells of a line have a shape, counted when first asked for. */
function countOnce(
  groups: () => ReadonlyMap<Shape | undefined, readonly number[]>,
): (shape: Shape) => number {
  let known: ReturnType<typeof groups> | undefined;
  return (shape) => (known ??= groups()).get(shape)?.length ?? 0;
}

function nextFormula(sheet: AuditSheet, cells: readonly number[]): readonly number[] {
  const next = new Array<number>(cells.length);
  for (let place = cells.length - 1, found = -1; place >= 0; place--) {
    next[place] = found;
    if (sheet.isFormula(cells[place]!)) found = cells[place]!;
  }
  return next;
}

function add(map: Map<number, Hit[]>, key: number, hit: Hit): void {
  const list = map.get(key);
  if (list) list.push(hit);
  else map.set(key, [hit]);
}
