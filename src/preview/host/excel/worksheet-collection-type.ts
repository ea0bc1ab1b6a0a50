import { HostError } from "../rich-api/host-error";
import type { ObjectType } from "../rich-api/object-type";
import type { ExcelModel } from "./model";
import { assertSheetName, freeSheetName } from "./sheet-name";
import { sheetObject } from "./sheet-target";

/** `WorksheetCollection`. */
export function worksheetCollectionType(model: ExcelModel): ObjectType<unknown> {
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
