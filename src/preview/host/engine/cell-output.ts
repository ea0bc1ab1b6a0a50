import { CellValueType, type ICellData, type Nullable } from "@univerjs/core";
import { errorLiterals } from "./cell-input";
import { formatNumber } from "./format-number";

export type CellOutput = string | number | boolean;

/** The value of a cell as `Range.values` gives it: "" for an empty one, error values as their text. */
export function cellValue(cell: Nullable<ICellData>): CellOutput {
  if (!cell) return "";
  if (cell.p?.body) return cell.p.body.dataStream.replace(/\r\n$/, "").replaceAll("\r", "\n");
  const { v, t } = cell;
  if (v === undefined || v === null) return "";
  if (t === CellValueType.BOOLEAN || typeof v === "boolean") return v === 1 || v === true || v === "1";
  if (t === CellValueType.NUMBER) return Number(v);
  return v;
}

/** `Range.valueTypes`. */
export function cellValueType(
  cell: Nullable<ICellData>,
): "Empty" | "String" | "Double" | "Boolean" | "Error" {
  const value = cellValue(cell);
  if (typeof value === "number") return "Double";
  if (typeof value === "boolean") return "Boolean";
  if (value === "") return cell?.f ? "String" : "Empty";
  return cell?.t !== CellValueType.FORCE_STRING && errorLiterals.has(value) ? "Error" : "String";
}

/**
 * The text that a cell shows in its number format.
 * @example cellText({ v: 1234.5, t: 2 }, "#,##0.00") // "1,234.50"
 */
export function cellText(cell: Nullable<ICellData>, pattern: string): string {
  const value = cellValue(cell);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return value;
  return formatNumber(pattern, value);
}
