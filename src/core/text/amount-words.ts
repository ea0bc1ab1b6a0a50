import { formatNumber } from "../model/format-number";
import { exact } from "./figure";

const scales: Readonly<Record<number, string>> = { 1: "元", 1e3: "千元", 1e4: "万元", 1e8: "亿元" };

/** Plain digits, never 1e+21. */
export const plainNumber = (value: number): string => {
  const short = exact(value);
  return Math.abs(short) < 1e15 && Math.abs(short) >= 1e-6
    ? String(short)
    : short.toFixed(short === 0 ? 0 : 4);
};

/**
 * Yuan in the scale the text uses.
 * @example inScale(779000, 1e4) // "77.9万元"
 */
export const inScale = (yuan: number, scale: number): string => {
  const known = scale in scales ? scale : 1;
  return `${plainNumber(yuan / known)}${scales[known]}`;
};

/**
 * The same for English messages, which have no word for 万: figures of the text are quoted there as they stand in it.
 * @example inEnglish(779000) // "779,000 yuan"
 */
export const inEnglish = (yuan: number): string => `${formatNumber(yuan)} yuan`;
