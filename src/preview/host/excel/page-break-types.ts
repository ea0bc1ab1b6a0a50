import { moveRange, type LineShift } from "../../../core/workbook/move-range";
import type { HostObject, ObjectTypes } from "../rich-api/object-type";
import type { ExcelModel } from "./model";
import { rangeArgument } from "./range-target";
import type { SheetTarget } from "./sheet-target";

interface BreakTarget extends SheetTarget {
  readonly row: number;
}

/** `PageBreakCollection` and `PageBreak`, between rows. */
export function pageBreakTypes(model: ExcelModel): ObjectTypes {
  const { settings } = model.book;
  const item = (sheetId: string, row: number): HostObject<BreakTarget> => ({
    type: "PageBreak",
    target: { sheetId, row },
  });
  return {
    PageBreakCollection: {
      items: ({ sheetId }: SheetTarget) =>
        [...settings.of(sheetId).pageStarts].map((row) => item(sheetId, row)),
      methods: {
        Add: ({ sheetId }: SheetTarget, [before]) => {
          const { top } = rangeArgument(model, sheetId, before).range;
          settings.of(sheetId).pageStarts.add(top);
          return item(sheetId, top);
        },
        GetCount: ({ sheetId }: SheetTarget) => settings.of(sheetId).pageStarts.size,
        RemovePageBreaks: ({ sheetId }: SheetTarget) => settings.of(sheetId).pageStarts.clear(),
      },
    },
    PageBreak: {
      properties: {
        _Id: { get: ({ row }: BreakTarget) => `row${row}` },
        RowIndex: { get: ({ row }: BreakTarget) => row },
      },
      methods: {
        Delete: ({ sheetId, row }: BreakTarget) => void settings.of(sheetId).pageStarts.delete(row),
      },
    },
  };
}

/** Lets page breaks follow rows put in or taken out. */
export function movePageStarts(starts: Set<number>, shift: LineShift): void {
  if (shift.axis !== "rows") return;
  const rows = [...starts];
  starts.clear();
  for (const row of rows) {
    const moved = moveRange({ top: row, left: 0, bottom: row, right: 0 }, shift);
    if (moved) starts.add(moved.top);
  }
}
