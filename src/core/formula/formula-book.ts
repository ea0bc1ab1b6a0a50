import { CellGrid } from "../workbook/cell-grid";
import type { FormulaEntry, WorkbookSnapshot } from "../workbook/snapshot";
import type { Expression, ReferenceExpression } from "./expression";
import { ExpressionPool } from "./expression-pool";
import { parseFormula } from "./parse";
import { shapeOf } from "./shape";

/** A formula shape: what all cells filled from one formula share. */
export interface Shape {
  /** Small whole number, for columns of numbers. */
  readonly id: number;
  /** The relative key, see `shapeOf`. */
  readonly key: string;
  /** Undefined where the formula could not be read: no verdict about it. */
  readonly expression: Expression | undefined;
  /** An array formula, entered over one or more cells. */
  readonly array: boolean;
  /** What it refers to, once somebody has asked `referencesOf` for it. */
  looksAt: ShapeReferences | undefined;
}

/** What a shape refers to, found once for all its cells. */
export interface ShapeReferences {
  readonly references: readonly ReferenceExpression[];
  readonly names: readonly { readonly name: string; readonly sheet?: string }[];
}

/** The formulas of a workbook, each shape parsed once, and its cells by column. Make one per snapshot and keep it. */
export class FormulaBook {
  readonly shapes: Shape[] = [];
  readonly grids: readonly CellGrid[];
  private readonly byKey = new Map<string, Shape>();
  private readonly pool = new ExpressionPool();
  private readonly ofEntries: (Shape | undefined)[][];
  private readonly sheetIndex: ReadonlyMap<string, number>;
  private readonly names = new Map<string, Expression | undefined>();

  constructor(readonly snapshot: WorkbookSnapshot) {
    const { sheets } = snapshot;
    this.grids = sheets.map(({ cells }) => new CellGrid(cells));
    this.ofEntries = sheets.map(() => []);
    this.sheetIndex = new Map(sheets.map(({ name }, at) => [name.toLowerCase(), at]));
  }

  /** The shape of the cell with this index; undefined for typed cells. */
  shapeAt(sheet: number, at: number): Shape | undefined {
    const { cells, formulas } = this.snapshot.sheets[sheet]!;
    const index = cells.formula[at]!;
    if (index < 0) return undefined;
    const known = this.ofEntries[sheet]![index];
    if (known) return known;
    const entry = formulas[index];
    return entry && (this.ofEntries[sheet]![index] = this.shapeOf(entry));
  }

  /** Shape of a formula text that stands at a place. */
  shapeOf({ text, row, col, array }: FormulaEntry): Shape {
    const key = shapeOf(text, row, col);
    const mapKey = array ? `{${key}}` : key;
    const known = this.byKey.get(mapKey);
    if (known) return known;
    const expression = parseFormula(text, row, col, this.pool);
    const shape: Shape = {
      id: this.shapes.length,
      key,
      expression,
      array: array !== undefined,
      looksAt: undefined,
    };
    this.shapes.push(shape);
    this.byKey.set(mapKey, shape);
    return shape;
  }

  /** Index of a sheet by name, without regard to case; undefined where there is none. */
  sheetNamed(name: string): number | undefined {
    return this.sheetIndex.get(name.toLowerCase());
  }

  /** What a defined name stands for: the sheet's own name before the book's. Its relative parts count from A1. */
  nameExpression(name: string, sheet: number): Expression | undefined {
    const key = `${sheet} ${name.toLowerCase()}`;
    if (this.names.has(key)) return this.names.get(key);
    const alike = this.snapshot.names.filter((one) => one.name.toLowerCase() === name.toLowerCase());
    const owner = this.snapshot.sheets[sheet]?.name;
    const found =
      alike.find((one) => one.sheet !== undefined && one.sheet === owner) ??
      alike.find((one) => one.sheet === undefined);
    const expression = found && parseFormula(found.formula, 0, 0);
    this.names.set(key, expression);
    return expression;
  }
}
