import type { Shape } from "../formula/formula-book";
import { contains } from "../workbook/address";
import type { AuditBook } from "./audit-book";
import type { AuditSheet } from "./audit-sheet";
import type { Axis } from "./lines";

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

/** A figure whose value a formula gives, and how much that proves. */
export interface Hit extends TypedFigure {
  /** Digits that agree: the more, the less likely by accident. Few where the formula only repeats one figure. */
  readonly weight: number;
}

export function tryShape(
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
    weight: inputs.repeats ? Math.min(book.thresholds.echoDigits, digitsOf(typed)) : digitsOf(typed),
  };
}

/** So many inputs tell of what kind the rest are. */
const mostInputs = 100;

/** Numbers other than 0 that the formula would look at, and whether it would look at its own cell, or back at it. */
export function inputsOf(book: AuditBook, sheet: AuditSheet, at: number, shape: Shape) {
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
      return count < mostInputs;
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

/** Equal, or equal as rounded to the decimals that were typed, or to the fen (of at least three digits). */
function agrees(typed: number, expected: number): boolean {
  if (Math.abs(typed - expected) <= 1e-9 * Math.max(1, Math.abs(typed))) return true;
  // 405904.002 to the fen is a whole number.
  const decimals = /\.(\d+)$/.exec(String(typed))?.[1]?.length ?? 2;
  return digitsOf(typed) >= 3 && Math.abs(typed - expected) <= 0.5 * 10 ** -decimals;
}

/** Significant digits of a number, the zeros at its end not counted. @example digitsOf(348000) // 3 */
export function digitsOf(value: number): number {
  if (value === 0) return 0;
  return Number(Math.abs(value).toPrecision(12)).toExponential().replace(/e.*/, "").replace(".", "").length;
}
