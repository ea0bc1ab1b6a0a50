import Big from "big.js";

/** Money in whole fen (1 yuan = 100 fen): no fraction ever enters a sum. */
export type Fen = number & { readonly brand: "fen" };

/** Brands a whole number of fen. @throws RangeError when it is not a whole, safe number – that is our mistake, not the user's. */
export function fen(whole: number): Fen {
  if (!Number.isSafeInteger(whole)) throw new RangeError(`fen(): ${whole} is not a whole number of fen`);
  return (whole === 0 ? 0 : whole) as Fen;
}

export const zero: Fen = fen(0);

export const add = (...parts: readonly Fen[]): Fen => sum(parts);
export const subtract = (from: Fen, part: Fen): Fen => fen(from - part);

/** Sum in fen. @throws RangeError beyond 90,071,992,547,409.91 yuan. */
export function sum(parts: Iterable<Fen>): Fen {
  let total = 0;
  for (const part of parts) total += part;
  return fen(total);
}

/**
 * The decimal Excel works with: a double holds 15 significant digits for the spreadsheet user, so
 * 1.005 means 1.005 and not the 1.00499999999999989… behind it.
 */
export function decimal(value: number): Big {
  return new Big(Number(value.toPrecision(15)));
}

/**
 * Whole fen of a cell that holds yuan, or undefined when it is not a whole fen (such a cell is reported,
 * never rounded in silence).
 * @example fenOfYuan(1.05) // 105
 * @example fenOfYuan(1.055) // undefined
 */
export function fenOfYuan(yuan: number): Fen | undefined {
  if (!Number.isFinite(yuan)) return undefined;
  const short = shortFen(yuan);
  if (short !== undefined) return short;
  const exact = decimal(yuan).times(100);
  const whole = exact.round(0, Big.roundDown);
  return exact.eq(whole) && exact.abs().lte(Number.MAX_SAFE_INTEGER) ? fen(whole.toNumber()) : undefined;
}

/**
 * Whole fen far from the ends of what a double holds: nearly all cells, and no decimals need be worked out for them. Of
 * fifteen digits at most, a double is the only one next to its decimal, so that dividing gives it back.
 */
function shortFen(yuan: number): Fen | undefined {
  const whole = Math.round(yuan * 100);
  return whole / 100 === yuan && Math.abs(whole) < 1e15 ? fen(whole) : undefined;
}

/**
 * Yuan rounded to whole fen as Excel's ROUND(yuan, 2) does: half a fen goes away from zero.
 * @returns undefined where no whole number of fen can hold it (not finite, or over 90 trillion yuan)
 * @example roundYuan(1.005) // 101
 */
export function roundYuan(yuan: number): Fen | undefined {
  if (!Number.isFinite(yuan)) return undefined;
  return shortFen(yuan) ?? safeFen(decimal(yuan).times(100));
}

/** 万元 rounded to whole fen as Excel's ROUND(wan, 6) does. @returns undefined as `roundYuan` does */
export function roundWan(wan: number): Fen | undefined {
  return Number.isFinite(wan) ? safeFen(decimal(wan).times(1_000_000)) : undefined;
}

/**
 * quantity × unit cost (yuan, up to four decimals) as `ROUND(quantity*unitCost,2)` gives it in Excel.
 * Excel multiplies the doubles first and rounds what 15 digits show of the product; so do we.
 * @example amountOf(6, 400000) // 240000000 fen
 */
export function amountOf(quantity: number, unitCostYuan: number): Fen | undefined {
  return roundYuan(quantity * unitCostYuan);
}

/** Yuan as a number, for a cell or for JSON: at most two decimals. */
export const yuanOfFen = (amount: Fen): number => amount / 100;

/**
 * Yuan for people, grouped by threes; decimals only where there are any.
 * @example formatYuan(fen(240000050)) // "2,400,000.50"
 */
export function formatYuan(amount: Fen): string {
  const [whole, part] = new Big(amount).div(100).abs().toFixed(2).split(".") as [string, string];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < 0 ? "-" : ""}${grouped}${part === "00" ? "" : `.${part}`}`;
}

/** 万元 with two decimals (or as many as asked), computed from unrounded fen. @example formatWan(fen(556400000)) // "556.40" */
export function formatWan(amount: Fen, decimals = 2): string {
  const [whole, part] = new Big(amount).div(1_000_000).abs().toFixed(decimals, Big.roundHalfUp).split(".");
  const grouped = (whole ?? "0").replace(/\B(?=(\d{3})+$)/g, ",");
  return `${amount < 0 ? "-" : ""}${grouped}${part ? `.${part}` : ""}`;
}

function safeFen(exact: Big): Fen | undefined {
  const whole = exact.round(0, Big.roundHalfUp);
  return whole.abs().lte(Number.MAX_SAFE_INTEGER) ? fen(whole.toNumber()) : undefined;
}
