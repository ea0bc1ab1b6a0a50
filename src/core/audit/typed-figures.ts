import type { Shape } from "../formula/formula-book";
import { isSingleCell } from "../formula/skeleton";
import { groupBy } from "../model/group-by";
import { contains } from "../workbook/address";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";
import { summedRanges } from "./summed-ranges";
import { axes, linesOf, type Axis, type Line } from "./lines";

/** A typed number where the figures around it are calculated. */
export interface TypedFigure {
  readonly sheet: AuditSheet;
  /** Place in the sheet's columns. */
  readonly at: number;
  readonly axis: Axis;
  /** The formula its neighbours have. */
  readonly shape: Shape;
  /** A neighbour with that formula. */
  readonly neighbour: number;
  readonly typed: number;
  /** What the neighbours' formula gives here; undefined where it gives no number. */
  readonly expected: number | undefined;
  /**
   * `same`: the formula gives the typed number, so it stood here. `other`: the run goes on around another number.
   * `inverse`: the formula gives the typed number, but from a cell that is itself worked out from it.
   */
  readonly evidence: "same" | "other" | "inverse";
}

/** Typed numbers that the formulas of their column or row explain, or are interrupted by. Each cell once. */
export function typedFigures(book: AuditBook): readonly TypedFigure[] {
  return book.sheets.flatMap((sheet) => {
    const found = new Map<number, TypedFigure>();
    for (const axis of axes) {
      const tries = new Tries(sheet, axis);
      for (const line of linesOf(sheet, axis))
        for (const figure of inLine(book, sheet, line, tries)) {
          const before = found.get(figure.at);
          if (!before || (before.evidence !== "same" && figure.evidence === "same"))
            found.set(figure.at, figure);
        }
    }
    return [...found.values()];
  });
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

interface Hit extends TypedFigure {
  /** Digits that agree: the more, the less likely by accident. Few where the formula only repeats one figure. */
  readonly weight: number;
}

function inLine(book: AuditBook, sheet: AuditSheet, { axis, cells }: Line, tries: Tries): TypedFigure[] {
  const formulaCount = cells.reduce((sum, at) => sum + (sheet.isFormula(at) ? 1 : 0), 0);
  if (formulaCount === cells.length || !mayFit(sheet, cells, formulaCount, tries)) return [];
  const hits = new Map<number, Hit[]>();
  const inverse = new Map<number, Hit[]>();
  const misses = new Map<number, number>();
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
      if (hit || !shape?.expression || isCounter(shape) || !tries.worthwhile(neighbour)) continue;
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
    if (!above?.expression || above !== below || isCounter(above)) return;
    // Amid formulas that go on around it, even a number that only repeats another one was a formula.
    if (alikeIn(above) >= leastAlike && cells.length - formulaCount <= formulaCount * maxTypedShare)
      found.push({ ...place(at, above, before, typed), ...(hit ?? other(book, sheet, at, above)) });
  });
  for (const [id, alike] of hits) found.push(...convincing(alike, misses.get(id) ?? 0));
  for (const alike of inverse.values())
    if (calculatedToo(book, sheet, cells, alike)) found.push(...convincing(alike, 0));
  return found;
}

/** Whether a formula of the line is still worth a try, or there are enough of them to go on around a number. */
const mayFit = (sheet: AuditSheet, cells: readonly number[], formulaCount: number, tries: Tries): boolean =>
  formulaCount >= leastAlike || cells.some((at) => sheet.isFormula(at) && tries.worthwhile(at));

/** So many formulas must be alike before a number between them is odd. */
const leastAlike = 3;

/** Beyond this share of typed numbers a line is a mix of data and subtotals, and a typed number in it says nothing. */
const maxTypedShare = 1 / 3;
/** The same amount typed twice is common, so a formula that only repeats one figure has to fit several times. */
const echo = 2;
/** Three digits agree by accident once in a thousand cells. */
const convincingDigits = 3;

/** Hits that can't be accidents: by their own digits, or since several in one line fit one formula. */
function convincing(hits: readonly Hit[], misses: number): readonly TypedFigure[] {
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
    (at) => sheet.shape(at) === first.shape && !totals.has(`${sheet.index} ${sheet.row(at)}`),
  );
  return formulas.length * 10 >= rest.length + 1;
}

/** Rows in which columns are added up. */
const totalRows = (book: AuditBook): ReadonlySet<string> =>
  new Set(
    book
      .once(summedRanges)
      .filter(({ axis, stands }) => axis === "down" && stands === "after")
      .map(({ sheet, at }) => `${sheet.index} ${sheet.row(at)}`),
  );

function tryShape(
  book: AuditBook,
  sheet: AuditSheet,
  at: number,
  shape: Shape,
): (Pick<Hit, "evidence" | "weight"> & { readonly expected: number }) | undefined {
  const [row, col, typed] = [sheet.row(at), sheet.col(at), sheet.number(at)!];
  const expected = book.valueIn(shape, sheet, row, col);
  if (typeof expected !== "number" || !agrees(typed, expected)) return undefined;
  const inputs = inputsOf(book, sheet, at, shape);
  if (inputs.itself || inputs.count === 0) return undefined;
  const evidence = inputs.circular ? "inverse" : "same";
  return {
    expected,
    evidence,
    weight: inputs.repeats ? Math.min(echo, digitsOf(typed)) : digitsOf(typed),
  };
}

/** Numbers other than 0 that the formula would look at, and whether it would look at its own cell, or back at it. */
function inputsOf(book: AuditBook, sheet: AuditSheet, at: number, shape: Shape) {
  const [row, col] = [sheet.row(at), sheet.col(at)];
  let count = 0;
  let [circular, repeats] = [false, false];
  for (const { sheet: index, range } of book.precedents(shape, sheet, row, col)) {
    const other = book.sheets[index]!;
    if (other === sheet && contains(range, row, col)) return { count, circular, repeats, itself: true };
    other.grid.forEach(range, (place) => {
      const number = other.number(place);
      if (number) count++;
      if (number === sheet.number(at)) repeats = true;
      if (looksAt(book, other, place, sheet, row, col)) circular = true;
      return count < 1000;
    });
  }
  return { count, circular, repeats, itself: false };
}

/** Whether a formula cell looks at a cell directly: then that one is its input, not its copy. */
function looksAt(
  book: AuditBook,
  from: AuditSheet,
  at: number,
  to: AuditSheet,
  row: number,
  col: number,
): boolean {
  const shape = from.shape(at);
  return (
    shape !== undefined &&
    book
      .precedents(shape, from, from.row(at), from.col(at))
      .some(({ sheet, range }) => sheet === to.index && contains(range, row, col))
  );
}

/** Equal, or equal as rounded to the decimals that were typed (of at least three digits). */
function agrees(typed: number, expected: number): boolean {
  if (Math.abs(typed - expected) <= 1e-9 * Math.max(1, Math.abs(typed))) return true;
  const decimals = /\.(\d+)$/.exec(String(typed))?.[1]?.length ?? 0;
  return decimals > 0 && digitsOf(typed) >= 3 && Math.abs(typed - expected) <= 0.5 * 10 ** -decimals;
}

/** Significant digits of a number, the zeros at its end not counted. @example digitsOf(348000) // 3 */
export function digitsOf(value: number): number {
  if (value === 0) return 0;
  return Number(Math.abs(value).toPrecision(12)).toExponential().replace(/e.*/, "").replace(".", "").length;
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
