import { maxCols, maxRows, type RangeAddress } from "../../../core/workbook/address";
import { HostError } from "../rich-api/host-error";
import type { ObjectType } from "../rich-api/object-type";
import { cellPropertyMethods } from "./cell-properties";
import { clearRange } from "./clear-range";
import type { ExcelModel } from "./model";
import { contentProperties } from "./range-content";
import { hyperlinkProperty } from "./hyperlink-property";
import { shiftCells } from "./shift-cells";
import { visibilityProperties } from "./visibility-properties";
import { addressOf, colsOf, integerArgument, rangeArgument, rangeObject, rowsOf } from "./range-target";
import type { RangeTarget } from "./range-target";

/** `Excel.Range`. */
export function rangeType(model: ExcelModel): ObjectType<RangeTarget> {
  const used = (target: RangeTarget, valuesOnly: unknown) =>
    model.cells.used(target.sheetId, valuesOnly === true, target.range);
  const object = rangeObject;
  return {
    properties: {
      Address: { get: (target) => addressOf(model, target) },
      RowIndex: { get: ({ range }) => range.top },
      ColumnIndex: { get: ({ range }) => range.left },
      RowCount: { get: ({ range }) => rowsOf(range) },
      ColumnCount: { get: ({ range }) => colsOf(range) },
      CellCount: { get: ({ range }) => rowsOf(range) * colsOf(range) },
      IsEntireColumn: { get: ({ range }) => rowsOf(range) === maxRows },
      IsEntireRow: { get: ({ range }) => colsOf(range) === maxCols },
      ...contentProperties(model),
      ...visibilityProperties(model),
      Hyperlink: hyperlinkProperty(model),
    },
    navigation: {
      Format: (target) => ({ type: "RangeFormat", target }),
      Worksheet: ({ sheetId }) => ({ type: "Worksheet", target: { sheetId } }),
      DataValidation: (target) => ({ type: "DataValidation", target }),
    },
    methods: {
      // office.js asks for this before it cuts a large write into pieces of its own.
      _ValidateArraySize: ({ range }, [rows, cols]) => {
        if (rows !== rowsOf(range) || cols !== colsOf(range)) throw new HostError("InvalidArgument");
      },
      GetCell: ({ sheetId, range }, [row, col]) =>
        object(sheetId, moved(single(range), integerArgument(row), integerArgument(col))),
      GetRow: ({ sheetId, range }, [row]) => {
        const at = range.top + integerArgument(row);
        return object(sheetId, { ...range, top: at, bottom: at });
      },
      GetColumn: ({ sheetId, range }, [col]) => {
        const at = range.left + integerArgument(col);
        return object(sheetId, { ...range, left: at, right: at });
      },
      GetOffsetRange: ({ sheetId, range }, [rows, cols]) =>
        object(sheetId, moved(range, integerArgument(rows), integerArgument(cols))),
      GetResizedRange: ({ sheetId, range }, [rows, cols]) =>
        object(sheetId, {
          ...range,
          bottom: range.bottom + integerArgument(rows),
          right: range.right + integerArgument(cols),
        }),
      GetAbsoluteResizedRange: ({ sheetId, range }, [rows, cols]) =>
        object(sheetId, {
          ...range,
          bottom: range.top + integerArgument(rows) - 1,
          right: range.left + integerArgument(cols) - 1,
        }),
      GetBoundingRect: ({ sheetId, range }, [other]) =>
        object(sheetId, around(range, rangeArgument(model, sheetId, other).range)),
      GetEntireColumn: ({ sheetId, range }) => object(sheetId, { ...range, top: 0, bottom: maxRows - 1 }),
      GetEntireRow: ({ sheetId, range }) => object(sheetId, { ...range, left: 0, right: maxCols - 1 }),
      GetLastCell: ({ sheetId, range }) =>
        object(sheetId, { ...range, top: range.bottom, left: range.right }),
      GetLastRow: ({ sheetId, range }) => object(sheetId, { ...range, top: range.bottom }),
      GetLastColumn: ({ sheetId, range }) => object(sheetId, { ...range, left: range.right }),
      GetIntersection: (target, [other]) => {
        const common = intersection(model, target, other);
        if (!common) throw new HostError("ItemNotFound");
        return object(target.sheetId, common);
      },
      GetIntersectionOrNullObject: (target, [other]) => {
        const common = intersection(model, target, other);
        return common && object(target.sheetId, common);
      },
      GetUsedRange: (target, [valuesOnly]) => {
        const { top, left } = target.range;
        return object(target.sheetId, used(target, valuesOnly) ?? { top, left, bottom: top, right: left });
      },
      GetUsedRangeOrNullObject: (target, [valuesOnly]) => {
        const found = used(target, valuesOnly);
        return found && object(target.sheetId, found);
      },
      Clear: (target, [applyTo]) => clearRange(model, target, applyTo),
      Select: ({ sheetId, range }) => model.select(sheetId, range),
      Calculate: () => undefined,
      Insert: (target, [shift]) => shiftCells(model, target, shift === "Right" ? "cols" : "rows", true),
      Delete: (target, [shift]) => shiftCells(model, target, shift === "Left" ? "cols" : "rows", false),
      ...cellPropertyMethods(model),
    },
  };
}

const single = ({ top, left }: RangeAddress): RangeAddress => ({ top, left, bottom: top, right: left });
const moved = (range: RangeAddress, rows: number, cols: number): RangeAddress => ({
  top: range.top + rows,
  left: range.left + cols,
  bottom: range.bottom + rows,
  right: range.right + cols,
});
const around = (a: RangeAddress, b: RangeAddress): RangeAddress => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

function intersection(model: ExcelModel, { sheetId, range }: RangeTarget, argument: unknown) {
  const other = rangeArgument(model, sheetId, argument);
  if (other.sheetId !== sheetId) throw new HostError("InvalidArgument");
  const common = {
    top: Math.max(range.top, other.range.top),
    left: Math.max(range.left, other.range.left),
    bottom: Math.min(range.bottom, other.range.bottom),
    right: Math.min(range.right, other.range.right),
  };
  return common.top <= common.bottom && common.left <= common.right ? common : undefined;
}
