import type { ICommandInfo } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  RemoveColMutation,
  RemoveRowMutation,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
} from "@univerjs/sheets";
import type { RangeAddress } from "../../../core/workbook/address";
import { hasContent } from "../engine/univer-cells";
import type { BatchProcessor } from "../rich-api/processor";
import type { CellsChanged, ExcelModel, ModelEvent } from "./model";
import { rangeText, wholeSheet } from "./range-target";

/** Microsoft's numbers of the events, and the names they are registered under. */
const kinds: Readonly<Record<ModelEvent["kind"], { readonly type: number; readonly name: string }>> = {
  changed: { type: 10, name: "DataChanged" },
  activated: { type: 11, name: "Activated" },
  deactivated: { type: 12, name: "Deactivated" },
  added: { type: 13, name: "Added" },
  selected: { type: 14, name: "SelectionChanged" },
  deleted: { type: 15, name: "Deleted" },
};
/** What events of the workbook's collections carry in place of a sheet's id. */
const workbookTarget = "Workbook";

/** Sends what happens to the workbook, by add-in or user, to the panes that registered for it. Answers its stop. */
export function forwardEvents(model: ExcelModel, processor: BatchProcessor): () => void {
  const stopModel = model.events.on((event) => {
    const { type, name } = kinds[event.kind];
    const targets = [
      ...(processor.isRegistered("Worksheet", event.sheetId, name) ? [event.sheetId] : []),
      ...(processor.isRegistered("WorksheetCollection", "", name) ? [workbookTarget] : []),
    ];
    if (targets.length === 0) return;
    // Excel tells of a change after it has answered the request that made it.
    setTimeout(() => {
      void model.book.calculation.settle().then(() => {
        for (const target of targets) processor.fire(type, target, messageOf(model, event));
      });
    }, 0);
  });
  const stopUser = model.book.onUserCommand((info) => {
    for (const event of eventsOf(info)) model.events.emit(event);
  });
  return () => {
    stopModel();
    stopUser();
  };
}

function messageOf(model: ExcelModel, event: ModelEvent): unknown {
  const { sheetId: worksheetId } = event;
  if (event.kind === "selected") return { address: rangeText(event.range), worksheetId };
  if (event.kind !== "changed") return { worksheetId, source: "Local" };
  return {
    worksheetId,
    address: rangeText(event.range),
    changeType: event.changeType,
    source: "Local",
    shiftDirection: "None",
    triggerSource: event.byAddin ? "ThisLocalAddin" : "Unknown",
    ...details(model, event),
  };
}

/** Before and after of a single cell. */
function details(model: ExcelModel, { sheetId, range, before }: CellsChanged) {
  const after = before && model.stateOf(sheetId, range);
  if (!after) return {};
  return {
    valueBefore: before.value,
    valueAfter: after.value,
    valueTypeBefore: before.type,
    valueTypeAfter: after.type,
  };
}

const changeTypes: Readonly<Record<string, CellsChanged["changeType"]>> = {
  [InsertRowMutation.id]: "RowInserted",
  [RemoveRowMutation.id]: "RowDeleted",
  [InsertColMutation.id]: "ColumnInserted",
  [RemoveColMutation.id]: "ColumnDeleted",
};

interface UniverRange {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** What a command of the user's means for a pane. */
function eventsOf({ id, params }: ICommandInfo): readonly ModelEvent[] {
  const { subUnitId: sheetId = "", ...rest } = (params ?? {}) as {
    subUnitId?: string;
    range?: UniverRange;
    cellValue?: Cells;
    selections?: readonly { readonly range: UniverRange }[];
  };
  const changeType = changeTypes[id];
  if (changeType && rest.range) {
    const range = whole(address(rest.range), changeType);
    return [{ kind: "changed", sheetId, range, changeType, byAddin: false }];
  }
  if (id === SetRangeValuesMutation.id) {
    const range = edited(rest.cellValue ?? {});
    return range ? [{ kind: "changed", sheetId, range, changeType: "RangeEdited", byAddin: false }] : [];
  }
  if (id === SetSelectionsOperation.id) {
    const range = rest.selections?.[0]?.range;
    return range ? [{ kind: "selected", sheetId, range: address(range) }] : [];
  }
  return id === SetWorksheetActiveOperation.id ? [{ kind: "activated", sheetId }] : [];
}

const address = ({ startRow, endRow, startColumn, endColumn }: UniverRange): RangeAddress => ({
  top: startRow,
  left: startColumn,
  bottom: endRow,
  right: endColumn,
});

/** Univer says how far its rows reach; Excel speaks of whole ones. */
const whole = (range: RangeAddress, changeType: CellsChanged["changeType"]): RangeAddress =>
  changeType.startsWith("Row")
    ? { ...range, left: wholeSheet.left, right: wholeSheet.right }
    : { ...range, top: wholeSheet.top, bottom: wholeSheet.bottom };

type Cells = Readonly<Record<string, Readonly<Record<string, object | null>>>>;

/** The rectangle around cells whose content was set or removed; a change of style alone is none (`formatSilent`). */
function edited(cells: Cells): RangeAddress | undefined {
  const places = Object.entries(cells).flatMap(([row, line]) =>
    Object.entries(line)
      .filter(([, cell]) => cell === null || "v" in cell || "f" in cell || "p" in cell || hasContent(cell))
      .map(([col]) => [Number(row), Number(col)] as const),
  );
  if (places.length === 0) return undefined;
  const [rows, cols] = [places.map(([row]) => row), places.map(([, col]) => col)];
  return { top: min(rows), left: min(cols), bottom: max(rows), right: max(cols) };
}
const min = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.min(a, b));
const max = (numbers: readonly number[]) => numbers.reduce((a, b) => Math.max(a, b));
