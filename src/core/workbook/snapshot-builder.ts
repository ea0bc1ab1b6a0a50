import {
  cellKind,
  isError,
  plainStyle,
  type CellColumns,
  type CellStyle,
  type CellValue,
  type FormulaEntry,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "./snapshot";

type SheetFacts = Omit<SheetSnapshot, "name" | "cells" | "formulas">;
const noFacts: SheetFacts = {
  visibility: "visible",
  hiddenRows: [],
  hiddenCols: [],
  merges: [],
  protected: false,
  validations: [],
  comments: [],
  links: [],
};
type BookFacts = Pick<WorkbookSnapshot, "names" | "tables" | "externalLinks" | "date1904" | "notRead">;
const noBookFacts: BookFacts = { names: [], externalLinks: [], date1904: false, notRead: [] };

/** Collects a snapshot cell by cell; every adapter fills one of these. */
export class SnapshotBuilder {
  readonly strings: string[] = [];
  readonly styles: CellStyle[] = [plainStyle];
  private readonly stringIndex = new Map<string, number>();
  private readonly styleIndex = new Map<string, number>([[JSON.stringify(plainStyle), 0]]);
  private readonly sheets: SheetBuilder[] = [];

  /** @param start strings and styles to go on from, so that sheets built earlier can stand beside the new ones */
  constructor(start?: Pick<WorkbookSnapshot, "strings" | "styles">) {
    for (const text of start?.strings ?? []) this.strings.push(text);
    start?.strings.forEach((text, at) => this.stringIndex.set(text, at));
    if (!start) return;
    this.styles.splice(0, this.styles.length, ...start.styles);
    this.styleIndex.clear();
    start.styles.forEach((style, at) => this.styleIndex.set(JSON.stringify(style), at));
  }

  addSheet(name: string): SheetBuilder {
    const sheet = new SheetBuilder(this, name);
    this.sheets.push(sheet);
    return sheet;
  }

  /** Index of a text in the book's table of strings. */
  stringAt(text: string): number {
    return remember(this.stringIndex, this.strings, text, text);
  }

  /** Index of a style in the book's table of styles. */
  styleAt(style: CellStyle): number {
    return remember(this.styleIndex, this.styles, JSON.stringify(style), style);
  }

  build(facts: Partial<BookFacts> = {}): WorkbookSnapshot {
    return {
      ...noBookFacts,
      ...facts,
      sheets: this.sheets.map((sheet) => sheet.build()),
      strings: this.strings,
      styles: this.styles,
    };
  }
}

/** One sheet of a snapshot being built. Cells may come in any order; they are sorted once at the end if need be. */
export class SheetBuilder {
  readonly formulas: FormulaEntry[] = [];
  facts: Partial<SheetFacts> = {};
  private columns = allocate(256);
  private length = 0;
  private sorted = true;

  constructor(
    private readonly book: SnapshotBuilder,
    readonly name: string,
  ) {}

  /** Adds a cell. @param formula text without "=" @param style index from `SnapshotBuilder.styleAt` */
  add(row: number, col: number, value: CellValue, formula?: string, style = 0): void {
    const entry = formula === undefined ? -1 : this.addFormula({ text: formula, row, col });
    if (value === null) this.addRaw(row, col, cellKind.empty, 0, entry, style);
    else if (typeof value === "number") this.addRaw(row, col, cellKind.number, value, entry, style);
    else if (typeof value === "boolean") this.addRaw(row, col, cellKind.boolean, value ? 1 : 0, entry, style);
    else if (isError(value))
      this.addRaw(row, col, cellKind.error, this.book.stringAt(value.error), entry, style);
    else this.addRaw(row, col, cellKind.text, this.book.stringAt(value), entry, style);
  }

  addFormula(entry: FormulaEntry): number {
    return this.formulas.push(entry) - 1;
  }

  /** Takes a formula away from its cells, which keep their values: for a text that a file promised and never gave. */
  dropFormula(entry: number): void {
    const { formula } = this.columns;
    for (let at = 0; at < this.length; at++) if (formula[at] === entry) formula[at] = -1;
  }

  /** The fast way in, for readers that already have indexes. */
  addRaw(row: number, col: number, kind: number, value: number, formula: number, style: number): void {
    const at = this.length;
    if (at === this.columns.row.length) this.columns = copy(this.columns, at, at * 2);
    const { columns } = this;
    if (at > 0 && this.sorted) {
      const above = columns.row[at - 1]!;
      if (row < above || (row === above && col <= columns.col[at - 1]!)) this.sorted = false;
    }
    columns.row[at] = row;
    columns.col[at] = col;
    columns.kind[at] = kind;
    columns.value[at] = value;
    columns.formula[at] = formula;
    columns.style[at] = style;
    this.length = at + 1;
  }

  build(): SheetSnapshot {
    const cells = this.sorted
      ? copy(this.columns, this.length, this.length)
      : inOrder(this.columns, this.length);
    return { ...noFacts, ...this.facts, name: this.name, cells, formulas: this.formulas };
  }
}

function remember<T>(index: Map<string, number>, table: T[], key: string, item: T): number {
  const known = index.get(key);
  if (known !== undefined) return known;
  index.set(key, table.length);
  return table.push(item) - 1;
}

function allocate(size: number): CellColumns {
  return {
    row: new Int32Array(size),
    col: new Uint16Array(size),
    kind: new Uint8Array(size),
    value: new Float64Array(size),
    formula: new Int32Array(size),
    style: new Uint16Array(size),
  };
}

function copy(from: CellColumns, length: number, size: number): CellColumns {
  const to = allocate(size);
  for (const key of Object.keys(to) as (keyof CellColumns)[]) to[key].set(from[key].subarray(0, length));
  return to;
}

/** Row-major order; where a cell was added twice, the later one holds. */
function inOrder(from: CellColumns, length: number): CellColumns {
  const order = Array.from({ length }, (_, at) => at).sort(
    (a, b) => from.row[a]! - from.row[b]! || from.col[a]! - from.col[b]! || a - b,
  );
  const kept = order.filter((at, place) => {
    const next = order[place + 1];
    return next === undefined || from.row[next] !== from.row[at] || from.col[next] !== from.col[at];
  });
  const to = allocate(kept.length);
  for (const key of Object.keys(to) as (keyof CellColumns)[])
    kept.forEach((at, place) => (to[key][place] = from[key][at]!));
  return to;
}
