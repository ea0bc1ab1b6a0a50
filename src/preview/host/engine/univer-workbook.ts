import {
  ICommandService,
  type ICommandInfo,
  type IExecutionOptions,
  type Injector,
  type Workbook,
  type Worksheet,
} from "@univerjs/core";
import type { FUniver } from "@univerjs/core/facade";
import {
  InsertSheetCommand,
  RemoveSheetCommand,
  SetSelectionsOperation,
  SetTabColorMutation,
  SetWorksheetActiveOperation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
  SheetsSelectionsService,
  ToggleGridlinesMutation,
} from "@univerjs/sheets";
import type { FWorkbook } from "@univerjs/sheets/facade";
import type { RangeAddress } from "../../../core/workbook/address";
import { HostError } from "../rich-api/host-error";
import { Calculation } from "./calculation";
import { SheetSettings } from "./sheet-settings";

/** How large a sheet is laid out; it grows with what is written. */
const initialRows = 1100;
const initialColumns = 60;

/**
 * One workbook in Univer, on screen or headless: the only part of the host that knows how Univer names things.
 * Cells, sizes, names and validation are beside this file, each over this class.
 */
export class UniverWorkbook {
  readonly calculation: Calculation;
  readonly injector: Injector;
  readonly settings = new SheetSettings();
  private readonly commands: ICommandService;
  private writing = 0;
  /** Set by whoever holds back writes: called before anything else is run. */
  beforeRun: () => void = () => undefined;

  constructor(
    private readonly api: FUniver,
    readonly facade: FWorkbook,
    calculation?: Calculation,
  ) {
    this.injector = facade.getActiveSheet().getInject();
    this.commands = this.injector.get(ICommandService);
    this.calculation = calculation ?? new Calculation(this.injector);
  }

  /** A new workbook with empty sheets of these names. */
  static create(api: FUniver, id: string, sheets: readonly string[], calculation?: Calculation) {
    const data = sheets.map((name, at) => ({ ...sheetData(name), id: `${id}-sheet${at + 1}` }));
    const facade = api.createWorkbook({
      id,
      name: "Book1.xlsx",
      sheetOrder: data.map((sheet) => sheet.id),
      sheets: Object.fromEntries(data.map((sheet) => [sheet.id, sheet])),
    });
    return new UniverWorkbook(api, facade, calculation);
  }

  get id(): string {
    return this.facade.getId();
  }
  get name(): string {
    return this.facade.getName();
  }
  private get workbook(): Workbook {
    return this.facade.getWorkbook();
  }

  /** Takes the workbook out of Univer, once what is being calculated is done: the engine doesn't survive less. */
  async dispose(): Promise<void> {
    await this.calculation.settle().catch(() => undefined);
    this.api.disposeUnit(this.id);
    // The engine is shared with the books that follow; what this one left uncalculated is gone with it.
    this.calculation.setManual(false);
  }

  sheets(): readonly Worksheet[] {
    return this.workbook.getSheets();
  }
  /** Throws ItemNotFound when the sheet was deleted meanwhile. */
  sheet(id: string): Worksheet {
    const sheet = this.workbook.getSheetBySheetId(id);
    if (!sheet) throw new HostError("ItemNotFound");
    return sheet;
  }
  /** By name, letters' case aside, or by id. */
  findSheet(key: string): Worksheet | undefined {
    const lower = key.toLowerCase();
    return this.sheets().find(
      (sheet) => sheet.getName().toLowerCase() === lower || sheet.getSheetId() === key,
    );
  }
  activeSheet(): Worksheet {
    return this.workbook.getActiveSheet() ?? this.firstSheet();
  }
  private firstSheet(): Worksheet {
    const [first] = this.sheets();
    if (!first) throw new Error("A workbook has at least one sheet.");
    return first;
  }

  /** Adds an empty sheet at the end; the sheet in view stays in view. */
  addSheet(name: string): Worksheet {
    const active = this.activeSheet().getSheetId();
    this.run(InsertSheetCommand.id, { index: this.sheets().length, sheet: sheetData(name) });
    this.activate(active);
    const added = this.findSheet(name);
    if (!added) throw new Error(`Univer did not add the sheet ${name}.`);
    return added;
  }
  deleteSheet(id: string): void {
    this.run(RemoveSheetCommand.id, { subUnitId: id });
    this.settings.forget(id);
  }
  renameSheet(id: string, name: string): void {
    this.run(SetWorksheetNameCommand.id, { subUnitId: id, name });
  }
  moveSheet(id: string, position: number): void {
    this.run(SetWorksheetOrderCommand.id, { subUnitId: id, order: position });
  }
  hideSheet(id: string, hidden: boolean): void {
    this.run(SetWorksheetHideMutation.id, { subUnitId: id, hidden: hidden ? 1 : 0 });
  }
  activate(id: string): void {
    this.run(SetWorksheetActiveOperation.id, { subUnitId: id });
  }
  setTabColor(id: string, color: string): void {
    this.run(SetTabColorMutation.id, { subUnitId: id, color });
  }
  showGridlines(id: string, shown: boolean): void {
    this.run(ToggleGridlinesMutation.id, { subUnitId: id, showGridlines: shown ? 1 : 0 });
  }

  /** The selected range of the active sheet. */
  selection(): RangeAddress {
    const [selected] = this.injector.get(SheetsSelectionsService).getCurrentSelections();
    if (!selected) return { top: 0, left: 0, bottom: 0, right: 0 };
    const { startRow, startColumn, endRow, endColumn } = selected.range;
    return { top: startRow, left: startColumn, bottom: endRow, right: endColumn };
  }
  select(sheetId: string, { top, left, bottom, right }: RangeAddress): void {
    const range = { startRow: top, startColumn: left, endRow: bottom, endColumn: right };
    const primary = {
      ...{ startRow: top, startColumn: left, endRow: top, endColumn: left },
      ...{ actualRow: top, actualColumn: left, isMerged: false, isMergedMainCell: false },
    };
    this.run(SetSelectionsOperation.id, {
      subUnitId: sheetId,
      selections: [{ range, primary, style: null }],
    });
  }

  /** Runs a command or mutation of Univer on this workbook; what it causes counts as the add-in's doing. */
  run(id: string, params: object): boolean {
    this.beforeRun();
    return this.execute(id, params, {});
  }

  /** Runs a mutation that changes looks only: the engine is spared looking through all formulas. */
  runUncalculated(id: string, params: object): boolean {
    return this.execute(id, params, { onlyLocal: true });
  }

  private execute(id: string, params: object, options: IExecutionOptions): boolean {
    this.writing++;
    try {
      return this.commands.syncExecuteCommand(id, { unitId: this.id, ...params }, options);
    } finally {
      this.writing--;
    }
  }

  /** Hears of commands that the user gave, not the add-in and not the engine. The answer stops it. */
  onUserCommand(listener: (info: ICommandInfo) => void): () => void {
    const { dispose } = this.commands.onCommandExecuted((info, options) => {
      const unit = (info.params as { unitId?: string } | undefined)?.unitId;
      if (this.writing === 0 && unit === this.id && !options?.onlyLocal && !options?.["fromFormula"])
        listener(info);
    });
    return dispose;
  }
}

const sheetData = (name: string) => ({
  name,
  rowCount: initialRows,
  columnCount: initialColumns,
  defaultColumnWidth: 72,
  defaultRowHeight: 20,
});
