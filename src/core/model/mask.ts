import Big from "big.js";
import { decimal } from "./money";

/** A figure some digits of which were blotted out: 20xx000, xx, 20__, □□. */
export interface Mask {
  /** Digits as they stand, "?" for each blotted one. @example "20??000" */
  readonly pattern: string;
  /** 10,000 for 万 behind it and so on; 1 where nothing is. */
  readonly scale: number;
  /** What stands behind the figure and its 万: "元", "户"; "" where nothing is. */
  readonly unit: string;
}

const blots = "xX×✕*_□■◻○〇?";
const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };
const body = new RegExp(`^[¥￥]?([\\d,${blots}]+)([百千万亿]?)([^\\d${blots}]{0,8})$`);
/**
 * Two blots running, a box or underscore next to a digit, or a blot for the first digit: elsewhere a lone × or * is a
 * sign, and a lone ? a question.
 */
const blotted = new RegExp(`[${blots}]{2}|\\d[□■_]|[□■_]\\d|^[xX×✕*○〇]\\d{2}`);

/**
 * Reads a whole cell text as a masked figure; undefined where it is none. Full-width signs count as plain ones.
 * @example readMask("20xx000") // { pattern: "20??000", scale: 1, unit: "" }
 * @example readMask("××万元") // { pattern: "??", scale: 10000, unit: "元" }
 * @example readMask("3×5") // undefined: a product
 */
export function readMask(text: string): Mask | undefined {
  const found = body.exec(text.normalize("NFKC").replace(/\s/g, ""));
  const figure = found?.[1]?.replaceAll(",", "");
  if (!found || !figure || !blotted.test(figure)) return undefined;
  const pattern = figure.replace(new RegExp(`[${blots}]`, "g"), "?");
  return { pattern, scale: scales[found[2] ?? ""] ?? 1, unit: found[3] ?? "" };
}

/** How many digits of the figure are left to read. */
export const digitsLeft = ({ pattern }: Mask): number => pattern.replaceAll("?", "").length;

/**
 * Whether a number can be what was blotted out: same length, same digits where any are left.
 * The 万 behind the figure is tried as meant and as slipped in.
 * @example fitsMask(mask of "20xx000", 2000000) // true
 */
export function fitsMask({ pattern, scale }: Mask, value: number): boolean {
  return [scale, 1].some((one) => {
    const whole = new Big(decimal(value)).div(one).toFixed();
    return (
      whole.length === pattern.length &&
      [...pattern].every((sign, at) => sign === "?" || sign === whole[at]) &&
      /^[1-9]\d*$/.test(whole)
    );
  });
}
