import { HostError } from "../rich-api/host-error";
import type { ObjectType } from "../rich-api/object-type";
import { excelLimits } from "./assumptions";
import type { ExcelModel } from "./model";
import { findRange, integerArgument, rangeArgument, rangeObject, wholeSheet } from "./range-target";
import { assertSheetName } from "./sheet-name";
import type { SheetTarget } from "./sheet-target";

/** `Worksheet`. */
export function worksheetType(model: ExcelModel): ObjectType<SheetTarget> {
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
      Charts: (target) => ({ type: "ChartCollection", target }),
      Comments: (target) => ({ type: "CommentCollection", target }),
      Protection: (target) => ({ type: "WorksheetProtection", target }),
      FreezePanes: (target) => ({ type: "WorksheetFreezePanes", target }),
      PageLayout: (target) => ({ type: "PageLayout", target }),
      HorizontalPageBreaks: (target) => ({ type: "PageBreakCollection", target }),
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
