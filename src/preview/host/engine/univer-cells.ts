import type { ICellData, IStyleData, Nullable } from "@univerjs/core";
import {
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  FormulaDataModel,
  IFunctionService,
} from "@univerjs/engine-formula";
import {
  SetRangeValuesMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import { maxCols, maxRows, type RangeAddress } from "../../../core/workbook/address";
import { interpretInput } from "./cell-input";
import type { UniverWorkbook } from "./univer-workbook";

type Matrix = Record<number, Record<number, ICellData | null>>;

/** Cell contents and styles of a Univer workbook. Rows and columns are zero-based. */
export class UniverCells {
  /** Contents to be written, by sheet: Univer goes through all formulas at each write, so they go in together. */
  private readonly held = new Map<string, Matrix>();

  constructor(private readonly book: UniverWorkbook) {
    book.beforeRun = () => this.flush();
  }

  /** Writes what was held back. Has to be called before Univer is asked anything but through this class. */
  flush(): void {
    const held = [...this.held];
    this.held.clear();
    for (const [sheetId, matrix] of held) this.write(sheetId, matrix);
  }

  cell(sheetId: string, row: number, col: number): Nullable<ICellData> {
    if (this.held.get(sheetId)?.[row]?.[col]) this.flush();
    return this.book.sheet(sheetId).getCellMatrix().getValue(row, col);
  }

  /** The formula with "=", or undefined; also where the grid keeps one formula for a filled block. */
  formula(sheetId: string, row: number, col: number, cell: Nullable<ICellData>): string | undefined {
    if (!cell?.f && !cell?.si) return undefined;
    if (cell.f && !cell.si) return cell.f;
    const text = this.book.injector
      .get(FormulaDataModel)
      .getFormulaStringByCell(row, col, sheetId, this.book.id);
    return text ?? cell.f ?? undefined;
  }

  style(sheetId: string, row: number, col: number): IStyleData {
    return this.book.sheet(sheetId).getComposedCellStyle(row, col) ?? {};
  }
  pattern(sheetId: string, row: number, col: number): string {
    return this.style(sheetId, row, col).n?.pattern ?? "General";
  }

  /** Puts inputs into a rectangle that begins at `top`, `left`; null leaves a cell as it is. */
  input(sheetId: string, top: number, left: number, inputs: readonly (readonly unknown[])[]): void {
    const matrix: Matrix = {};
    let brought = false;
    inputs.forEach((line, at) => {
      const cells: Record<number, ICellData> = {};
      line.forEach((input, offset) => {
        if (input === null || input === undefined) return;
        const [row, col] = [top + at, left + offset];
        const { content, pattern } = interpretInput(input, this.pattern(sheetId, row, col));
        if (content.f) this.knowFunctions(content.f);
        brought ||= pattern !== undefined;
        cells[col] = pattern === undefined ? content : { ...content, s: { n: { pattern } } };
      });
      matrix[top + at] = cells;
    });
    if (brought) {
      this.flush();
      this.write(sheetId, matrix);
    } else this.hold(sheetId, matrix);
  }

  private hold(sheetId: string, matrix: Matrix): void {
    const held = this.held.get(sheetId) ?? {};
    this.held.set(sheetId, held);
    for (const [row, cells] of Object.entries(matrix)) Object.assign((held[Number(row)] ??= {}), cells);
  }

  /** Gives every cell of a range the same patch. */
  fill(sheetId: string, range: RangeAddress, patch: ICellData): void {
    this.each(sheetId, range, () => patch);
  }

  /** Patches each cell of a range with what `patchOf` says; undefined leaves it alone, null empties it entirely. */
  each(
    sheetId: string,
    range: RangeAddress,
    patchOf: (row: number, col: number) => ICellData | null | undefined,
  ): void {
    const within = this.bounded(sheetId, range);
    const matrix: Matrix = {};
    for (let row = within.top; row <= within.bottom; row++) {
      const cells: Record<number, ICellData | null> = {};
      for (let col = within.left; col <= within.right; col++) {
        const patch = patchOf(row, col);
        if (patch !== undefined) cells[col] = patch;
      }
      matrix[row] = cells;
    }
    this.write(sheetId, matrix);
  }

  /** Whole rows and columns end where the sheet has been laid out to; Univer keeps no cells beyond. */
  bounded(sheetId: string, { top, left, bottom, right }: RangeAddress): RangeAddress {
    const sheet = this.book.sheet(sheetId);
    return {
      top,
      left,
      bottom: bottom === maxRows - 1 ? Math.max(top, sheet.getRowCount() - 1) : bottom,
      right: right === maxCols - 1 ? Math.max(left, sheet.getColumnCount() - 1) : right,
    };
  }

  /** The smallest rectangle around all cells with content, or with content or style; undefined when there are none. */
  used(sheetId: string, valuesOnly: boolean, within?: RangeAddress): RangeAddress | undefined {
    this.flush();
    let used: RangeAddress | undefined;
    this.book
      .sheet(sheetId)
      .getCellMatrix()
      .forValue((row, col, cell) => {
        if (!cell || !(hasContent(cell) || (!valuesOnly && cell.s))) return;
        if (within && (row < within.top || row > within.bottom || col < within.left || col > within.right))
          return;
        used = used
          ? {
              top: Math.min(used.top, row),
              left: Math.min(used.left, col),
              bottom: Math.max(used.bottom, row),
              right: Math.max(used.right, col),
            }
          : { top: row, left: col, bottom: row, right: col };
      });
    return used;
  }

  private write(sheetId: string, matrix: Matrix): void {
    const rows = Object.entries(matrix).filter(([, cells]) => Object.keys(cells).length > 0);
    if (rows.length === 0) return;
    const cols = rows.flatMap(([, cells]) => Object.keys(cells).map(Number));
    this.grow(
      sheetId,
      Number(rows.at(-1)?.[0]),
      cols.reduce((last, col) => Math.max(last, col), 0),
    );
    const params = { subUnitId: sheetId, cellValue: matrix };
    if (rows.every(([, cells]) => Object.values(cells).every(looksOnly)))
      this.book.runUncalculated(SetRangeValuesMutation.id, params);
    else this.book.run(SetRangeValuesMutation.id, params);
  }

  private grow(sheetId: string, lastRow: number, lastCol: number): void {
    const sheet = this.book.sheet(sheetId);
    if (lastRow >= sheet.getRowCount())
      this.book.run(SetWorksheetRowCountMutation.id, { subUnitId: sheetId, rowCount: lastRow + 101 });
    if (lastCol >= sheet.getColumnCount())
      this.book.run(SetWorksheetColumnCountMutation.id, { subUnitId: sheetId, columnCount: lastCol + 11 });
  }

  /**
   * Univer's engine dies of a function it doesn't know when that has a constant among its arguments. Such a
   * function is made known, as one that answers #NAME?.
   */
  private knowFunctions(formula: string): void {
    const functions = this.book.injector.get(IFunctionService);
    for (const [, name = ""] of formula
      .replace(/"[^"]*"|'[^']*'/g, "")
      .matchAll(/([\p{L}_][\p{L}\p{N}_.]*)\(/gu)) {
      const upper = name.toUpperCase();
      if (!functions.hasExecutor(upper)) functions.registerExecutors(new UnknownFunction(upper));
    }
  }
}

class UnknownFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;
  override calculate() {
    return ErrorValueObject.create(ErrorType.NAME);
  }
}

const looksOnly = (patch: ICellData | null): boolean =>
  patch !== null && !("v" in patch) && !("f" in patch) && !("p" in patch);

export const hasContent = (cell: ICellData): boolean =>
  Boolean(cell.f) ||
  Boolean(cell.si) ||
  (cell.v !== undefined && cell.v !== null && cell.v !== "") ||
  Boolean(cell.p);
