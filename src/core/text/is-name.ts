import type { ScannedNumber } from "./scan-number";

/** What follows a number. */
export interface Measure {
  readonly end: number;
  /** Power of ten before the unit: 4 for 万. */
  readonly exponent: number;
  readonly hedged: boolean;
  readonly unit: string;
}

export const isYear = (digits: string | null): boolean =>
  digits === null || /^(?:1[89]|20|21)\d\d$/.test(digits);

/** Latin letters but X and x, which mask. */
const isLetter = (sign: string): boolean =>
  ((sign >= "A" && sign <= "Z") || (sign >= "a" && sign <= "z")) && sign !== "X" && sign !== "x";

/** 三元五角, 3元5角: tenths behind yuan. */
export const tenths = /^([一二三四五六七八九\d])角/;

/** Numbers that name something instead of counting it: dates, document numbers, ordinals, idioms. */
export function isName(text: string, start: number, number: ScannedNumber, measure: Measure): boolean {
  const before = text.charAt(start - 1);
  if (before === "第" || before === "〔" || before === "[" || isLetter(before))
    return !/[每/][A-Za-z]{1,2}$/.test(text.slice(Math.max(0, start - 3), start));
  const after = text.charAt(measure.end);
  if (measure.unit === "年" && measure.exponent === 0 && isYear(number.digits)) return true;
  if (measure.unit === "年" && number.script === "mask" && number.bareMask) return true;
  if (measure.unit === "月" && number.digits !== null && Number(number.digits) <= 12) return true;
  if (measure.unit === "日") return true;
  // 办好12件实事: what is done, no pieces.
  if (measure.unit === "件" && /^[实大好小难]?事/.test(text.slice(measure.end, measure.end + 2))) return true;
  if (measure.unit === "年" && /[上下前后]/.test(before) && text.charAt(start) === "半") return true;
  if (measure.unit === "" && /[号届]/.test(text.charAt(measure.end))) return true;
  if (
    number.bareMask &&
    measure.exponent === 0 &&
    /[xX*×]/.test(text.charAt(start)) &&
    /^(?:村|镇|乡|组|社|校|厂|届|小区)$/.test(measure.unit)
  )
    return true;
  if (number.script !== "chinese") return false;
  const word = text.slice(start, number.end);
  // 资金来自两头, 经费来自三块: sides, no animals.
  if (/^(?:头|块|家|方|路|个|处)$/.test(measure.unit) && /[自从]/.test(before)) return true;
  // “两节”慰问: two festivals.
  if (measure.unit === "节" && /[“"]/.test(before) && /[期”"]/.test(after)) return true;
  // 二元母猪: a breed; 两元 and 三元五角 are money.
  if (
    measure.unit === "元" &&
    measure.exponent === 0 &&
    /^[二三]$/.test(word) &&
    !tenths.test(text.slice(measure.end, measure.end + 2))
  )
    return true;
  // 由三块组成: parts of a whole.
  if (measure.unit === "块" && /^[组构]成/.test(text.slice(measure.end, measure.end + 2))) return true;
  // 二组15盏, 三季度15万元: which one, not how many.
  if (/^(?:组|季度)$/.test(measure.unit) && word !== "两" && /\d/.test(after)) return true;
  // 三部分共需445万元: headings, no machines.
  if (measure.unit === "部" && after === "分") return true;
  // 二次分配, 二次装修: a word, no count.
  if (measure.unit === "次" && word === "二") return true;
  // 二本每人3000元: a kind of university.
  if (measure.unit === "本" && /^[一二三]$/.test(word) && /^(?:[每考线及以院学生批录]|$)/.test(after))
    return true;
  // 由三家分担: those who pay are told behind it.
  if (
    measure.unit === "家" &&
    /^(?:共同)?(?:分担|承担|分摊|共担|出资)/.test(text.slice(measure.end, measure.end + 4))
  )
    return true;
  // 桌椅30套,一套420块: one of what was counted before, told with its price.
  if (
    word === "一" &&
    /[,，]/.test(before) &&
    /^[\u4e00-\u9fff]{0,2}\d/.test(text.slice(measure.end, measure.end + 3)) &&
    new RegExp(`\\d${measure.unit}`).test(text.slice(Math.max(0, start - 40), start))
  )
    return true;
  // 十四五期间 names a plan of five years, 一期(2024年) a stage of it.
  if (/十[一二三四五六]五$/.test(text.slice(Math.max(0, start - 2), number.end))) return true;
  if (measure.unit === "方" && text.charAt(measure.end) === "面") return true;
  if (measure.unit === "期" && /^(?:间|\((?:19|20)\d\d)/.test(text.slice(measure.end, measure.end + 5)))
    return true;
  if (word.length > 1 && word !== "十几") return false;
  // 一户一策, 一村一品, 三期工程, 两个确保, 一是: single numerals inside set phrases.
  if (/[每逐同唯其之任某统另单一元]/.test(before) && word === "一") return true;
  if (/[一二三四五六七八九十是事]/.test(after)) return true;
  if (measure.unit === "期" && /[工项建共投总安\d]/.test(after)) return true;
  return word === "一" && !/^(?:座|处|口|所|台|套|栋|幢|间|眼|个|条|期|辆|艘|架)$/.test(measure.unit);
}
