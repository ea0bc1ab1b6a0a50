import { CommandType, ICommandService, type IDisposable } from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import { cellName } from "../../core/workbook/address";
import type { OpenBook } from "../book/open-book";
import { isLocked } from "../host/excel/protection";
import type { Grid } from "./create-grid";

export interface GridListener {
  /** Something that a file holds was changed, by user or pane. */
  readonly onChanged: () => void;
  /** The user tried to type into a locked cell of a protected sheet; `cell` is A1. */
  readonly onLocked: (cell: string) => void;
}

/** Mutations that follow from others, or only concern this screen. */
const derived = /^formula\.|auto-height|set-worksheet-active|scroll|zoom|selection/;

/** Ties the grid to the host: what the user does in the grid is what Excel would tell the pane, and the reverse. */
export function watchGrid(
  { api, injector, container }: Grid,
  book: OpenBook,
  { onChanged, onLocked }: GridListener,
) {
  const { model } = book.host;
  const unitId = model.book.id;
  const commands = injector.get(ICommandService).onCommandExecuted(({ id, type, params }, options) => {
    const unit = (params as { unitId?: string } | undefined)?.unitId;
    if (type !== CommandType.MUTATION || unit !== unitId || derived.test(id)) return;
    if (!options?.onlyLocal && !options?.["fromFormula"]) onChanged();
  });
  const starting = api.addEvent(api.Event.BeforeSheetEditStart, (event) => {
    const { worksheet, row, column } = event;
    const sheetId = worksheet.getSheetId();
    if (!model.book.settings.of(sheetId).protection || !isLocked(model, sheetId, row, column)) return;
    event.cancel = true;
    onLocked(cellName(row, column));
  });
  // While a cell is being edited Excel refuses what add-ins ask for; so does the host.
  const started = api.addEvent(api.Event.SheetEditStarted, () => void (model.cellEditMode = true));
  const ended = api.addEvent(api.Event.SheetEditEnded, () => void (model.cellEditMode = false));
  const selected = model.events.on((event) => {
    if (event.kind === "selected") void bringIntoView(api, container, event.range.top, event.range.left);
  });
  const disposables: IDisposable[] = [commands, starting, started, ended];
  return () => {
    disposables.forEach((one) => one.dispose());
    selected();
  };
}

/** Scrolls only when the cell is out of sight, and not to the edge, so that its neighbours are seen too. */
async function bringIntoView(api: FUniver, container: HTMLElement, row: number, col: number): Promise<void> {
  // A sheet that has just come to the front has no size before it was drawn.
  await new Promise((resolve) => setTimeout(resolve, 50));
  const sheet = api.getActiveWorkbook()?.getActiveSheet();
  const shown = sheet?.getVisibleRange();
  if (!sheet || !shown) return;
  const { ySplit, xSplit } = sheet.getSheet().getFreeze();
  const rowShown = row < ySplit || (row >= shown.startRow && row < shown.endRow);
  const colShown = col < xSplit || (col >= shown.startColumn && col < shown.endColumn);
  if (rowShown && colShown) return;
  const widths = sheet.getSheet().getColumnManager();
  const frozen = Array.from({ length: xSplit }, (_, at) => widths.getColumnWidth(at));
  let room = (container.clientWidth - frozen.reduce((sum, width) => sum + width, 0)) / 2;
  let first = col;
  while (first > xSplit && (room -= widths.getColumnWidth(first - 1)) > 0) first--;
  sheet.scrollToCell(Math.max(ySplit, row - 3), Math.max(xSplit, first));
}
