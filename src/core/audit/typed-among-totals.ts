import type { Expression } from "../formula/expression";
import type { Shape } from "../formula/formula-book";
import { PerShape } from "../formula/per-shape";
import { groupBy } from "../model/group-by";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";
import { axes, linesOf, type Axis, type Line } from "./lines";
import { inputsOf, tryShape, type TypedFigure } from "./typed-evidence";

/**
 * Typed numbers in a row of totals (or a column of row totals): whoever adds up the columns to the left and right adds
 * up this one too. A row counts as one of totals by its own formulas; where these are few, by the column: typed totals
 * most of which are the sums of their parts make the others wrong sums.
 */
export function typedAmongTotals(book: AuditBook, sheet: AuditSheet): readonly TypedFigure[] {
  return axes.flatMap((axis) => {
    if (!hasTotals(book, sheet, axis)) return [];
    const [sure, unsure]: TypedFigure[][] = [[], []];
    for (const line of linesOf(sheet, axis, book.thresholds.maxGap)) {
      const totals = totalsOf(book, sheet, line);
      if (totals.length < leastTotals) continue;
      const typed = typedBeside(book, sheet, line, totals);
      const many = totals.length >= book.thresholds.leastAlike;
      const few = typed.length <= totals.length * book.thresholds.typedPerTotal;
      (many && few ? sure! : unsure!).push(...typed);
    }
    const byColumn = (figures: readonly TypedFigure[]) => [
      ...groupBy(figures, ({ at }) => acrossOf(sheet, axis, at)).values(),
    ];
    return [
      ...byColumn(sure!).filter((figures) => !neverSums(figures)),
      ...byColumn(unsure!).filter(mostlySums),
    ].flat();
  });
}

/** A cheap look before a thorough one. */
function hasTotals(book: AuditBook, sheet: AuditSheet, axis: Axis): boolean {
  for (const at of sheet.formulaCells) {
    const shape = sheet.shape(at);
    if (shape && isTotal(book, shape, axis)) return true;
  }
  return false;
}

/** One total alone may be there for reasons of its own. */
const leastTotals = 2;

const acrossOf = (sheet: AuditSheet, axis: Axis, at: number): number =>
  axis === "across" ? sheet.col(at) : sheet.row(at);

/** Rates and years stand in every row of totals, and are never the sum of what is above. */
const neverSums = (figures: readonly TypedFigure[]): boolean =>
  figures.length > 1 && figures.every(({ evidence }) => evidence === "other");

function mostlySums(figures: readonly TypedFigure[]): boolean {
  const fits = figures.filter(({ evidence }) => evidence === "same").length;
  return fits >= 2 && fits * 2 >= figures.length;
}

/** The cells of a line that share its most frequent total over what stands above (or beside) each of them. */
function totalsOf(book: AuditBook, sheet: AuditSheet, { axis, cells }: Line): readonly number[] {
  const totals = cells.filter((at) => {
    const shape = sheet.shape(at);
    return shape !== undefined && isTotal(book, shape, axis);
  });
  const groups = [...groupBy(totals, (at) => sheet.shape(at)).values()];
  return groups.reduce((most, group) => (group.length > most.length ? group : most), []);
}

function typedBeside(
  book: AuditBook,
  sheet: AuditSheet,
  { axis, cells }: Line,
  totals: readonly number[],
): readonly TypedFigure[] {
  const neighbour = totals[0]!;
  const shape = sheet.shape(neighbour)!;
  return cells.flatMap((at): TypedFigure[] => {
    if (sheet.isFormula(at)) return [];
    const typed = sheet.number(at)!;
    const about = { sheet, at, axis, shape, neighbour, typed };
    const inputs = inputsOf(book, sheet, at, shape);
    if (inputs.itself || inputs.circular || inputs.count < 2 || countsOn(sheet, at, axis)) return [];
    if (axis === "across" && hasWordsBetween(sheet, at, totals)) return [];
    const hit = tryShape(book, sheet, at, shape);
    if (hit) return [{ ...about, evidence: "same", expected: hit.expected }];
    const expected = book.valueIn(shape, sheet, sheet.row(at), sheet.col(at));
    return typeof expected === "number" ? [{ ...about, evidence: "other", expected }] : [];
  });
}

/** Words amid the figures of a row name another table that stands beside. */
function hasWordsBetween(sheet: AuditSheet, at: number, totals: readonly number[]): boolean {
  const nearest = totals.reduce((near, one) => (Math.abs(one - at) < Math.abs(near - at) ? one : near));
  for (let place = Math.min(at, nearest) + 1; place < Math.max(at, nearest); place++)
    if (sheet.role(place) === "text" && /\p{L}/u.test(sheet.text(place)!)) return true;
  return false;
}

/** One more than the figure before: the numbering of the lines goes on through the row of totals. */
function countsOn(sheet: AuditSheet, at: number, axis: Axis): boolean {
  const [row, col] = [sheet.row(at), sheet.col(at)];
  const before = axis === "across" ? sheet.numberAt(row - 1, col) : sheet.numberAt(row, col - 1);
  return before !== undefined && sheet.number(at) === before + 1;
}

const knownTotals = (): Record<Axis, PerShape<boolean>> => ({
  down: new PerShape((shape) => isTotalAlong(shape, "down")),
  across: new PerShape((shape) => isTotalAlong(shape, "across")),
});

/** Whether formulas of a shape, standing along a line, each work out one total of the cells above (or beside) them. */
const isTotal = (book: AuditBook, shape: Shape, axis: Axis): boolean =>
  book.once(knownTotals)[axis].of(shape);

const isTotalAlong = (shape: Shape, axis: Axis): boolean =>
  !shape.array &&
  totalling.has(shape.traits.root) &&
  shape.expression !== undefined &&
  adds(shape.expression) &&
  staysIn(shape, axis);

const adding: ReadonlySet<string> = new Set(["SUM", "SUBTOTAL", "AVERAGE"]);
const totalling: ReadonlySet<string> = new Set([...adding, "+", "-"]);

function adds(expression: Expression): boolean {
  switch (expression.kind) {
    case "call":
      return adding.has(expression.name);
    case "unary":
      return expression.operator === "+" && adds(expression.operand);
    case "binary":
      return (
        (expression.operator === "+" || expression.operator === "-") &&
        [expression.left, expression.right].every((part) => part.kind === "reference" || adds(part))
      );
    default:
      return false;
  }
}

function staysIn(shape: Shape, axis: Axis): boolean {
  const { references, names, far } = shape.looksAt;
  return (
    names.length === 0 &&
    far.length === 0 &&
    references.length > 0 &&
    references.every(({ sheet, whole, top, left, bottom, right }) => {
      const edges = axis === "across" ? [left, right] : [top, bottom];
      return sheet === undefined && !whole && edges.every(({ at, fixed }) => at === 0 && !fixed);
    })
  );
}
