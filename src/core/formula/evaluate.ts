import { pick, valueOrError } from "./array-values";
import { snapToZero } from "./snap-to-zero";
import { isError, type CellValue } from "../workbook/snapshot";
import type { RangeAddress } from "../workbook/address";
import { isArea, matrix, type Area, type PlacedArea, type Value } from "./area";
import { toNumber } from "./coerce";
import type { BinaryOperator, Expression, FarReference, ReferenceExpression } from "./expression";
import type { FormulaBook } from "./formula-book";
import { functions } from "./functions";
import { Call } from "./functions/call";
import { finite, operate } from "./operate";
import { RangeArea } from "./range-area";
import { resolveReference } from "./resolve";
import { resolveFar } from "./resolve-far";
import type { SheetMemory } from "./sheet-memory";
import { noVerdict, Stop, stopWith } from "./stop";

/** The cell a formula is evaluated for. `array`: operators and functions work on whole ranges there. */
export interface Host {
  readonly sheet: number;
  readonly row: number;
  readonly col: number;
  readonly array: boolean;
}

/** How many values one evaluator may look at: enough for any plan, and an end for hostile books. */
const defaultWork = 100_000_000;
/** Arrays worked out in between are held whole. */
const maxArray = 1_000_000;
const maxNameDepth = 16;
const nameWork = 1000;

/**
 * Calculates formulas with Excel's rules over values that `read` gives. What we don't calculate (unknown
 * functions, other workbooks, unknown tables) gives no verdict, never a wrong value.
 */
export class Evaluator {
  private nameDepth = 0;

  constructor(
    readonly book: FormulaBook,
    /** Value of the cell at this index of a sheet's columns. May throw `noVerdict`. */
    readonly read: (sheet: number, at: number) => CellValue,
    private work = defaultWork,
    /** What is kept from one reading of a book to the next, where values stand. */
    private readonly memory?: SheetMemory,
  ) {}

  /** @see Call.remembered */
  remembered(areas: readonly PlacedArea[], values: readonly CellValue[], work: () => number): number {
    return this.memory ? this.memory.sum(this.book.snapshot, areas, values, work) : work();
  }

  /** @see Call.rowsWith */
  rowsWith(column: PlacedArea, text: string): readonly number[] | undefined {
    return this.memory?.rowsWith(this.book.snapshot, column, text);
  }

  /** Value a cell shows with this formula; undefined means no verdict. Never throws. */
  result(expression: Expression | undefined, host: Host): CellValue | undefined {
    const value = this.outcome(expression, host);
    if (value === undefined || !isArea(value)) return value;
    return this.settle(() => this.single(value, host));
  }

  /** As `result`, with arrays left whole: array formulas spread over their cells. */
  outcome(expression: Expression | undefined, host: Host): Value | undefined {
    if (!expression) return undefined;
    return this.settle(() => {
      const value = this.value(expression, host);
      if (isArea(value)) return value;
      return value === null ? 0 : snapToZero(expression, value, (part) => this.scalar(part, host));
    });
  }

  private settle<T>(work: () => T): T | CellValue | undefined {
    try {
      const value = work();
      return value === null ? 0 : value;
    } catch (reason) {
      if (reason instanceof Stop) return reason.error;
      throw reason;
    }
  }

  /** @throws Stop for error values and where there is no verdict */
  value(expression: Expression, host: Host): Value {
    switch (expression.kind) {
      case "literal":
        if (isError(expression.value)) throw new Stop(expression.value);
        return expression.value;
      case "missing":
        return null;
      case "reference":
        return this.reference(expression, host);
      case "name":
        return this.name(expression, host);
      case "table":
        return this.far(expression, host)[0]!;
      // Only some functions take the cells of several sheets, see `Call.parts`.
      case "sheet-run":
      case "foreign":
        throw noVerdict;
      case "unary":
        return this.unary(expression.operator, expression.operand, host);
      case "binary":
        return this.binary(expression.operator, expression.left, expression.right, host);
      case "call":
        return this.call(expression.name, expression.args, host);
      case "array":
        return matrix(expression.rows.map((row) => row.map((part) => this.scalar(part, host))));
    }
  }

  /** One value, ranges brought down to the formula's own row or column. */
  scalar(expression: Expression, host: Host): CellValue {
    if (expression.kind === "reference") {
      const { sheet, range } = this.place(expression, host);
      if (range.top === range.bottom && range.left === range.right)
        return this.cell(sheet, range.top, range.left);
    }
    return this.single(this.value(expression, host), host);
  }

  /** Brings a value down to one: the cell in the formula's own row or column (implicit intersection). */
  single(value: Value, host: Host): CellValue {
    if (!isArea(value)) return value;
    if (value.rows === 1 && value.cols === 1) return value.at(0, 0);
    if (!value.place) return value.at(0, 0);
    const { range } = value.place;
    if (value.cols === 1 && host.row >= range.top && host.row <= range.bottom)
      return value.at(host.row - range.top, 0);
    if (value.rows === 1 && host.col >= range.left && host.col <= range.right)
      return value.at(0, host.col - range.left);
    throw stopWith("#VALUE!");
  }

  /** Value of a cell; null where nothing is. */
  cell(sheet: number, row: number, col: number): CellValue {
    this.spend(1);
    const at = this.book.grids[sheet]!.indexOf(row, col);
    return at < 0 ? null : this.read(sheet, at);
  }

  spend(cells: number): void {
    this.work -= cells;
    if (this.work < 0) throw noVerdict;
  }

  area(sheet: number, range: RangeAddress): Area {
    return new RangeArea(this, sheet, range);
  }

  private place(expression: ReferenceExpression, host: Host): { sheet: number; range: RangeAddress } {
    const sheet = expression.sheet === undefined ? host.sheet : this.book.sheetNamed(expression.sheet);
    const range = sheet === undefined ? undefined : resolveReference(expression, host.row, host.col);
    if (sheet === undefined || !range) throw stopWith("#REF!");
    return { sheet, range };
  }

  private reference(expression: ReferenceExpression, host: Host): Area {
    const { sheet, range } = this.place(expression, host);
    return this.area(sheet, range);
  }

  /** The ranges of a run of sheets, one per sheet, or of a table's part. @throws noVerdict where it is unknown */
  far(expression: FarReference, host: Host): readonly Area[] {
    const places = resolveFar(this.book, expression, host.sheet, host.row, host.col);
    if (places.length === 0) throw noVerdict;
    return places.map(({ sheet, range }) => this.area(sheet, range));
  }

  private name({ name, sheet }: { readonly name: string; readonly sheet?: string }, host: Host): Value {
    const owner = sheet === undefined ? host.sheet : this.book.sheetNamed(sheet);
    const expression = owner === undefined ? undefined : this.book.nameExpression(name, owner);
    if (owner === undefined || !expression || this.nameDepth >= maxNameDepth) throw noVerdict;
    // Names inside names can multiply without end.
    this.spend(nameWork);
    this.nameDepth++;
    try {
      return this.value(expression, { ...host, sheet: owner });
    } finally {
      this.nameDepth--;
    }
  }

  private unary(operator: "+" | "-" | "%" | "@", operand: Expression, host: Host): Value {
    if (operator === "@") return this.scalar(operand, { ...host, array: false });
    if (operator === "+") return this.value(operand, host);
    return this.each([operand], host, ([value]) =>
      operator === "-" ? finite(-toNumber(value!)) : finite(toNumber(value!) / 100),
    );
  }

  private binary(operator: BinaryOperator, left: Expression, right: Expression, host: Host): Value {
    if (operator === ":") return this.span(left, right, host);
    if (operator === " " || operator === ",") throw noVerdict;
    if (!host.array && left.kind !== "array" && right.kind !== "array")
      return operate(operator, this.scalar(left, host), this.scalar(right, host));
    return this.each([left, right], host, ([a, b]) => operate(operator, a!, b!));
  }

  /** The smallest range around both ends, as in `INDEX(…):B9`. */
  private span(left: Expression, right: Expression, host: Host): Area {
    const [a, b] = [this.value(left, host), this.value(right, host)];
    if (!isArea(a) || !isArea(b) || !a.place || !b.place || a.place.sheet !== b.place.sheet) throw noVerdict;
    const [x, y] = [a.place.range, b.place.range];
    return this.area(a.place.sheet, {
      top: Math.min(x.top, y.top),
      left: Math.min(x.left, y.left),
      bottom: Math.max(x.bottom, y.bottom),
      right: Math.max(x.right, y.right),
    });
  }

  private call(name: string, args: readonly Expression[], host: Host): Value {
    const found = functions.get(name);
    if (!found || args.length < found.min || args.length > found.max) throw noVerdict;
    const inside = found.arrays && !host.array ? { ...host, array: true } : host;
    if (!found.lift || !host.array) return found.run(new Call(this, args, inside));
    const lifted = args.map((arg): Expression | Area => {
      const value = this.attempt(arg, host);
      return isArea(value) && !(value.rows === 1 && value.cols === 1) ? value : arg;
    });
    if (!lifted.some((arg) => "forEach" in arg)) return found.run(new Call(this, args, inside));
    const areas = lifted.filter((arg): arg is Area => "forEach" in arg);
    return this.spread(areas, (row, col) => {
      const here = lifted.map((arg) => ("forEach" in arg ? constant(pick(arg, row, col)) : arg));
      return this.single(found.run(new Call(this, here, inside)), host);
    });
  }

  /** Value of an argument whose error may never be asked for, as the other branch of IF. */
  private attempt(arg: Expression, host: Host): Value {
    try {
      return this.value(arg, host);
    } catch (reason) {
      if (reason instanceof Stop) return null;
      throw reason;
    }
  }

  /** Works on single values, or value by value where the formula is an array formula. */
  private each(
    operands: readonly Expression[],
    host: Host,
    work: (values: readonly CellValue[]) => CellValue,
  ): Value {
    const values = operands.map((operand) =>
      host.array || operand.kind === "array" ? this.value(operand, host) : this.scalar(operand, host),
    );
    const areas = values.filter(isArea);
    if (areas.length === 0) return work(values as readonly CellValue[]);
    return this.spread(areas, (row, col) =>
      work(values.map((value) => (isArea(value) ? pick(value, row, col) : value))),
    );
  }

  private spread(areas: readonly Area[], work: (row: number, col: number) => CellValue): Area {
    const rows = Math.max(...areas.map(({ rows, used }) => (rows > maxArray ? used.rows : rows)));
    const cols = Math.max(...areas.map(({ cols, used }) => (cols > 10_000 ? used.cols : cols)));
    if (rows * cols > maxArray) throw noVerdict;
    this.spend(rows * cols);
    return matrix(
      Array.from({ length: rows }, (_, row) =>
        Array.from({ length: cols }, (_unused, col) => valueOrError(() => work(row, col))),
      ),
    );
  }
}

const constant = (value: CellValue): Expression =>
  value === null ? { kind: "missing" } : { kind: "literal", value };
