import { contains } from "../workbook/address";
import { CellGrid } from "../workbook/cell-grid";
import type { FormulaEntry, TableSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import type { Expression } from "./expression";
import { ExpressionStore } from "./expression-store";
import { leavesOf } from "./leaves";
import { lookedAt, type LookedAt } from "./looked-at";
import { parseFormula } from "./parse";
import { PerShape } from "./per-shape";
import { shapeOf } from "./shape";
import { TraitsPool, unread, type Traits } from "./traits";

/** A formula shape: what all cells filled from one formula share. */
export class Shape {
  constructor(
    /** Small whole number, for columns of numbers. */
    readonly id: number,
    /** The relative key, see `shapeOf`. */
    readonly key: string,
    /** An array formula, entered over one or more cells. */
    readonly array: boolean,
    /** Place of its tree, −1 where the formula could not be read. */
    readonly place: number,
    readonly traits: Traits,
    /** Equal where the same references and constants stand in it, in whatever order. */
    readonly leaves: number,
    private readonly book: FormulaBook,
  ) {}

  /** Whether more than one cell has it. */
  repeated = false;

  /** Whether the formula could be read. */
  get isRead(): boolean {
    return this.place >= 0;
  }

  /** Undefined where the formula could not be read: no verdict about it. */
  get expression(): Expression | undefined {
    return this.isRead ? this.book.trees.of(this) : undefined;
  }

  /** What it refers to. */
  get looksAt(): LookedAt {
    return this.book.looksAt.of(this);
  }
}

/** The formulas of a workbook, each shape parsed once, and its cells by column. Make one per snapshot and keep it. */
export class FormulaBook {
  readonly shapes: Shape[] = [];
  readonly grids: readonly CellGrid[];
  private readonly byKey = new Map<string, Shape>();
  private readonly store = new ExpressionStore();
  private readonly traits = new TraitsPool();
  readonly trees = new PerShape(({ place }) => this.store.at(place));
  readonly looksAt = new PerShape(({ expression }) => lookedAt(expression));
  /** Shapes found so far, by sheet and index of the formula. */
  readonly ofEntries: readonly (Shape | undefined)[][];
  private readonly sharedEntries: Uint8Array[] = [];
  private readonly sheetIndex: ReadonlyMap<string, number>;
  private readonly names = new Map<string, Expression | undefined>();
  private readonly tables = new Map<string, TableSnapshot>();

  constructor(readonly snapshot: WorkbookSnapshot) {
    const { sheets } = snapshot;
    this.grids = sheets.map(({ cells }) => CellGrid.of(cells));
    this.ofEntries = sheets.map(() => []);
    this.sheetIndex = new Map(sheets.map(({ name }, at) => [name.toLowerCase(), at]));
    for (const table of snapshot.tables ?? []) this.tables.set(table.name.toLowerCase(), table);
  }

  /** The shape of the cell with this index; undefined for typed cells. */
  shapeAt(sheet: number, at: number): Shape | undefined {
    const { cells, formulas } = this.snapshot.sheets[sheet]!;
    const index = cells.formula[at]!;
    if (index < 0) return undefined;
    const known = this.ofEntries[sheet]![index];
    if (known) return known;
    const entry = formulas[index];
    if (!entry) return undefined;
    const shape = this.shapeOf(entry);
    if (this.shared(sheet)[index]) shape.repeated = true;
    return (this.ofEntries[sheet]![index] = shape);
  }

  /** Shape of a formula text that stands at a place. */
  shapeOf({ text, row, col, array }: FormulaEntry): Shape {
    const key = shapeOf(text, row, col);
    const mapKey = array ? `{${key}}` : key;
    const known = this.byKey.get(mapKey);
    if (known) {
      known.repeated = true;
      return known;
    }
    const expression = parseFormula(text, row, col);
    const place = expression ? this.store.add(expression) : -1;
    const traits = expression ? this.traits.of(expression) : unread;
    const leaves = expression ? leavesOf(expression) : 0;
    const shape = new Shape(this.shapes.length, key, array !== undefined, place, traits, leaves, this);
    this.shapes.push(shape);
    this.byKey.set(mapKey, shape);
    return shape;
  }

  /** Which formula entries of a sheet more than one cell has. */
  private shared(sheet: number): Uint8Array {
    const known = this.sharedEntries[sheet];
    if (known) return known;
    const { cells, formulas } = this.snapshot.sheets[sheet]!;
    const [used, shared] = [new Uint8Array(formulas.length), new Uint8Array(formulas.length)];
    for (const index of cells.formula) if (index >= 0) (used[index] ? shared : used)[index] = 1;
    return (this.sharedEntries[sheet] = shared);
  }

  /** Index of a sheet by name, without regard to case; undefined where there is none. */
  sheetNamed(name: string): number | undefined {
    return this.sheetIndex.get(name.toLowerCase());
  }

  /** The table of this name, without regard to case. */
  tableNamed(name: string): TableSnapshot | undefined {
    return this.tables.get(name.toLowerCase());
  }

  /** The table that a cell is part of. */
  tableAt(sheet: number, row: number, col: number): TableSnapshot | undefined {
    for (const table of this.tables.values())
      if (this.sheetNamed(table.sheet) === sheet && contains(table.range, row, col)) return table;
    return undefined;
  }

  /**
   * What a defined name stands for: the sheet's own name before the book's. Its relative parts count from A1. A table's
   * name alone stands for its data.
   */
  nameExpression(name: string, sheet: number): Expression | undefined {
    const key = `${sheet} ${name.toLowerCase()}`;
    if (this.names.has(key)) return this.names.get(key);
    const alike = this.snapshot.names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
    const owner = this.snapshot.sheets[sheet]?.name;
    const found =
      alike.find((one) => one.sheet !== undefined && one.sheet === owner) ??
      alike.find((one) => one.sheet === undefined);
    const table = found ? undefined : this.tableNamed(name);
    const expression: Expression | undefined = table
      ? { kind: "table", text: table.name, table: table.name, columns: [], sections: [] }
      : found && parseFormula(found.formula, 0, 0);
    this.names.set(key, expression);
    return expression;
  }
}
