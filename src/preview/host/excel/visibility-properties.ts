import type { ObjectType } from "../rich-api/object-type";
import type { ExcelModel } from "./model";
import { assertAllowed } from "./protection";
import type { RangeTarget } from "./range-target";

/** `rowHidden`, `columnHidden` and `hidden` of a range: null where its rows or columns differ. */
export function visibilityProperties(model: ExcelModel): ObjectType<RangeTarget>["properties"] {
  const hidden = (axis: "rows" | "cols", { sheetId, range }: RangeTarget): boolean | null => {
    const within = model.cells.bounded(sheetId, range);
    const [first, last] = axis === "rows" ? [within.top, within.bottom] : [within.left, within.right];
    const one = model.dimensions.isHidden(sheetId, axis, first);
    for (let at = first + 1; at <= last; at++)
      if (model.dimensions.isHidden(sheetId, axis, at) !== one) return null;
    return one;
  };
  const hide = (axis: "rows" | "cols") => ({
    get: (target: RangeTarget) => hidden(axis, target),
    set: ({ sheetId, range }: RangeTarget, value: unknown) => {
      assertAllowed(model, sheetId, axis === "rows" ? "allowFormatRows" : "allowFormatColumns");
      model.dimensions.hide(sheetId, axis, range, value === true);
    },
  });
  return {
    RowHidden: hide("rows"),
    ColumnHidden: hide("cols"),
    Hidden: {
      get: (target) => {
        const [rows, cols] = [hidden("rows", target), hidden("cols", target)];
        return rows === true || cols === true ? true : rows === null || cols === null ? null : false;
      },
    },
  };
}
