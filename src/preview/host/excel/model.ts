import { Emitter } from "../emitter";
import type { RangeAddress } from "../../../core/workbook/address";
import { cellValue, cellValueType, type CellOutput } from "../engine/cell-output";
import type { ChartRecord } from "./charts/chart-record";
import { moveCharts } from "./charts/move-charts";
import type { CommentRecord } from "./comment-record";
import { movePageStarts } from "./page-break-types";
import { shiftOfChange } from "./shift-of-change";
import { UniverCells } from "../engine/univer-cells";
import { UniverDimensions } from "../engine/univer-dimensions";
import { UniverNames } from "../engine/univer-names";
import { UniverValidation } from "../engine/univer-validation";
import type { UniverWorkbook } from "../engine/univer-workbook";

/** A change of cells, told to panes as `onChanged`. */
export interface CellsChanged {
  readonly kind: "changed";
  readonly sheetId: string;
  readonly range: RangeAddress;
  readonly changeType: "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";
  /** Whether the pane itself did it, or the user in the grid. */
  readonly byAddin: boolean;
  /** Given when the range is one cell whose content before is known. */
  readonly before?: CellState;
}
/** A cell as `onChanged` tells of it. */
export interface CellState {
  readonly value: CellOutput;
  readonly type: ReturnType<typeof cellValueType>;
}
export type ModelEvent =
  | CellsChanged
  | { readonly kind: "added" | "deleted" | "activated" | "deactivated"; readonly sheetId: string }
  | { readonly kind: "selected"; readonly sheetId: string; readonly range: RangeAddress };

/** What the member tables work on: one workbook and what happens to it. */
export class ExcelModel {
  readonly cells: UniverCells;
  readonly dimensions: UniverDimensions;
  readonly names: UniverNames;
  readonly validation: UniverValidation;
  readonly events = new Emitter<ModelEvent>();
  /** Files that the pane wants opened as workbooks of their own. */
  readonly newBooks = new Emitter<Uint8Array>();
  /** What the pane keeps with the workbook, by key. */
  readonly settings = new Map<string, unknown>();
  readonly comments: CommentRecord[] = [];
  /** In the order they were made; those of deleted sheets are taken out. */
  readonly charts: ChartRecord[] = [];
  /** Told when a chart got its place, or went. */
  readonly charted = new Emitter<"placed" | "deleted">();
  private chartsMade = 0;
  calculationMode = "Automatic";
  /** Set while the user is typing into a cell: Excel refuses every request then. */
  cellEditMode = false;

  constructor(readonly book: UniverWorkbook) {
    this.cells = new UniverCells(book);
    this.dimensions = new UniverDimensions(book, this.cells);
    this.names = new UniverNames(book);
    this.validation = new UniverValidation(book);
    this.events.on((event) => {
      const shift = event.kind === "changed" ? shiftOfChange(event) : undefined;
      if (shift) {
        moveCharts(this.charts, event.sheetId, shift);
        movePageStarts(book.settings.of(event.sheetId).pageStarts, shift);
      }
      if (event.kind === "deleted") this.removeCharts(event.sheetId);
    });
  }

  nextChartId(): string {
    return `{chart-${++this.chartsMade}}`;
  }

  private removeCharts(sheetId: string): void {
    const others = this.charts.filter((chart) => chart.sheetId !== sheetId);
    this.charts.splice(0, this.charts.length, ...others);
  }

  /** Shows a range: its sheet comes to the front and the range is selected. */
  select(sheetId: string, range: RangeAddress): void {
    this.activate(sheetId);
    this.book.select(sheetId, this.cells.bounded(sheetId, range));
    this.events.emit({ kind: "selected", sheetId, range });
  }

  activate(sheetId: string): void {
    const before = this.book.activeSheet().getSheetId();
    if (before === sheetId) return;
    this.book.activate(sheetId);
    this.events.emit({ kind: "deactivated", sheetId: before });
    this.events.emit({ kind: "activated", sheetId });
  }

  /** Tells of cells that the add-in has changed. */
  edited(
    sheetId: string,
    range: RangeAddress,
    { changeType = "RangeEdited", before }: Partial<Pick<CellsChanged, "changeType" | "before">> = {},
  ): void {
    const event = { kind: "changed", sheetId, range, changeType, byAddin: true } as const;
    this.events.emit(before ? { ...event, before } : event);
  }

  /** The state of a range's only cell; undefined where there are more. */
  stateOf(sheetId: string, { top, left, bottom, right }: RangeAddress): CellState | undefined {
    if (top !== bottom || left !== right) return undefined;
    const cell = this.cells.cell(sheetId, top, left);
    return { value: cellValue(cell), type: cellValueType(cell) };
  }
}
