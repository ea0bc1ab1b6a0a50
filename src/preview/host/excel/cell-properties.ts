import { HostError } from "../rich-api/host-error";
import type { ObjectType } from "../rich-api/object-type";
import { memberName } from "../rich-api/object-type";
import { bordersPatch, cellBorders } from "./cell-borders";
import { formatFields, type FormatField } from "./cell-format";
import { formattedCell, patchOf } from "./format-types";
import type { ExcelModel } from "./model";
import { assertAllowed } from "./protection";
import { addressOf, colsOf, rowsOf, type RangeTarget } from "./range-target";
import { asRows, mapCells } from "./range-content";

/** `get…Properties` and `setCellProperties` of a range: the formats of many cells in one call. */
export function cellPropertyMethods(model: ExcelModel): NonNullable<ObjectType<RangeTarget>["methods"]> {
  const cellAnswer = (sheetId: string, row: number, col: number, wanted: unknown) =>
    answer(wanted, (path) => {
      if (path === "address")
        return addressOf(model, { sheetId, range: { top: row, left: col, bottom: row, right: col } });
      const cell = formattedCell(model, sheetId, row, col);
      if (path === "format/borders") return cellBorders(cell.style);
      const field = formatFields[fieldName(path)];
      return field ? field.read(cell) : nodeOf(path, cell);
    });
  const lines = (axis: "rows" | "cols", { sheetId, range }: RangeTarget, wanted: unknown) => {
    const within = model.cells.bounded(sheetId, range);
    const [first, count] = axis === "rows" ? [within.top, rowsOf(within)] : [within.left, colsOf(within)];
    return Array.from({ length: count }, (_, offset) =>
      answer(wanted, (path) => {
        const at = first + offset;
        if (path === "rowIndex" || path === "columnIndex") return at;
        if (path === "rowHidden" || path === "columnHidden")
          return model.dimensions.isHidden(sheetId, axis, at);
        if (path === "format/rowHeight" || path === "format/columnWidth")
          return model.dimensions.size(sheetId, axis, at);
        return undefined;
      }),
    );
  };
  return {
    GetCellProperties: (target, [wanted]) =>
      mapCells(target, (row, col) => cellAnswer(target.sheetId, row, col, wanted)),
    GetRowProperties: (target, [wanted]) => lines("rows", target, wanted),
    GetColumnProperties: (target, [wanted]) => lines("cols", target, wanted),
    SetCellProperties: (target, [data]) => {
      const { sheetId, range } = target;
      assertAllowed(model, sheetId, "allowFormatCells");
      const rows = asRows(target, data);
      for (const [path, field] of Object.entries(formatFields))
        model.cells.each(sheetId, range, (row, col) => {
          const value = valueAt(rows[row - range.top]?.[col - range.left], `format/${path}`);
          return value === undefined ? undefined : patchOf(model, field, value)(sheetId, row, col);
        });
      model.cells.each(sheetId, range, (row, col) =>
        bordersPatch(valueAt(rows[row - range.top]?.[col - range.left], "format/borders")),
      );
    },
  };
}

/** Answers a tree of wanted names: `{ format: { fill: { color: true } } }` with the value in place of each true. */
function answer(wanted: unknown, read: (path: string) => unknown, prefix = ""): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, below] of Object.entries((wanted ?? {}) as Record<string, unknown>)) {
    if (below === false || below === undefined) continue;
    const path = `${prefix}${name}`;
    // What is wanted of borders is one list for all sides; they are answered side by side.
    found[name] =
      typeof below === "object" && path !== "format/borders" ? answer(below, read, `${path}/`) : read(path);
    if (found[name] === undefined)
      throw new HostError("ApiNotFound", `This host has no cell property ${path}.`);
  }
  return found;
}

/** All fields below a path, for a node asked for with `true`, as `format.protection` is; undefined where there are none. */
function nodeOf(path: string, cell: Parameters<FormatField["read"]>[0]): Record<string, unknown> | undefined {
  const above = `${path.replace(/^format\//, "")}/`.toLowerCase();
  const fields = Object.entries(formatFields).filter(([name]) => name.toLowerCase().startsWith(above));
  if (fields.length === 0) return undefined;
  return Object.fromEntries(
    fields.map(([name, field]) => {
      const last = name.slice(above.length);
      return [last.charAt(0).toLowerCase() + last.slice(1), field.read(cell)];
    }),
  );
}

/** @example fieldName("format/fill/color") // "Fill/Color" */
const fieldName = (path: string): string => memberName(formatFields, path.replace(/^format\//, "")) ?? path;

/** The value at a path of nested objects, the case of its names aside. */
function valueAt(object: unknown, path: string): unknown {
  let at = object;
  for (const name of path.split("/")) {
    if (typeof at !== "object" || at === null) return undefined;
    const key = memberName(at as Record<string, unknown>, name);
    at = key === undefined ? undefined : (at as Record<string, unknown>)[key];
  }
  return at;
}
