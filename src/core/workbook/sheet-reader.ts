import { shiftFormula } from "../formula/shift";
import {
  cellKind,
  plainStyle,
  type CellStyle,
  type CellValue,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "./snapshot";

/** One cell, as checks see it. */
export interface Cell {
  readonly row: number;
  readonly col: number;
  readonly value: CellValue;
  /** Without "="; undefined for typed content. */
  readonly formula: string | undefined;
  readonly style: CellStyle;
}

/**
 * Reads cells of one sheet out of the snapshot's columns. Make one per sheet and keep it:
 * the row index is built on first use.
 */
export class SheetReader {
  private rowStart: ReadonlyMap<number, number> | undefined;

  constructor(
    readonly book: WorkbookSnapshot,
    readonly sheet: SheetSnapshot,
  ) {}

  get name(): string {
    return this.sheet.name;
  }

  /** How many cells hold something. */
  get size(): number {
    return this.sheet.cells.row.length;
  }

  /** The cell at zero-based row and column, or undefined where nothing is. */
  cell(row: number, col: number): Cell | undefined {
    const at = this.indexOf(row, col);
    return at < 0 ? undefined : this.cellAt(at);
  }

  value(row: number, col: number): CellValue {
    const at = this.indexOf(row, col);
    return at < 0 ? null : this.valueAt(at);
  }

  /** Every cell, in row-major order. */
  *all(): Generator<Cell> {
    for (let at = 0; at < this.size; at++) yield this.cellAt(at);
  }

  /** The cells that show an error value, in row-major order. */
  errors(): readonly Cell[] {
    const found: Cell[] = [];
    const { kind } = this.sheet.cells;
    for (let at = kind.indexOf(cellKind.error); at >= 0; at = kind.indexOf(cellKind.error, at + 1))
      found.push(this.cellAt(at));
    return found;
  }

  /** The cells of one row, from left to right. */
  *inRow(row: number): Generator<Cell> {
    for (const at of this.placesIn(row)) yield this.cellAt(at);
  }

  /** Places in the columns of the cells of one row, from left to right. */
  *placesIn(row: number): Generator<number> {
    const { cells } = this.sheet;
    for (let at = this.starts().get(row) ?? this.size; at < this.size && cells.row[at] === row; at++)
      yield at;
  }

  /** Whether the cell with this index holds a number that no formula gives. */
  isTypedNumber(at: number): boolean {
    const { kind, formula } = this.sheet.cells;
    return kind[at] === cellKind.number && formula[at]! < 0;
  }

  /** Last row that holds a cell, −1 on an empty sheet. */
  get lastRow(): number {
    return this.size === 0 ? -1 : this.sheet.cells.row[this.size - 1]!;
  }

  cellAt(at: number): Cell {
    const { cells } = this.sheet;
    return {
      row: cells.row[at]!,
      col: cells.col[at]!,
      value: this.valueAt(at),
      formula: this.formulaAt(at),
      style: this.styleAt(at),
    };
  }

  styleAt(at: number): CellStyle {
    return this.book.styles[this.sheet.cells.style[at]!] ?? plainStyle;
  }

  valueAt(at: number): CellValue {
    const { kind, value } = this.sheet.cells;
    const held = value[at]!;
    switch (kind[at]) {
      case cellKind.number:
        return held;
      case cellKind.text:
        return this.book.strings[held] ?? "";
      case cellKind.boolean:
        return held === 1;
      case cellKind.error:
        return { error: this.book.strings[held] ?? "#VALUE!" };
      default:
        return null;
    }
  }

  /** The formula text of the cell with this index, moved from its anchor where it is shared. */
  formulaAt(at: number): string | undefined {
    const { cells, formulas } = this.sheet;
    const entry = formulas[cells.formula[at]!];
    if (!entry) return undefined;
    const [rows, cols] = [cells.row[at]! - entry.row, cells.col[at]! - entry.col];
    return (rows === 0 && cols === 0) || entry.array ? entry.text : shiftFormula(entry.text, rows, cols);
  }

  /** Place of a cell in the columns, −1 where nothing is. */
  indexOf(row: number, col: number): number {
    const { row: rows, col: cols } = this.sheet.cells;
    let low = this.starts().get(row);
    if (low === undefined) return -1;
    // Columns ascend, so the cell stands here or before; in rows without gaps, as those of tables are, here.
    let high = Math.min(low + col - cols[low]!, rows.length - 1);
    for (let at = high; low <= high; at = (low + high) >> 1) {
      if (rows[at] !== row || cols[at]! > col) high = at - 1;
      else if (cols[at] === col) return at;
      else low = at + 1;
    }
    return -1;
  }

  style(row: number, col: number): CellStyle {
    const at = this.indexOf(row, col);
    return at < 0 ? plainStyle : this.styleAt(at);
  }

  /** Whether a formula stands there; asking costs less than its text. */
  hasFormula(row: number, col: number): boolean {
    const at = this.indexOf(row, col);
    return at >= 0 && this.sheet.cells.formula[at]! >= 0;
  }

  /** Whether the row holds a cell. */
  hasRow(row: number): boolean {
    return this.starts().has(row);
  }

  /** Place of the first cell of each row. */
  private starts(): ReadonlyMap<number, number> {
    if (this.rowStart) return this.rowStart;
    const starts = new Map<number, number>();
    const { row } = this.sheet.cells;
    for (let at = 0; at < row.length; at++) if (at === 0 || row[at - 1] !== row[at]) starts.set(row[at]!, at);
    return (this.rowStart = starts);
  }
}
