import type { FormulaBook, Shape } from "../formula/formula-book";
import { cellName } from "../workbook/address";
import type { CellGrid } from "../workbook/cell-grid";
import { SheetReader } from "../workbook/sheet-reader";
import { cellKind, type SheetSnapshot } from "../workbook/snapshot";

/** What a cell is to the audit. Text of blanks only counts as blank. */
export type Role = "blank" | "formula" | "number" | "text" | "other";

/** One sheet as the audit sees it. Everything is read out of the snapshot's columns; nothing is copied. */
export class AuditSheet {
  readonly reader: SheetReader;
  readonly grid: CellGrid;
  readonly snapshot: SheetSnapshot;
  private readonly formulas: Int32Array;
  private readonly shapes: readonly (Shape | undefined)[];
  private cellsWithFormula: Int32Array | undefined;

  constructor(
    readonly book: FormulaBook,
    readonly index: number,
    private readonly blankStrings: ReadonlySet<number>,
  ) {
    this.snapshot = book.snapshot.sheets[index]!;
    this.reader = new SheetReader(book.snapshot, this.snapshot);
    this.grid = book.grids[index]!;
    this.formulas = this.snapshot.cells.formula;
    this.shapes = book.ofEntries[index]!;
  }

  /** Places of the formulas, in reading order. */
  get formulaCells(): Int32Array {
    return (this.cellsWithFormula ??= placesWith(this.formulas));
  }

  get name(): string {
    return this.snapshot.name;
  }

  row(at: number): number {
    return this.snapshot.cells.row[at]!;
  }

  col(at: number): number {
    return this.snapshot.cells.col[at]!;
  }

  /** A1 of the cell with this place in the sheet's columns. */
  address(at: number): string {
    return cellName(this.row(at), this.col(at));
  }

  /** Role of the cell with this place; −1, as the grid says for empty cells, is blank. */
  role(at: number): Role {
    if (at < 0) return "blank";
    const { kind, formula, value } = this.snapshot.cells;
    if (formula[at]! >= 0) return "formula";
    switch (kind[at]) {
      case cellKind.number:
        return "number";
      case cellKind.text:
        return this.blankStrings.has(value[at]!) ? "blank" : "text";
      case cellKind.empty:
        return "blank";
      default:
        return "other";
    }
  }

  roleAt(row: number, col: number): Role {
    return row < 0 || col < 0 ? "blank" : this.role(this.grid.indexOf(row, col));
  }

  /** A figure: a typed number or a formula, whatever it shows. */
  isFigure(at: number): boolean {
    if (at < 0) return false;
    const { kind, formula } = this.snapshot.cells;
    return formula[at]! >= 0 || kind[at] === cellKind.number;
  }

  isFormula(at: number): boolean {
    return at >= 0 && this.snapshot.cells.formula[at]! >= 0;
  }

  /**
   * Whether whoever made the sheet gave the cell free for typing while the sheet is protected. What stands there is
   * input, each for reasons of its own, be it a number or a formula.
   */
  isInput(at: number): boolean {
    return at >= 0 && this.book.snapshot.styles[this.snapshot.cells.style[at]!]?.locked === false;
  }

  /** Shape of a formula cell; undefined for typed cells. */
  shape(at: number): Shape | undefined {
    const formula = at < 0 ? -1 : this.formulas[at]!;
    return formula < 0 ? undefined : (this.shapes[formula] ?? this.book.shapeAt(this.index, at));
  }

  /** The number a cell holds, typed or calculated; undefined for everything else. */
  number(at: number): number | undefined {
    const { kind, value } = this.snapshot.cells;
    return at >= 0 && kind[at] === cellKind.number ? value[at] : undefined;
  }

  numberAt(row: number, col: number): number | undefined {
    return row < 0 || col < 0 ? undefined : this.number(this.grid.indexOf(row, col));
  }

  text(at: number): string | undefined {
    const value = at < 0 ? null : this.reader.valueAt(at);
    return typeof value === "string" ? value : undefined;
  }

  /** The formula of a cell as it stands there, without "=". */
  formula(at: number): string {
    return this.reader.formulaAt(at) ?? "";
  }
}

function placesWith(formulas: Int32Array): Int32Array {
  let count = 0;
  for (const formula of formulas) if (formula >= 0) count++;
  const places = new Int32Array(count);
  let nth = 0;
  for (let at = 0; at < formulas.length; at++) if (formulas[at]! >= 0) places[nth++] = at;
  return places;
}
