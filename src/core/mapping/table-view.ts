import type { RangeAddress } from "../workbook/address";
import { SheetReader, type Cell } from "../workbook/sheet-reader";
import { cellKind, isError } from "../workbook/snapshot";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";

/** More columns than any table of lines has. */
const widest = 200;

/** A sheet as people see its table: a text of merged cells stands for all of them, a figure only once. */
export class TableView {
  private readonly reader: SheetReader;
  readonly lastRow: number;
  readonly width: number;
  /** Rows with a cell of their own that holds something, ascending. */
  private readonly filled: readonly number[];
  /** Merged ranges by each row they reach. */
  private readonly merged = new Map<number, RangeAddress[]>();

  constructor(
    readonly book: WorkbookSnapshot,
    readonly sheet: SheetSnapshot,
  ) {
    this.reader = new SheetReader(book, sheet);
    this.lastRow = this.reader.lastRow;
    const { row, col, kind, value } = sheet.cells;
    let width = 0;
    const filled: number[] = [];
    for (let at = 0; at < row.length; at++) {
      if (kind[at] === cellKind.empty) continue;
      if (kind[at] === cellKind.text && !/\S/.test(book.strings[value[at]!] ?? "")) continue;
      // A cell typed by mistake far to the right is no column of the table.
      if (col[at]! < widest) width = Math.max(width, col[at]! + 1);
      if (filled.at(-1) !== row[at]) filled.push(row[at]!);
    }
    this.width = width;
    this.filled = filled;
    for (const merge of sheet.merges)
      for (let row = merge.top; row <= Math.min(merge.bottom, this.lastRow); row++) {
        const own = this.merged.get(row);
        if (own) own.push(merge);
        else this.merged.set(row, [merge]);
      }
  }

  /** Rows from one on that hold something, however far apart. */
  rowsFrom(first: number): readonly number[] {
    return this.filled.filter((row) => row >= first);
  }

  /** Rows above one that hold something. */
  rowsBefore(row: number): readonly number[] {
    return this.filled.slice(0, this.filled.length - this.rowsFrom(row).length);
  }

  /** The cell itself, or the one whose text was merged over it. */
  cell(row: number, col: number): Cell | undefined {
    const own = this.reader.cell(row, col);
    if (own && own.value !== null && own.value !== "") return own;
    const merge = this.merged.get(row)?.find(({ left, right }) => left <= col && col <= right);
    const first = merge && this.reader.cell(merge.top, merge.left);
    return typeof first?.value === "string" ? first : own;
  }

  /** What the cell reads, in one line; "" where nothing stands. */
  text(row: number, col: number): string {
    const value = this.cell(row, col)?.value ?? null;
    if (value === null) return "";
    return (isError(value) ? value.error : String(value)).replace(/\s+/g, " ").trim();
  }

  /** Whether a number stands here, typed or calculated. */
  isNumber(row: number, col: number): boolean {
    return typeof this.reader.value(row, col) === "number";
  }

  /** Texts of a row from left to right, those of merged cells once. */
  texts(row: number): readonly string[] {
    const found: string[] = [];
    let last: Cell | undefined;
    for (let col = 0; col < this.width; col++) {
      const cell = this.cell(row, col);
      const text = this.text(row, col);
      if (text !== "" && !(last && cell && last.row === cell.row && last.col === cell.col)) found.push(text);
      last = cell;
    }
    return found;
  }
}
