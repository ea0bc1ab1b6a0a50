import Big from "big.js";

/**
 * Whether printed figures add up to a printed total. An addend with decimals was rounded and may be off by half its
 * last digit; a whole number is meant exactly. The total brings no slack of its own: tables that do not tie would
 * otherwise pass by it.
 * @param addends decimal numbers as printed, grouping commas allowed
 * @throws Error where a figure is no decimal number; whoever reads figures from users looks first
 * @example ties(["50.184", "303.38", "926", "2033.426"], "3312.99") // true
 * @example ties(["1082.52", "135.32", "135.32"], "1353.14") // false: 0.02 apart, three halves of 0.01 allowed
 */
export function ties(addends: readonly string[], total: string): boolean {
  const sum = addends.reduce((whole, addend) => whole.plus(figure(addend)), new Big(0));
  const slack = addends.reduce((whole, addend) => whole.plus(halfDigit(addend)), new Big(0));
  return sum.minus(figure(total)).abs().lte(slack);
}

const figure = (printed: string): Big => new Big(printed.replaceAll(",", ""));

function halfDigit(printed: string): Big {
  const decimals = printed.split(".")[1]?.length ?? 0;
  return decimals === 0 ? new Big(0) : new Big(10).pow(-decimals).div(2);
}
