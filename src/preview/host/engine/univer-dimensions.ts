import {
  CancelFrozenCommand,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenCommand,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
} from "@univerjs/sheets";
import type { RangeAddress } from "../../../core/workbook/address";
import type { UniverCells } from "./univer-cells";
import type { UniverWorkbook } from "./univer-workbook";

export type Axis = "rows" | "cols";

/** Excel measures rows and columns in points, Univer in pixels. */
const pixelsPerPoint = 4 / 3;

/** Sizes, visibility, insertion and removal of rows and columns, and frozen panes. */
export class UniverDimensions {
  constructor(
    private readonly book: UniverWorkbook,
    private readonly cells: UniverCells,
  ) {}

  /** Points. */
  size(sheetId: string, axis: Axis, at: number): number {
    const sheet = this.book.sheet(sheetId);
    const pixels =
      axis === "cols"
        ? sheet.getColumnManager().getColumnWidth(at)
        : sheet.getRowManager().getRowHeight(at, 1);
    return pixels / pixelsPerPoint;
  }

  /** Points. */
  standardHeight(sheetId: string): number {
    return this.book.sheet(sheetId).getConfig().defaultRowHeight / pixelsPerPoint;
  }

  resize(sheetId: string, axis: Axis, range: RangeAddress, points: number): void {
    const ranges = [this.range(sheetId, range)];
    const pixels = points * pixelsPerPoint;
    if (axis === "cols") {
      const hidden = this.isHidden(sheetId, "cols", range.left);
      // Univer leaves hidden columns out when it sets widths.
      if (hidden) this.hide(sheetId, "cols", range, false);
      this.book.run(SetWorksheetColWidthMutation.id, { subUnitId: sheetId, ranges, colWidth: pixels });
      if (hidden) this.hide(sheetId, "cols", range, true);
      return;
    }
    this.book.run(SetWorksheetRowHeightMutation.id, { subUnitId: sheetId, ranges, rowHeight: pixels });
    this.book.run(SetWorksheetRowIsAutoHeightMutation.id, { subUnitId: sheetId, ranges, autoHeightInfo: 0 });
  }

  isHidden(sheetId: string, axis: Axis, at: number): boolean {
    const sheet = this.book.sheet(sheetId);
    return axis === "cols" ? !sheet.getColVisible(at) : !sheet.getRowRawVisible(at);
  }
  hide(sheetId: string, axis: Axis, range: RangeAddress, hidden: boolean): void {
    const [show, conceal] =
      axis === "cols"
        ? [SetColVisibleMutation.id, SetColHiddenMutation.id]
        : [SetRowVisibleMutation.id, SetRowHiddenMutation.id];
    this.book.run(hidden ? conceal : show, { subUnitId: sheetId, ranges: [this.range(sheetId, range)] });
  }

  insert(sheetId: string, axis: Axis, range: RangeAddress): void {
    this.shift(axis === "cols" ? InsertColByRangeCommand.id : InsertRowByRangeCommand.id, sheetId, range);
  }
  remove(sheetId: string, axis: Axis, range: RangeAddress): void {
    this.shift(axis === "cols" ? RemoveColByRangeCommand.id : RemoveRowByRangeCommand.id, sheetId, range);
  }

  /** Univer brings the sheet to the front; in Excel the one in view stays in view. */
  private shift(command: string, sheetId: string, range: RangeAddress): void {
    const active = this.book.activeSheet().getSheetId();
    this.book.run(command, { subUnitId: sheetId, range: this.range(sheetId, range) });
    if (this.book.activeSheet().getSheetId() !== active) this.book.activate(active);
  }

  frozen(sheetId: string): { readonly rows: number; readonly cols: number } {
    const { ySplit, xSplit } = this.book.sheet(sheetId).getFreeze();
    return { rows: ySplit, cols: xSplit };
  }
  freeze(sheetId: string, rows: number, cols: number): void {
    if (rows === 0 && cols === 0) return void this.book.run(CancelFrozenCommand.id, { subUnitId: sheetId });
    this.book.run(SetFrozenCommand.id, {
      subUnitId: sheetId,
      startRow: rows || -1,
      startColumn: cols || -1,
      ySplit: rows,
      xSplit: cols,
    });
  }

  private range(sheetId: string, range: RangeAddress) {
    const { top, left, bottom, right } = this.cells.bounded(sheetId, range);
    return { startRow: top, endRow: bottom, startColumn: left, endColumn: right };
  }
}
