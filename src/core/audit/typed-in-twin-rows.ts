import type { Shape } from "../formula/formula-book";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";
import { digitsOf, inputsOf, type TypedFigure } from "./typed-evidence";

/**
 * Typed numbers in rows whose label comes again in other rows – "Total" in each of many tables of one kind – where
 * those calculate. A row is told as a whole: most of its typed numbers are what the twins' formulas give here.
 */
export function typedInTwinRows(book: AuditBook, sheet: AuditSheet): readonly TypedFigure[] {
  return twinRows(sheet).flatMap((rows) => {
    const byColumn = formulasByColumn(sheet, rows);
    if (byColumn.size === 0) return [];
    const cells = rows.map(({ first, end }) => figuresOf(sheet, first, end));
    return cells.flatMap((row) => {
      const typed = row.flatMap((at) => {
        const twins = sheet.isFormula(at) ? undefined : byColumn.get(sheet.col(at));
        return twins ? judge(book, sheet, at, candidates(sheet, twins)) : [];
      });
      return convincing(book, typed) ? typed.filter(({ evidence }) => evidence === "same") : [];
    });
  });
}

/** Where a row begins and ends in the sheet's columns. */
interface Row {
  readonly row: number;
  readonly first: number;
  readonly end: number;
}

/** More rows of one label than this are the categories of a list. */
const mostTwins = 500;

/** Words side by side, and no figure, head a table. */
const leastHeaders = 3;

/**
 * Rows of one table that begin with the same words. Neighbouring rows of one label are a list by category and no
 * twins; a header ends a table, and with it what its rows have in common.
 */
function twinRows(sheet: AuditSheet): readonly (readonly Row[])[] {
  const { row, value } = sheet.snapshot.cells;
  const found: Row[][] = [];
  let groups = new Map<number, Row[]>();
  for (let first = 0, end = 0; first < row.length; first = end) {
    let [label, texts, figures] = [-1, 0, 0];
    for (end = first; end < row.length && row[end] === row[first]; end++)
      if (sheet.isFigure(end)) figures++;
      else if (sheet.role(end) === "text") {
        if (texts++ === 0) label = value[end]!;
      }
    if (figures === 0 && texts >= leastHeaders) {
      found.push(...groups.values());
      groups = new Map();
    } else if (label >= 0 && figures > 0) {
      const group = groups.get(label);
      if (!group) groups.set(label, [{ row: row[first]!, first, end }]);
      else if (group.length <= mostTwins) group.push({ row: row[first]!, first, end });
    }
  }
  return [...found, ...groups.values()].filter(
    (rows) =>
      rows.length > 1 &&
      rows.length <= mostTwins &&
      rows.every(({ row: own }, nth) => nth === 0 || own - rows[nth - 1]!.row > 1),
  );
}

/** A single formula among the twins is no custom. */
const leastFormulas = 2;

/** The twins' formulas by their column, those of columns only in which numbers are typed as well. */
function formulasByColumn(sheet: AuditSheet, rows: readonly Row[]): ReadonlyMap<number, readonly number[]> {
  const [byColumn, typed] = [new Map<number, number[]>(), new Set<number>()];
  let count = 0;
  for (const { first, end } of rows)
    for (let at = first; at < end; at++)
      if (sheet.shape(at)?.isRead) {
        count++;
        const column = byColumn.get(sheet.col(at));
        if (column) column.push(at);
        else byColumn.set(sheet.col(at), [at]);
      } else if (sheet.isFigure(at)) typed.add(sheet.col(at));
  for (const col of byColumn.keys()) if (count < leastFormulas || !typed.has(col)) byColumn.delete(col);
  return byColumn;
}

function figuresOf(sheet: AuditSheet, first: number, end: number): readonly number[] {
  const found: number[] = [];
  for (let at = first; at < end; at++) if (sheet.isFigure(at)) found.push(at);
  return found;
}

/** Twins that all calculate differently have no custom; the first few show it. */
const mostCandidates = 8;

/** One cell for each shape. */
function candidates(sheet: AuditSheet, cells: readonly number[]): ReadonlyMap<Shape, number> {
  const found = new Map<Shape, number>();
  for (const at of cells) {
    found.set(sheet.shape(at)!, at);
    if (found.size === mostCandidates) break;
  }
  return found;
}

/** The formula that gives the typed number, or the last one that gives another. */
function judge(
  book: AuditBook,
  sheet: AuditSheet,
  at: number,
  shapes: ReadonlyMap<Shape, number>,
): readonly TypedFigure[] {
  const typed = sheet.number(at)!;
  let judged: TypedFigure | undefined;
  for (const [shape, neighbour] of shapes) {
    const expected = book.valueIn(shape, sheet, sheet.row(at), sheet.col(at));
    if (typeof expected !== "number") continue;
    const inputs = inputsOf(book, sheet, at, shape);
    if (inputs.itself || inputs.circular) continue;
    const evidence = Math.abs(expected - typed) <= 1e-9 * Math.max(1, Math.abs(typed)) ? "same" : "other";
    judged = { sheet, at, axis: "across", shape, neighbour, typed, expected, evidence };
    if (evidence === "same") break;
  }
  return judged ? [judged] : [];
}

function convincing({ thresholds }: AuditBook, typed: readonly TypedFigure[]): boolean {
  const fits = typed.filter(({ evidence }) => evidence === "same");
  const digits = fits.reduce((sum, figure) => sum + digitsOf(figure.typed), 0);
  return (
    fits.length >= (typed.length - fits.length) * thresholds.fitsPerMisfit &&
    digits > thresholds.convincingDigits
  );
}
