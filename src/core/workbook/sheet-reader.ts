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
  private rowStart: Map<number, number> | undefined;

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
    const { cells } = this.sheet;
    for (let at = this.starts().get(row) ?? this.size; at < this.size && cells.row[at] === row; at++)
      yield this.cellAt(at);
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
    const { cells } = this.sheet;
    let low = this.starts().get(row) ?? -1;
    if (low < 0) return -1;
    let high = this.starts().get(-row - 1)! - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const found = cells.col[middle]!;
      if (found === col) return middle;
      if (found < col) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  /** Start of each row under its number, and the end (exclusive) under −number − 1. */
  private starts(): Map<number, number> {
    if (this.rowStart) return this.rowStart;
    const starts = new Map<number, number>();
    const { row } = this.sheet.cells;
    for (let at = 0; at < row.length; at++) {
      const current = row[at]!;
      if (at === 0 || row[at - 1] !== current) starts.set(current, at);
      starts.set(-current - 1, at + 1);
    }
    return (this.rowStart = starts);
  }
}
