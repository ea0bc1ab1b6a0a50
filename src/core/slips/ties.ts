import { decimal } from "../model/money";

/**
 * Whether quantity × unit cost × factor gives an amount, allowing for figures that were themselves rounded: 100,000
 * split over 3 is 33,333.33 each. A figure with two decimals or more may be off by half its last digit, a whole number
 * is meant exactly; an amount in 万 (a factor below 1) may be rounded to its only decimal.
 * @param amount yuan
 * @example tiesTo(3, 33333.33, 100000) // true
 * @example tiesTo(300, 6667, 2000000) // false: 2,000,100
 * @example tiesTo(200, 670, 13.4, 1 / 10000) // true
 */
export function tiesTo(quantity: number, unitCost: number, amount: number, factor = 1): boolean {
  const rounded = roundingOf(unitCost) * Math.abs(quantity) + roundingOf(quantity) * Math.abs(unitCost);
  const slack = 0.005 + rounded * factor + (factor < 1 ? roundingOf(amount, 1) : 0);
  return Math.abs(quantity * unitCost * factor - amount) <= slack * (1 + 1e-9);
}

function roundingOf(figure: number, fewestDecimals = 2): number {
  if (Number.isInteger(figure)) return 0;
  const decimals = decimal(figure).toFixed().split(".")[1]?.length ?? 0;
  return decimals < fewestDecimals ? 0 : 0.5 * 10 ** -decimals;
}
