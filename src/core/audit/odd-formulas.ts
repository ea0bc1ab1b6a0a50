import type { Shape } from "../formula/formula-book";
import type { ReferenceExpression } from "../formula/expression";
import { isSingleCell } from "../formula/skeleton";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";
import { axes, linesOf, type Axis, type Line } from "./lines";

/** Formula cells unlike the run of formulas they stand in. */
export interface OddFormula {
  readonly sheet: AuditSheet;
  /** Places in the sheet's columns; a few cells in a row may share one odd formula. */
  readonly cells: readonly number[];
  readonly axis: Axis;
  readonly shape: Shape;
  /** What the run does instead, and a cell of it. */
  readonly usual: Shape;
  readonly neighbour: number;
  /** How many cells of the line have the usual formula. */
  readonly support: number;
  /** The same calculation over other cells or with other constants; otherwise another calculation. */
  readonly alike: boolean;
  /** Whether the usual formula stands on both sides. */
  readonly inside: boolean;
}

/** A stretch of one shape inside a line. */
interface Run {
  readonly shape: Shape;
  readonly cells: number[];
}

/** Formulas that neither their row nor their column explains, each cell once, the minority side only. */
export function oddFormulas(book: AuditBook): readonly OddFormula[] {
  return book.sheets.flatMap((sheet) => {
    const found: OddFormula[] = [];
    for (const axis of axes)
      for (const line of linesOf(sheet, axis, book.thresholds.maxGap)) {
        // A cheap look before a thorough one.
        if (
          line.formulas <= book.thresholds.leastAlike ||
          !line.cells.some((at) => sheet.shape(at)?.repeated)
        )
          continue;
        const runs = runsIn(sheet, line);
        if (repeats(runs)) found.push(...oddIn(book, sheet, axis, runs));
      }
    if (found.length === 0) return [];
    const { explained, akin } = likenesses(book, sheet);
    const taken = new Set<number>();
    return found.filter(({ cells, axis, alike, inside }) => {
      const other = axis === "down" ? "across" : "down";
      // What stands elsewhere in the other direction too is a column (or row) of its own, and no slip.
      if (
        cells.some(
          (at) => sheet.isInput(at) || taken.has(at) || (alike && inside ? explained : akin)[other][at],
        )
      )
        return false;
      for (const at of cells) taken.add(at);
      return true;
    });
  });
}

/** Which cells have others like them in their column, in their row: of the same formula, and of the same calculation. */
function likenesses(book: AuditBook, sheet: AuditSheet) {
  const marks = () => new Uint8Array(sheet.snapshot.cells.row.length);
  const explained = { down: marks(), across: marks() };
  const akin = { down: marks(), across: marks() };
  for (const axis of axes)
    for (const line of linesOf(sheet, axis, book.thresholds.maxGap)) {
      if (line.formulas < 2) continue;
      const runs = runsIn(sheet, line);
      markAlike(runs, keysOf(book, runs), explained[axis]);
      markAlike(
        runs,
        runs.map(({ shape }) => book.skeleton(shape)),
        akin[axis],
      );
    }
  return { explained, akin };
}

/** Whether there is more than one shape, and one of them more than once. */
function repeats(runs: readonly Run[]): boolean {
  if (runs.length < 2) return false;
  const seen = new Set<number>();
  return runs.some(({ shape, cells }) => {
    if (cells.length > 1 || seen.has(shape.id)) return true;
    seen.add(shape.id);
    return false;
  });
}

function runsIn(sheet: AuditSheet, { cells }: Line): Run[] {
  const runs: Run[] = [];
  for (const at of cells) {
    const shape = sheet.shape(at);
    if (!shape) continue;
    const last = runs.at(-1);
    if (last?.shape === shape) last.cells.push(at);
    else runs.push({ shape, cells: [at] });
  }
  return runs;
}

/**
 * One key for formulas that say the same, run by run. To tell whether they do takes a while; formulas with other
 * references and constants than all the rest of the line are told apart by these.
 */
function keysOf(book: AuditBook, runs: readonly Run[]): readonly string[] {
  const alike = new Map<number, number>();
  for (const { shape } of runs) alike.set(shape.leaves, (alike.get(shape.leaves) ?? 0) + 1);
  return runs.map(({ shape }) => (alike.get(shape.leaves) === 1 ? `#${shape.id}` : book.canonical(shape)));
}

/** Marks cells of runs that share their key with others of the line. */
function markAlike(runs: readonly Run[], keys: readonly string[], marks: Uint8Array): void {
  const firsts = new Map<string, Run>();
  runs.forEach((run, at) => {
    const first = firsts.get(keys[at]!);
    if (!first) firsts.set(keys[at]!, run);
    if (first || run.cells.length > 1) for (const cell of run.cells) marks[cell] = 1;
    if (first?.cells.length === 1) marks[first.cells[0]!] = 1;
  });
}

/** How many cells of the runs have each key, the keys being those of the runs in their order. */
function countKeys(runs: readonly Run[], keys: readonly string[]): ReadonlyMap<string, number> {
  const count = new Map<string, number>();
  runs.forEach(({ cells }, at) => count.set(keys[at]!, (count.get(keys[at]!) ?? 0) + cells.length));
  return count;
}

function oddIn(book: AuditBook, sheet: AuditSheet, axis: Axis, runs: readonly Run[]): OddFormula[] {
  const { leastAlike, mostOdd } = book.thresholds;
  const keys = keysOf(book, runs);
  const count = countKeys(runs, keys);
  return runs.flatMap(({ shape, cells }, at) => {
    const [before, after] = [runs[at - 1], runs[at + 1]];
    if (cells.length > mostOdd) return [];
    const inside = before !== undefined && after !== undefined && keys[at - 1] === keys[at + 1];
    const run = inside || !after || (before && before.cells.length >= after.cells.length) ? before : after;
    const usual = run && count.get(keys[run === before ? at - 1 : at + 1]!)!;
    if (!run || !usual || usual < leastAlike) return [];
    const gathered = !calculates(shape) || !calculates(run.shape);
    if (gathered && !(inside && cells.length === 1 && takesAnothers(book, sheet, cells[0]!, before, after)))
      return [];
    const alike = book.skeleton(run.shape) === book.skeleton(shape);
    const shorter = alike && reachesLess(shape, run.shape);
    const support = inside || shorter ? usual : run.cells.length;
    if (support < leastAlike || support < cells.length * 2 || !(alike || inside)) return [];
    // What comes back down the line is a pattern, unless it only reaches less far than its neighbours.
    const all = count.get(keys[at]!)!;
    if (all > cells.length && !(shorter && support > all)) return [];
    const neighbour = run === before ? run.cells.at(-1)! : run.cells[0]!;
    return [{ sheet, cells, axis, shape, usual: run.shape, neighbour, support, alike, inside }];
  });
}

/**
 * Whether a formula looks at the very cells that the line before it or after it looks at, or at those of its own line
 * by another writing. Figures gathered from other sheets stand in an order that only these know, but each but once.
 */
function takesAnothers(book: AuditBook, sheet: AuditSheet, at: number, before: Run, after: Run): boolean {
  const cellsOf = (shape: Shape, place: number) =>
    JSON.stringify(book.precedents(shape, sheet, sheet.row(place), sheet.col(place)));
  const own = cellsOf(sheet.shape(at)!, at);
  if (own === "[]") return false;
  return (
    own === cellsOf(before.shape, before.cells.at(-1)!) ||
    own === cellsOf(after.shape, after.cells[0]!) ||
    own === cellsOf(before.shape, at)
  );
}

/** Whether every range of a formula lies within the neighbours' one, and one of them is shorter. */
function reachesLess(shape: Shape, usual: Shape): boolean {
  const theirs = usual.looksAt.references;
  const own = shape.looksAt.references;
  if (own.length !== theirs.length || own.every((reference, at) => sameReach(reference, theirs[at]!)))
    return false;
  return own.every(
    (reference, at) =>
      !isSingleCell(theirs[at]!) &&
      reference.top.at >= theirs[at]!.top.at &&
      reference.left.at >= theirs[at]!.left.at &&
      reference.bottom.at <= theirs[at]!.bottom.at &&
      reference.right.at <= theirs[at]!.right.at,
  );
}

const sameReach = (a: ReferenceExpression, b: ReferenceExpression): boolean =>
  a.top.at === b.top.at &&
  a.left.at === b.left.at &&
  a.bottom.at === b.bottom.at &&
  a.right.at === b.right.at;

/**
 * Sums of typed numbers are inputs, written as their parts; figures gathered from other sheets stand in an order that
 * only these know.
 */
const calculates = (shape: Shape): boolean =>
  shape.looksAt.references.some(({ sheet }) => sheet === undefined);
