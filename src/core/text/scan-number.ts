import { numeralSigns, readChineseNumeral } from "./chinese-numeral";

/** A number as it stands in the text, before its unit. */
export interface ScannedNumber {
  readonly end: number;
  /** Decimal text (`1.8`, `23000`), or null where the number is blank or masked (`____`, `20xx`). */
  readonly digits: string | null;
  readonly script: "arabic" | "chinese" | "mask";
  /** A mask without any digit around it may also hide a name (xx村). */
  readonly bareMask: boolean;
  /** `1。8`, `1,8`: a mark that is no decimal point stands for one. */
  readonly wrongPoint: boolean;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const maskSigns = "xX_*×□■○●";
const numeralRun = new RegExp(`[${numeralSigns}万亿点半]{1,24}`, "y");

const scanned = (
  end: number,
  digits: string | null,
  script: ScannedNumber["script"],
  extra: Partial<ScannedNumber> = {},
): ScannedNumber => ({ end, digits, script, bareMask: false, wrongPoint: false, ...extra });

/** End of a run of digits, thousands commas included (37,800 but not 3,5). */
function endOfDigits(text: string, at: number): number {
  let end = at;
  while (isDigit(text.charCodeAt(end))) end++;
  let group = end;
  while (group - at <= 15 && (end - at <= 3 || group > end) && text[group] === ",") {
    const next = group + 1;
    if (
      !isDigit(text.charCodeAt(next)) ||
      !isDigit(text.charCodeAt(next + 1)) ||
      !isDigit(text.charCodeAt(next + 2))
    )
      break;
    if (isDigit(text.charCodeAt(next + 3))) break;
    group = next + 3;
  }
  return group;
}

/** A mask directly at a position: `xx`, `____`, `□□`, one × only where no digit makes it a multiplication sign. */
function endOfMask(text: string, at: number, afterDigit: boolean): number {
  let end = at;
  while (end < text.length && maskSigns.includes(text.charAt(end))) end++;
  const one = text.charAt(at);
  // 6人×____元: multiplies what is blank.
  if (!afterDigit && end > at + 1 && "×*xX".includes(one) && "_□■○●".includes(text.charAt(at + 1))) return at;
  if (end === at + 1 && "×*xX".includes(one) && (afterDigit || isDigit(text.charCodeAt(end)))) {
    // 201x年 and 20_年 are masked; 5x40 and 5*40 multiply.
    return "xX*".includes(one) &&
      afterDigit &&
      !isDigit(text.charCodeAt(end)) &&
      !/[\s(（]/.test(text.charAt(end))
      ? end
      : at;
  }
  return end;
}

function readArabic(text: string, at: number): ScannedNumber {
  let end = endOfDigits(text, at);
  const shown = text.slice(at, end);
  let digits = shown.includes(",") ? shown.replaceAll(",", "") : shown;
  const masked = endOfMask(text, end, true);
  if (masked > end) {
    // 20xx000: a year masked inside an amount took digits with it.
    let tail = masked;
    while (isDigit(text.charCodeAt(tail))) tail++;
    return scanned(tail, null, "mask");
  }
  const point = text.charAt(end);
  if ((point === "." || point === "。" || point === "·") && isDigit(text.charCodeAt(end + 1))) {
    let tail = end + 1;
    while (isDigit(text.charCodeAt(tail))) tail++;
    const fraction = text.slice(end + 1, tail);
    // After a full stop a new sentence may begin with a number; a decimal has few digits and a unit right behind.
    const decimal =
      point === "." ||
      (fraction.length <= 2 && /^(?:个?[万亿]|元|公里|千米|米|亩)/.test(text.slice(tail, tail + 3)));
    if (decimal) {
      digits += `.${fraction}`;
      end = tail;
      return scanned(end, digits, "arabic", { wrongPoint: point !== "." });
    }
  }
  return scanned(end, digits, "arabic");
}

function readChinese(text: string, at: number): ScannedNumber | undefined {
  numeralRun.lastIndex = at;
  const run = numeralRun.exec(text)?.[0] ?? "";
  // 千 begins 千瓦, 千米 and 千克 as well; 点 and 半 may be words of their own: take the longest part that is a number.
  for (let length = run.length; length > 0; length--) {
    const part = run.slice(0, length);
    if (/[瓦米克伏]/.test(text.charAt(at + length)) && part.endsWith("千") && length > 1) continue;
    const value = readSpelt(part);
    if (value !== undefined) return scanned(at + length, String(value), "chinese");
  }
  return undefined;
}

/** 三点五, 一点二万, 半, 两个半 aside: numerals with a spoken decimal point. */
function readSpelt(part: string): number | undefined {
  if (part === "半") return 0.5;
  const [whole = "", fraction, ...more] = part.split("点");
  if (fraction === undefined) return readChineseNumeral(part);
  const unit = /[万亿]$/.exec(fraction)?.[0];
  const shown = unit ? fraction.slice(0, -1) : fraction;
  const [a, b] = [readChineseNumeral(whole), readChineseNumeral(shown.length === 1 ? shown : `〇${shown}`)];
  if (more.length > 0 || a === undefined || b === undefined || !/^[^十百千万亿]+$/.test(shown))
    return undefined;
  return Number(
    `${a}.${[...shown].map((one) => readChineseNumeral(one) ?? "").join("")}e${unit === "亿" ? 8 : unit === "万" ? 4 : 0}`,
  );
}

/**
 * The number that begins at a position of a normalised text: Arabic, Chinese, masked or a mix; undefined where none begins.
 * @example readNumber("1。8个亿元", 0) // { end: 3, digits: "1.8", wrongPoint: true, … }
 */
export function readNumber(text: string, at: number): ScannedNumber | undefined {
  if (isDigit(text.charCodeAt(at))) return readArabic(text, at);
  const mask = endOfMask(text, at, false);
  if (mask > at) {
    let end = mask;
    while (isDigit(text.charCodeAt(end))) end++;
    return scanned(end, null, "mask", { bareMask: end === mask });
  }
  return readChinese(text, at);
}
