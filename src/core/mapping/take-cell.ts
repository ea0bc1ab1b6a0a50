import Big from "big.js";
import { unitInHeader } from "../audit/cell-units";
import { decimal } from "../model/money";
import { readNumberText } from "../model/number-text";
import { conversion } from "../model/units";
import { readMonth } from "../plan-book/line-month";
import { isNumberKind, type Column } from "../templates/columns";
import { textInput, type CellInput } from "../workbook/edit";
import type { Cell } from "../workbook/sheet-reader";
import { typedInput } from "../workbook/typed-input";

/** What people put into a cell of figures that has none. */
const nothing = /^[-–—－/／\\无]+$/;

/**
 * What a plan column gets of a cell: its value in the plan's unit. A text that is certainly a number becomes one; any
 * other stays the words it is, for a check to find.
 * @param factor of the column's conversion, 1 where it has none
 * @example takeCell(cell with "40万元", money column, 10000, false) // 400000: the cell says its own unit
 */
export function takeCell(
  cell: Cell | undefined,
  target: Column,
  factor: number,
  date1904: boolean,
): CellInput {
  const input = typedInput(cell);
  if (input === null || !cell || String(cell.value).trim() === "") return null;
  if (target.kind === "date") return textInput(monthOf(cell, date1904));
  if (!isNumberKind(target.kind)) return typeof input === "number" ? textInput(String(input)) : input;
  if (typeof input === "number") return times(input, factor);
  if (typeof cell.value !== "string") return input;
  const read = readNumberText(cell.value);
  if (read.kind !== "number") return nothing.test(cell.value.trim()) ? null : input;
  if (target.kind !== "money" && target.kind !== "unit-cost") {
    if (read.unit === "") return times(read.value, factor);
    // 85户 in a column of households.
    const own = unitInHeader(target.header.zh)?.quantity;
    const each = own === undefined ? undefined : conversion(read.unit, own);
    return each === undefined ? input : times(read.value, each);
  }
  if (read.unit !== "" && read.unit !== "元") return input;
  return read.unit === "元" || /[百千万亿]/.test(cell.value) ? read.value : times(read.value, factor);
}

export const times = (value: number, factor: number): number =>
  factor === 1 ? value : new Big(decimal(value)).times(decimal(factor)).toNumber();

/** 2026.10 typed as a number has lost its zero, unless the cell still shows it. */
function monthOf({ value, style }: Cell, date1904: boolean): string {
  if (typeof value === "number" && value < 20_000 && /^0\.00(?!0)/.test(style.numberFormat))
    return value.toFixed(2);
  return readMonth(value, date1904)?.text ?? String(value);
}
