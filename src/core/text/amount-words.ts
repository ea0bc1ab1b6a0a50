import { exact } from "./figure";

const scales: Readonly<Record<number, string>> = { 1: "元", 1e3: "千元", 1e4: "万元", 1e8: "亿元" };
const englishScales: Readonly<Record<number, string>> = {
  1: "yuan",
  1e3: "thousand yuan",
  1e4: "万 yuan",
  1e8: "亿 yuan",
};

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

/** The same for English messages: 77.9万 yuan keeps the text's scale, so that the figure can be found again. */
export const inScaleEnglish = (yuan: number, scale: number): string => {
  const known = scale in englishScales ? scale : 1;
  return `${plainNumber(yuan / known)} ${englishScales[known]}`;
};
