import type { CellValue } from "../workbook/snapshot";
import type { BinaryOperator } from "./expression";
import { compare, toNumber, toText } from "./coerce";
import { noVerdict, stopWith } from "./stop";

/** One operator on two single values, as Excel calculates it. Throws `Stop` for error values. */
export function operate(operator: BinaryOperator, left: CellValue, right: CellValue): CellValue {
  switch (operator) {
    case "&":
      return toText(left) + toText(right);
    case "=":
      return compare(left, right) === 0;
    case "<>":
      return compare(left, right) !== 0;
    case "<":
      return compare(left, right) < 0;
    case ">":
      return compare(left, right) > 0;
    case "<=":
      return compare(left, right) <= 0;
    case ">=":
      return compare(left, right) >= 0;
    case "+":
      return finite(toNumber(left) + toNumber(right));
    case "-":
      return finite(toNumber(left) - toNumber(right));
    case "*":
      return finite(toNumber(left) * toNumber(right));
    case "/":
      return divide(toNumber(left), toNumber(right));
    case "^":
      return power(toNumber(left), toNumber(right));
    default:
      throw noVerdict;
  }
}

function divide(left: number, right: number): number {
  if (right === 0) throw stopWith("#DIV/0!");
  return finite(left / right);
}

export function power(base: number, exponent: number): number {
  if (base === 0 && exponent === 0) throw stopWith("#NUM!");
  if (base === 0 && exponent < 0) throw stopWith("#DIV/0!");
  return finite(base ** exponent);
}

export function finite(value: number): number {
  if (!Number.isFinite(value)) throw stopWith("#NUM!");
  return value === 0 ? 0 : value;
}
