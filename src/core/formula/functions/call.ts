import type { CellValue } from "../../workbook/snapshot";
import { isArea, matrix, type Area, type PlacedArea, type Value } from "../area";
import { toLogical, toNumber, toText } from "../coerce";
import type { Evaluator, Host } from "../evaluate";
import type { Expression } from "../expression";
import { stopWith } from "../stop";

/** One call of a function: its arguments, evaluated only when asked for. */
export class Call {
  constructor(
    private readonly evaluator: Evaluator,
    private readonly args: readonly (Expression | Area)[],
    readonly host: Host,
  ) {}

  get count(): number {
    return this.args.length;
  }

  /** Whether the argument is given; one left out between commas is not. */
  has(at: number): boolean {
    const arg = this.args[at];
    return arg !== undefined && !("kind" in arg && arg.kind === "missing");
  }

  /** The argument as it is: a range stays a range. */
  value(at: number): Value {
    const arg = this.args[at];
    if (!arg) return null;
    return "forEach" in arg ? arg : this.evaluator.value(arg, this.host);
  }

  /** The argument as it is, the cells of a run of sheets (`first:last!B4`) sheet by sheet: for functions that take all. */
  parts(at: number): readonly Value[] {
    const arg = this.args[at];
    return arg && "kind" in arg && arg.kind === "sheet-run"
      ? this.evaluator.far(arg, this.host)
      : [this.value(at)];
  }

  /** The argument as one value; an error value ends the call. */
  scalar(at: number): CellValue {
    const arg = this.args[at];
    if (!arg) return null;
    return "forEach" in arg ? this.evaluator.single(arg, this.host) : this.evaluator.scalar(arg, this.host);
  }

  number(at: number, missing?: number): number {
    return missing !== undefined && !this.has(at) ? missing : toNumber(this.scalar(at));
  }

  /** A number cut to a whole one, as positions and lengths are. */
  integer(at: number, missing?: number): number {
    return Math.trunc(this.number(at, missing));
  }

  text(at: number): string {
    return toText(this.scalar(at));
  }

  logical(at: number, missing?: boolean): boolean {
    return missing !== undefined && !this.has(at) ? missing : toLogical(this.scalar(at));
  }

  /** The argument as an area; a single value becomes one of one cell. */
  area(at: number): Area {
    const value = this.value(at);
    return isArea(value) ? value : matrix([[value]]);
  }

  /** A range of cells, as SUMIF and ROW demand. */
  range(at: number): PlacedArea {
    const value = this.value(at);
    if (!isArea(value) || !value.place) throw stopWith("#VALUE!");
    return value as PlacedArea;
  }

  /** The part of a range's sheet that starts `rows` and `cols` into it and has the given size. */
  part(area: Area, row: number, col: number, rows: number, cols: number): Area {
    if (!area.place)
      return matrix(
        Array.from({ length: rows }, (_, y) =>
          Array.from({ length: cols }, (_unused, x) => area.at(row + y, col + x)),
        ),
      );
    const { sheet, range } = area.place;
    const [top, left] = [range.top + row, range.left + col];
    return this.evaluator.area(sheet, { top, left, bottom: top + rows - 1, right: left + cols - 1 });
  }

  /** What was worked out before from the same ranges and values, where the evaluator keeps it; else `work`'s result. */
  remembered(areas: readonly PlacedArea[], values: readonly CellValue[], work: () => number): number {
    return this.evaluator.remembered(areas, values, work);
  }

  /**
   * Rows of a column, counted from its top, that hold a text in whatever case, from the top down; undefined where the
   * evaluator keeps nothing.
   */
  rowsWith(column: PlacedArea, text: string): readonly number[] | undefined {
    return this.evaluator.rowsWith(column, text);
  }

  /** What a whole book counts with; only needed by the few functions of dates. */
  get date1904(): boolean {
    return this.evaluator.book.snapshot.date1904;
  }

  /** Counts cells a function looks at beyond those it reads through areas. */
  spend(cells: number): void {
    this.evaluator.spend(cells);
  }
}
