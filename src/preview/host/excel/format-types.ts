import { HostError } from "../rich-api/host-error";
import type { ObjectType, ObjectTypes, PropertyOf } from "../rich-api/object-type";
import { borderTypes } from "./border-types";
import { formatFields, type FormatField } from "./cell-format";
import type { ExcelModel } from "./model";
import { assertAllowed } from "./protection";
import type { RangeTarget } from "./range-target";

/** `RangeFormat` and what hangs on it. */
export function formatTypes(model: ExcelModel): ObjectTypes {
  const below = (prefix: string) =>
    Object.fromEntries(
      Object.entries(formatFields)
        .filter(([path]) => path.startsWith(prefix) && !path.slice(prefix.length).includes("/"))
        .map(([path, field]) => [path.slice(prefix.length), fieldProperty(model, field)]),
    );
  const format: ObjectType<RangeTarget> = {
    properties: {
      ...below(""),
      ColumnWidth: sizeProperty(model, "cols"),
      RowHeight: sizeProperty(model, "rows"),
    },
    navigation: {
      Fill: (target) => ({ type: "RangeFill", target }),
      Font: (target) => ({ type: "RangeFont", target }),
      Borders: (target) => ({ type: "RangeBorderCollection", target }),
      Protection: (target) => ({ type: "FormatProtection", target }),
    },
  };
  return {
    RangeFormat: format,
    RangeFill: {
      properties: below("Fill/"),
      methods: {
        Clear: ({ sheetId, range }: RangeTarget) => {
          assertAllowed(model, sheetId, "allowFormatCells");
          model.cells.fill(sheetId, range, { s: { bg: null } });
        },
      },
    },
    RangeFont: { properties: below("Font/") },
    FormatProtection: { properties: below("Protection/") },
    ...borderTypes(model),
  };
}

/** The format of a cell as `FormatField.read` wants it. */
export function formattedCell(model: ExcelModel, sheetId: string, row: number, col: number) {
  return {
    style: model.cells.style(sheetId, row, col),
    custom: model.cells.cell(sheetId, row, col)?.custom ?? {},
  };
}

/** Sets one field of one cell; what else the cell carries stays. */
export function patchOf(model: ExcelModel, field: FormatField, value: unknown) {
  const patch = field.patch(value);
  if (!patch.custom) return () => patch;
  return (sheetId: string, row: number, col: number) => ({
    custom: { ...model.cells.cell(sheetId, row, col)?.custom, ...patch.custom },
  });
}

function fieldProperty(model: ExcelModel, field: FormatField): PropertyOf<RangeTarget> {
  return {
    get: (target) =>
      uniform(model, target, (row, col) => field.read(formattedCell(model, target.sheetId, row, col))),
    set: ({ sheetId, range }, value) => {
      assertAllowed(model, sheetId, "allowFormatCells");
      const patch = patchOf(model, field, value);
      model.cells.each(sheetId, range, (row, col) => patch(sheetId, row, col));
    },
  };
}

/** The one answer of all cells of a range, null where they differ (`mixedFormat`). */
function uniform(
  model: ExcelModel,
  { sheetId, range }: RangeTarget,
  read: (row: number, col: number) => unknown,
): unknown {
  const { top, left, bottom, right } = model.cells.bounded(sheetId, range);
  const first = read(top, left);
  for (let row = top; row <= bottom; row++)
    for (let col = left; col <= right; col++) if (read(row, col) !== first) return null;
  return first;
}

function sizeProperty(model: ExcelModel, axis: "rows" | "cols"): PropertyOf<RangeTarget> {
  return {
    get: ({ sheetId, range }) => {
      const { top, left, bottom, right } = model.cells.bounded(sheetId, range);
      const [first, last] = axis === "rows" ? [top, bottom] : [left, right];
      const size = model.dimensions.size(sheetId, axis, first);
      for (let at = first + 1; at <= last; at++)
        if (model.dimensions.size(sheetId, axis, at) !== size) return null;
      return size;
    },
    set: ({ sheetId, range }, points) => {
      assertAllowed(model, sheetId, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
      if (typeof points !== "number" || points < 0) throw new HostError("InvalidArgument");
      model.dimensions.resize(sheetId, axis, range, points);
    },
  };
}
