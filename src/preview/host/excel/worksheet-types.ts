import { HostError } from "../rich-api/host-error";
import type { HostObject, ObjectTypes } from "../rich-api/object-type";
import { freezePanesType } from "./freeze-panes-type";
import type { ExcelModel } from "./model";
import { pageLayoutTypes } from "./page-layout-types";
import { completeOptions } from "./protection";
import { findRange, integerArgument, rangeArgument, rangeObject, wholeSheet } from "./range-target";
import { excelLimits } from "./assumptions";
import { assertSheetName, freeSheetName } from "./sheet-name";

/** The object behind a `Worksheet` and what hangs on it. */
export interface SheetTarget {
  readonly sheetId: string;
}

export const sheetObject = (sheetId: string): HostObject<SheetTarget> => ({
  type: "Worksheet",
  target: { sheetId },
});

/** `WorksheetCollection`, `Worksheet` and its parts. */
export function worksheetTypes(model: ExcelModel): ObjectTypes {
  return {
    WorksheetCollection: worksheetCollection(model),
    Worksheet: worksheet(model),
    WorksheetProtection: protection(model),
    WorksheetFreezePanes: freezePanesType(model),
    ...pageLayoutTypes(model),
  };
}

function worksheetCollection(model: ExcelModel): ObjectTypes[string] {
  const { book } = model;
  const find = (key: unknown) => {
    const sheet = book.findSheet(String(key));
    return sheet && sheetObject(sheet.getSheetId());
  };
  const visible = (visibleOnly: unknown) =>
    book.sheets().filter((sheet) => visibleOnly !== true || !sheet.isSheetHidden());
  const end = (visibleOnly: unknown, at: 0 | -1) => {
    const sheet = visible(visibleOnly).at(at);
    if (!sheet) throw new HostError("ItemNotFound");
    return sheetObject(sheet.getSheetId());
  };
  return {
    items: () => book.sheets().map((sheet) => sheetObject(sheet.getSheetId())),
    indexer: (_book, [key]) => find(key),
    events: ["DataChanged", "Activated", "Deactivated", "Added", "Deleted", "SelectionChanged"],
    methods: {
      Add: (_book, [name]) => {
        const chosen = name === undefined || name === null ? freeSheetName(model) : String(name);
        assertSheetName(model, chosen);
        const sheetId = book.addSheet(chosen).getSheetId();
        model.events.emit({ kind: "added", sheetId });
        return sheetObject(sheetId);
      },
      GetActiveWorksheet: () => sheetObject(book.activeSheet().getSheetId()),
      GetItemOrNullObject: (_book, [key]) => find(key),
      GetCount: (_book, [visibleOnly]) => visible(visibleOnly).length,
      GetFirst: (_book, [visibleOnly]) => end(visibleOnly, 0),
      GetLast: (_book, [visibleOnly]) => end(visibleOnly, -1),
    },
  };
}

function worksheet(model: ExcelModel): ObjectTypes[string] {
  const { book } = model;
  const assertNotLastVisible = (sheetId: string) => {
    const others = book.sheets().filter((sheet) => !sheet.isSheetHidden() && sheet.getSheetId() !== sheetId);
    if (others.length === 0) throw new HostError("InvalidOperation");
    return others;
  };
  const getRange = ({ sheetId }: SheetTarget, [address]: readonly unknown[]) => {
    if (address === undefined || address === null || address === "") return rangeObject(sheetId, wholeSheet);
    if (typeof address === "string" && address.length > excelLimits.address)
      throw new HostError("InvalidArgument");
    const { sheetId: found, range } = rangeArgument(model, sheetId, address);
    return rangeObject(found, range);
  };
  const used = ({ sheetId }: SheetTarget, valuesOnly: unknown) =>
    model.cells.used(sheetId, valuesOnly === true);
  return {
    properties: {
      Id: { get: ({ sheetId }) => book.sheet(sheetId).getSheetId() },
      Name: {
        get: ({ sheetId }) => book.sheet(sheetId).getName(),
        set: ({ sheetId }, name) => {
          assertSheetName(model, String(name), sheetId);
          book.renameSheet(sheetId, String(name));
        },
      },
      Position: {
        get: ({ sheetId }) => book.sheets().findIndex((sheet) => sheet.getSheetId() === sheetId),
        set: ({ sheetId }, position) => {
          const at = integerArgument(position);
          if (at < 0 || at >= book.sheets().length) throw new HostError("InvalidArgument");
          book.moveSheet(sheetId, at);
        },
      },
      Visibility: {
        get: ({ sheetId }) => {
          if (!book.sheet(sheetId).isSheetHidden()) return "Visible";
          return book.settings.of(sheetId).veryHidden ? "VeryHidden" : "Hidden";
        },
        set: ({ sheetId }, value) => {
          if (value === "Visible") return book.hideSheet(sheetId, false);
          if (value !== "Hidden" && value !== "VeryHidden") throw new HostError("InvalidArgument");
          const [next] = assertNotLastVisible(sheetId);
          if (book.activeSheet().getSheetId() === sheetId && next) model.activate(next.getSheetId());
          book.hideSheet(sheetId, true);
          book.settings.of(sheetId).veryHidden = value === "VeryHidden";
        },
      },
      TabColor: {
        get: ({ sheetId }) => book.sheet(sheetId).getTabColor()?.toUpperCase() ?? "",
        set: ({ sheetId }, color) => book.setTabColor(sheetId, String(color)),
      },
      ShowGridlines: {
        get: ({ sheetId }) => book.sheet(sheetId).getConfig().showGridlines !== 0,
        set: ({ sheetId }, shown) => book.showGridlines(sheetId, shown === true),
      },
      // In characters of the default font in Excel; Univer's default column is as wide as this many.
      StandardWidth: { get: () => 8.43 },
      StandardHeight: { get: ({ sheetId }) => model.dimensions.standardHeight(sheetId) },
    },
    setAs: { Gridlines: "ShowGridlines" },
    navigation: {
      Names: (target) => ({ type: "NamedItemCollection", target }),
      Protection: (target) => ({ type: "WorksheetProtection", target }),
      FreezePanes: (target) => ({ type: "WorksheetFreezePanes", target }),
      PageLayout: (target) => ({ type: "PageLayout", target }),
    },
    events: ["DataChanged", "SelectionChanged", "Activated", "Deactivated"],
    methods: {
      GetRange: getRange,
      GetRangeByIndexes: ({ sheetId }, args) => {
        const [top = 0, left = 0, rows = 0, cols = 0] = args.map(integerArgument);
        return rangeObject(sheetId, { top, left, bottom: top + rows - 1, right: left + cols - 1 });
      },
      GetCell: ({ sheetId }, args) => {
        const [row = 0, col = 0] = args.map(integerArgument);
        return rangeObject(sheetId, { top: row, left: col, bottom: row, right: col });
      },
      GetUsedRange: (target, [valuesOnly]) =>
        rangeObject(target.sheetId, used(target, valuesOnly) ?? { top: 0, left: 0, bottom: 0, right: 0 }),
      GetUsedRangeOrNullObject: (target, [valuesOnly]) => {
        const found = used(target, valuesOnly);
        return found && rangeObject(target.sheetId, found);
      },
      Activate: ({ sheetId }) => {
        if (book.sheet(sheetId).isSheetHidden()) throw new HostError("InvalidOperation");
        model.activate(sheetId);
      },
      Delete: ({ sheetId }) => {
        const [next] = assertNotLastVisible(sheetId);
        if (book.activeSheet().getSheetId() === sheetId && next) model.activate(next.getSheetId());
        const orphans = namesInto(model, sheetId);
        for (const name of model.names.all()) if (name.sheetId === sheetId) model.names.remove(name);
        book.deleteSheet(sheetId);
        for (const name of orphans) model.names.update({ ...name, formula: "=#REF!" });
        model.events.emit({ kind: "deleted", sheetId });
      },
      Calculate: () => undefined,
    },
  };
}

/** Names of the workbook that stand for ranges of a sheet. */
const namesInto = (model: ExcelModel, sheetId: string) =>
  model.names
    .all()
    .filter((name) => name.sheetId === undefined)
    .filter((name) => findRange(model, sheetId, name.formula.slice(1))?.sheetId === sheetId);

function protection(model: ExcelModel): ObjectTypes[string] {
  const { settings } = model.book;
  return {
    properties: {
      Protected: { get: ({ sheetId }) => settings.of(sheetId).protection !== undefined },
      Options: { get: ({ sheetId }) => settings.of(sheetId).protection?.options ?? null },
    },
    methods: {
      Protect: ({ sheetId }, [options, password]) => {
        const setting = settings.of(sheetId);
        if (setting.protection) throw new HostError("InvalidOperation");
        setting.protection = {
          options: completeOptions(options),
          ...(typeof password === "string" && password !== "" ? { password } : {}),
        };
      },
      Unprotect: ({ sheetId }, [password]) => {
        const setting = settings.of(sheetId);
        const held = setting.protection?.password;
        if (held !== undefined && held !== password) throw new HostError("AccessDenied");
        delete setting.protection;
      },
    },
  };
}
