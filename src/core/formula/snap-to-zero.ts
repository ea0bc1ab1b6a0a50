import type { CellValue } from "../workbook/snapshot";
import type { Expression } from "./expression";

/**
 * Excel shows 0 where a subtraction that ends a formula leaves only the noise of binary fractions
 * (`=0.3-0.2-0.1`), though not inside a longer calculation.
 */
export function snapToZero(
  expression: Expression,
  value: CellValue,
  scalar: (part: Expression) => CellValue,
): CellValue {
  if (expression.kind !== "binary" || (expression.operator !== "-" && expression.operator !== "+"))
    return value;
  if (typeof value !== "number" || value === 0 || Math.abs(value) > 1e-3) return value;
  const left = scalar(expression.left);
  return typeof left === "number" && Math.abs(value) < Math.abs(left) * 2 ** -49 ? 0 : value;
}
