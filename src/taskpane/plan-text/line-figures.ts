import type { LineChoice, TextFigure } from "../../core/text/line-choices";
import { tiesTo } from "../../core/slips/ties";
import { figureText } from "../../core/plan-book/line-text";

/**
 * The figures of a line in one row, as the text states them; masked ones as they stand there.
 * @example lineFigures(of 种羊480只，每只800元，共384000元) // "480 只 × 800 元/只 = 384,000 元"
 * @example lineFigures(of 公路6公里，每公里40万元，计2400万元) // "6 公里 × 400,000 元/公里 ≠ 24,000,000 元"
 */
export function lineFigures({ quantity, unit, unitCost, stated, spec }: LineChoice): string {
  const priced = unitCost === null ? spec : statedFigure("unitCost", unitCost, unit);
  const product = [statedFigure("quantity", quantity, unit), priced]
    .filter((part) => part !== "")
    .join(" × ");
  const numbers = [quantity, unitCost, stated];
  const isTrue =
    !numbers.every((one) => typeof one === "number") || tiesTo(...(numbers as [number, number, number]));
  return [product, statedFigure("stated", stated, unit)]
    .filter((part) => part !== "")
    .join(isTrue ? " = " : " ≠ ");
}

/** A figure with its unit; a masked one keeps the unit that the text gives it. */
export const statedFigure = (column: string, figure: TextFigure, unit = ""): string =>
  typeof figure === "number" ? figureText(column, figure, unit) : (figure ?? "");
