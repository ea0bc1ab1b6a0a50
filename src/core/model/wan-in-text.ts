import Big from "big.js";
import type { Fen } from "./money";

/** A sum of money that a text states as a whole, in 万元. */
export interface WanInText {
  /** As it stands. @example "总投资24.01万元" */
  readonly text: string;
  /** The figure alone, with its decimals. @example "24.01" */
  readonly figure: string;
}

/** What was spent before, or is a part, is another sum than the plan's. */
const stated =
  /(?<![已原前年再其中]|完成|其它|其他)(?:总投资|总造价|总金额|总额|概算|预算|投资|金额|合计|共计|总计)(?:约?[为是计共]|[:：])?\s*(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)\s*万元/g;

/**
 * The sums in 万元 that a text states as totals.
 * @example wanInText("路面硬化，总投资24.01万元") // [{ text: "总投资24.01万元", figure: "24.01" }]
 * @example wanInText("已完成投资30万元") // []
 */
export const wanInText = (text: string): readonly WanInText[] =>
  !text.includes("万")
    ? []
    : [...text.normalize("NFKC").matchAll(stated)].map((found) => ({ text: found[0], figure: found[1]! }));

/**
 * Whether a printed figure in 万元 is this amount: within half of its last digit where it has decimals, exactly where
 * it has none (G19 of the field reference).
 * @example isPrintedAs("24.01", fen(24_006_000)) // true: 240,060 yuan
 * @example isPrintedAs("24", fen(23_800_000)) // false
 */
export function isPrintedAs(figure: string, amount: Fen): boolean {
  const printed = new Big(figure.replaceAll(",", ""));
  const decimals = figure.split(".")[1]?.length ?? 0;
  const off = printed.times(1_000_000).minus(amount).abs();
  return decimals === 0 ? off.eq(0) : off.lte(new Big(500_000).div(new Big(10).pow(decimals)));
}
