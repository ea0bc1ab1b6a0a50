import type { RangeAddress } from "../workbook/address";
import type { CellValue } from "../workbook/snapshot";
import type { Area } from "./area";
import type { Evaluator } from "./evaluate";

/** A range of cells, read when asked for. */
export class RangeArea implements Area {
  readonly place: { readonly sheet: number; readonly range: RangeAddress };

  constructor(
    private readonly evaluator: Evaluator,
    private readonly sheet: number,
    private readonly range: RangeAddress,
  ) {
    this.place = { sheet, range };
  }

  get rows(): number {
    return this.range.bottom - this.range.top + 1;
  }

  get cols(): number {
    return this.range.right - this.range.left + 1;
  }

  get used(): { readonly rows: number; readonly cols: number } {
    const { height, width } = this.evaluator.book.grids[this.sheet]!;
    return {
      rows: Math.max(1, Math.min(this.rows, height - this.range.top)),
      cols: Math.max(1, Math.min(this.cols, width - this.range.left)),
    };
  }

  at(row: number, col: number): CellValue {
    return this.evaluator.cell(this.sheet, this.range.top + row, this.range.left + col);
  }

  forEach(visit: (value: CellValue, row: number, col: number) => boolean | void): void {
    const { evaluator, sheet } = this;
    const { top, left } = this.range;
    evaluator.book.grids[sheet]!.forEach(this.range, (at, row, col) => {
      evaluator.spend(1);
      const value = evaluator.read(sheet, at);
      return value === null ? undefined : visit(value, row - top, col - left);
    });
  }
}
