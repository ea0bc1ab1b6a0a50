import Big from "big.js";
import { decimal } from "../model/money";
import { isError, type CellValue } from "../workbook/snapshot";
import { Stop, stopWith } from "./stop";

/** A value as an operand of arithmetic: blank is 0, TRUE is 1, text counts where it reads as a number. */
export function toNumber(value: CellValue): number {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (isError(value)) throw new Stop(value);
  const read = numberInText(value);
  if (read === undefined) throw stopWith("#VALUE!");
  return read;
}

export function toText(value: CellValue): string {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (isError(value)) throw new Stop(value);
  return generalNumber(value);
}

export function toLogical(value: CellValue): boolean {
  if (typeof value === "boolean") return value;
  if (value === null) return false;
  if (typeof value === "number") return value !== 0;
  if (isError(value)) throw new Stop(value);
  if (/^true$/i.test(value)) return true;
  if (/^false$/i.test(value)) return false;
  throw stopWith("#VALUE!");
}

/**
 * The number a text stands for where a spreadsheet would convert it: digits, grouping, percent, currency,
 * accounting brackets. Dates in text depend on the user's system, so they give no number here.
 * @example numberInText(" 1,200.5 ") // 1200.5
 */
export function numberInText(text: string): number | undefined {
  const found =
    /^\s*(\()?([-+])?\s*[¥￥$€£]?\s*([-+])?((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?|\.\d+)(?:e([-+]?\d+))?\s*(%)?\s*(\))?\s*$/i.exec(
      text,
    );
  if (!found) return undefined;
  const [, open, sign = "", innerSign = "", digits = "", power = "0", percent, close] = found;
  if (Boolean(open) !== Boolean(close) || (sign && innerSign) || (open && (sign || innerSign)))
    return undefined;
  const size = Number(`${digits.replaceAll(",", "")}e${power}`) / (percent ? 100 : 1);
  return open || sign === "-" || innerSign === "-" ? -size : size;
}

/** A number as a cell of General format gives it to text functions. @example generalNumber(0.1 + 0.2) // "0.3" */
export function generalNumber(value: number): string {
  if (!Number.isFinite(value)) throw stopWith("#NUM!");
  const shown = decimal(value);
  if (shown.eq(0)) return "0";
  const size = shown.abs();
  if (size.gte("1e21") || size.lt("1e-9")) {
    const [digits = "0", power = "0"] = shown.toExponential().split("e");
    return `${digits}E${Number(power) < 0 ? "-" : "+"}${String(Math.abs(Number(power))).padStart(2, "0")}`;
  }
  return shown.toFixed();
}

/** Rounds as Excel does: the decimal that 15 digits show, a half going away from zero. */
export function round(value: number, digits: number, how: "half-up" | "up" | "down" = "half-up"): number {
  if (!Number.isFinite(value)) throw stopWith("#NUM!");
  const places = Math.max(-300, Math.min(300, Math.trunc(digits)));
  const mode = { "half-up": Big.roundHalfUp, up: Big.roundUp, down: Big.roundDown }[how];
  if (Number.isInteger(value) && places >= 0) return value;
  const exact = decimal(value);
  if (places >= 0) return exact.round(places, mode).toNumber();
  const unit = new Big(10).pow(-places);
  return exact.div(unit).round(0, mode).times(unit).toNumber();
}

/**
 * Order of two values as `<` and `=` see it: numbers before text before logicals, text without regard to case,
 * numbers equal when their 15 digits are, a blank equal to 0, "" and FALSE.
 */
export function compare(left: CellValue, right: CellValue): number {
  for (const value of [left, right]) if (isError(value)) throw new Stop(value);
  const a = left === null ? blankLike(right) : left;
  const b = right === null ? blankLike(left) : right;
  if (typeof a === "number" && typeof b === "number") return sameNumber(a, b) ? 0 : a - b;
  if (typeof a === "string" && typeof b === "string") {
    const [x, y] = [a.toLowerCase(), b.toLowerCase()];
    return x === y ? 0 : x < y ? -1 : 1;
  }
  return typeof a === typeof b ? Number(a) - Number(b) : rank(a) - rank(b);
}

function blankLike(other: CellValue): CellValue {
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}

const rank = (value: CellValue): number =>
  typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2;

export function sameNumber(a: number, b: number): boolean {
  if (a === b) return true;
  // Only neighbours can agree in 15 digits; the text form costs more than this look.
  return Math.abs(a - b) <= Math.abs(a) * 1e-14 && a.toPrecision(15) === b.toPrecision(15);
}
