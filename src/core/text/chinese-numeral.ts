const digits: Readonly<Record<string, number>> = Object.fromEntries(
  ["零〇", "一壹", "二两贰", "三叁", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"].flatMap((same, value) =>
    [...same].map((sign) => [sign, value] as const),
  ),
);
const tens: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };

/** Every character a Chinese numeral is made of, below 万. */
export const numeralSigns = Object.keys(digits).join("") + Object.keys(tens).join("");

/** The number a Chinese numeral below 万 spells, or undefined when it spells none (十百, 一百二三). */
function readSmallNumeral(text: string): number | undefined {
  // 二〇二五: digit by digit.
  const spelt = [...text].map((sign) => digits[sign]);
  if (spelt.length > 1 && spelt.every((one) => one !== undefined)) return Number(spelt.join(""));
  let value = 0;
  let digit: number | undefined;
  let lastPlace = 10_000;
  let afterZero = false;
  for (const sign of text) {
    const place = tens[sign];
    const one = digits[sign];
    if (place !== undefined) {
      if (place >= lastPlace || (digit === undefined && place !== 10)) return undefined;
      value += (digit ?? 1) * place;
      lastPlace = place;
      digit = undefined;
      afterZero = false;
    } else if (one === 0) afterZero = true;
    else if (one === undefined || digit !== undefined) return undefined;
    else digit = one;
  }
  if (digit === undefined) return value;
  // People leave the last place out: 三千五 is 3,500, while 三千零五 is 3,005.
  const spoken = lastPlace < 10_000 && lastPlace > 10 && !afterZero;
  return value + (spoken ? (digit * lastPlace) / 10 : digit);
}

/**
 * The number a Chinese numeral spells, with 万 and 亿 inside it, or undefined.
 * @example readChineseNumeral("两万三千") // 23000
 * @example readChineseNumeral("一百二十万") // 1200000
 * @example readChineseNumeral("三万五") // 35000
 */
export function readChineseNumeral(text: string): number | undefined {
  let total = 0;
  let rest = text.replaceAll("萬", "万");
  let unit = 1;
  for (const [sign, size] of [
    ["亿", 1e8],
    ["万", 1e4],
  ] as const) {
    const at = rest.indexOf(sign);
    if (at < 0) continue;
    const part = readSmallNumeral(rest.slice(0, at));
    if (at === 0 || part === undefined) return undefined;
    total += part * size;
    rest = rest.slice(at + 1);
    unit = size;
  }
  if (rest === "") return text === "" ? undefined : total;
  const small = readSmallNumeral(rest);
  if (small === undefined) return undefined;
  // 三万五 is 35,000, while 三万零五 is 30,005.
  const left = unit > 1 && rest.length === 1 && (digits[rest] ?? 0) > 0 ? (small * unit) / 10 : small;
  return total + left;
}
