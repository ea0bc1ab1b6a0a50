import { exact, type Figure } from "./figure";
import { numeralSigns } from "./chinese-numeral";
import { isName, isYear, tenths, type Measure } from "./is-name";
import { lentUnitAt, NotedUnit } from "./lent-unit";
import { readNumber, type ScannedNumber } from "./scan-number";
import type { Stretch } from "./stretches";
import { measures, unitAt } from "./unit-words";

const starts = new Uint8Array(0x10000);
for (const sign of `0123456789${numeralSigns}半_xX*×□■○●`) starts[sign.charCodeAt(0)] = 1;
// A unit without a number shows a lost figure: 合计万元, 投入亿资金, 耕地面积亩.
for (const sign of "万亿元公千平立亩座处口盏头只台套眼栋间所棵株")
  starts[sign.charCodeAt(0)] = (starts[sign.charCodeAt(0)] ?? 0) | 2;

const han = /[\u4e00-\u9fff]/;
const hedgeAfter = "余多来几";
const hedgeBehind = /^(?:左右|上下|以内|许|余(?!额)|(?:以|之)上|多(?=[,，。;)、]|$))/;
const hedgeBefore = /(?:约|近|大约|约为|大概|接近|将近|约需|预计约|左右|上下|余)$/;
const boundBefore = /(?:不低于|不少于|不小于|至少|突破|超过|高于|多于)$/;
const magnitudes: Readonly<Record<string, number>> = { 百: 2, 千: 3, 万: 4, 亿: 8 };

/** What follows a number: 余/多, 百/千/万/亿, 个 before 亿, and the unit ("" where none stands). */
function readMeasure(text: string, from: number): Measure {
  let at = from;
  let exponent = 0;
  let hedged = false;
  const skipSpaces = (): void => {
    while (text.charAt(at) === " ") at++;
  };
  for (let turn = 0; turn < 4; turn++) {
    const before = at;
    skipSpaces();
    if (
      hedgeAfter.includes(text.charAt(at)) &&
      at < text.length &&
      !/^(?:来源|余额|多个|余下)/.test(text.slice(at, at + 2))
    ) {
      hedged = true;
      at++;
    }
    if (text.charAt(at) === "个" && /[万亿]/.test(text.charAt(at + 1))) at++;
    const sign = text.charAt(at);
    const power = magnitudes[sign];
    const unit = unitAt(text, at);
    if (power !== undefined && (unit === undefined || unit.length < 2)) {
      exponent += power;
      at++;
      continue;
    }
    if (before === at || power === undefined) break;
  }
  skipSpaces();
  if (text.charAt(at) === "元") return { end: at + 1, exponent, hedged, unit: "元" };
  // 每株八角: tenths of a yuan.
  if (text.charAt(at) === "角" && exponent === 0 && !/[度落色钢铁]/.test(text.charAt(at + 1)))
    return { end: at + 1, exponent: -1, hedged, unit: "元" };
  if (text.startsWith("块钱", at)) return { end: at + 2, exponent, hedged, unit: "元" };
  const percent = "%个‰".includes(text.charAt(at) || "。")
    ? /^(?:%|个百分点|‰)/.exec(text.slice(at, at + 4))?.[0]
    : undefined;
  if (percent) return { end: at + percent.length, exponent, hedged, unit: "%" };
  const unit = unitAt(text, at) ?? "";
  return { end: unit === "" ? at : at + unit.length, exponent, hedged, unit };
}

/** 3至5 and 300-400元: the second number of a range, which lends its unit to the first. */
function readRangeEnd(text: string, at: number): { number: ScannedNumber; from: number } | undefined {
  if (!" -~至到".includes(text.charAt(at) || "。")) return undefined;
  const sign = /^ ?(?:-{1,2}|~|至|到) ?/.exec(text.slice(at, at + 4))?.[0];
  if (sign === undefined) return undefined;
  const number = readNumber(text, at + sign.length);
  return number && number.digits !== null ? { number, from: at + sign.length } : undefined;
}

/** 一米280块, 工钱要300块: 块 is money behind what one costs, and a thing elsewhere (石板200块). */
const spokenYuan = /(?:[每一][\u4e00-\u9fff]{1,3}|工钱|价钱|要|花|得|给)$/;

/** The money scale of a measure, or 0 where it is no money: 元, 万元, 亿元; a bare 万 only behind a word of spending. */
function moneyScale(text: string, start: number, { unit, exponent, end }: Measure): number {
  if (unit === "元") return 10 ** exponent;
  if (unit === "块" && !han.test(text.charAt(end)))
    return spokenYuan.test(text.slice(Math.max(0, start - 4), start)) ? 10 ** exponent : 0;
  if (unit !== "" || (exponent !== 4 && exponent !== 8)) return 0;
  if (text.startsWith("资金", end)) return 10 ** exponent;
  const next = text.charAt(end);
  if (han.test(next) && !/[的由，用于]/.test(next)) return 0;
  return /(?:[资金款助贴费入需计共出贷筹捐套价=×为]|财政|[省市县乡镇]级|集体|[每按].{1,6})(?:约|近)?$/.test(
    text.slice(Math.max(0, start - 9), start),
  )
    ? 10 ** exponent
    : 0;
}

/** Powers by their decimal text, since 10 ** -3 is not everywhere 0.001; asked for twice with every figure. */
const powers = Array.from({ length: 61 }, (_, at) => Number(`1e${at - 30}`));
const powerOfTen = (exponent: number): number => powers[exponent + 30] ?? Number(`1e${exponent}`);

const valueOf = (digits: string, exponent: number): number =>
  exponent === 0 ? Number(digits) : Number(`${Number(digits)}e${exponent}`);

function figureAt(text: string, start: number, number: ScannedNumber, noted: NotedUnit): Figure | undefined {
  let last = number;
  let measure = readMeasure(text, number.end);
  const lent =
    measure.unit === "" && measure.exponent === 0 ? lentUnitAt(text, start, number.end) : undefined;
  // 分别为50、30、20立方米: the last lends its unit, and the figure ends where its number does.
  if (lent !== undefined) measure = { ...readMeasure(text, lent), end: number.end };
  let lowMeasure = measure;
  const rangeEnd = readRangeEnd(text, measure.end);
  let ranged = false;
  if (rangeEnd && number.digits !== null) {
    const second = readMeasure(text, rangeEnd.number.end);
    // 2019-2021年 is a span of years, 700-800米 a range.
    if (second.unit === "年" && isYear(rangeEnd.number.digits)) return undefined;
    if (second.unit !== "" && (measure.unit === "" || measure.unit === second.unit)) {
      ranged = true;
      last = rangeEnd.number;
      lowMeasure = measure.unit === "" && measure.exponent === 0 ? second : measure;
      measure = second;
    }
  }
  if (isName(text, start, number, measure)) return undefined;
  const scale =
    moneyScale(text, start, measure) ||
    (measure.unit === "" && measure.exponent === 0 ? noted.scaleAt(text, start) : 0);
  const kind = scale > 0 ? "money" : measure.unit === "%" ? "percent" : "quantity";
  // A number without any unit is kept only where a product may use it (5×40×200).
  if (
    kind === "quantity" &&
    measure.unit === "" &&
    !/[×*xX=]/.test(text.charAt(measure.end) + text.charAt(start - 1))
  )
    return undefined;
  if (number.bareMask && measure.unit === "" && scale === 0) return undefined;
  const many = kind === "money" ? perMany.exec(text.slice(Math.max(0, start - 10), start))?.[1] : undefined;
  const power = many === undefined ? 0 : (magnitudes[many] ?? 0);
  const low = number.digits === null ? null : valueOf(number.digits, lowMeasure.exponent - power);
  const high = last.digits === null ? null : valueOf(last.digits, measure.exponent - power);
  const point = last.digits?.indexOf(".") ?? -1;
  const places = point < 0 ? 0 : (last.digits?.length ?? 0) - point - 1;
  const tenth =
    kind === "money" && measure.unit === "元" && measure.exponent === 0 && places === 0
      ? tenths.exec(text.slice(measure.end, measure.end + 2))?.[1]
      : undefined;
  if (tenth !== undefined) measure = { ...measure, end: measure.end + 2 };
  const extra = tenth === undefined ? 0 : Number(readNumber(tenth, 0)?.digits ?? 0) / 10;
  const behind = hedgeBehind.exec(text.slice(measure.end, measure.end + 3))?.[0] ?? "";
  const before = text.slice(Math.max(0, start - 4), start);
  const bounded = boundBefore.test(before);
  return {
    start,
    end: measure.end,
    kind,
    value: ranged ? null : low === null ? null : exact(low + extra),
    range: ranged && low !== null && high !== null ? [exact(low), exact(high)] : null,
    step: powerOfTen(measure.exponent - power - (tenth === undefined ? places : 1)),
    decimals: places > 0 || tenth !== undefined,
    unit: kind === "money" ? "元" : measure.unit,
    scale: scale || powerOfTen(measure.exponent),
    hedged: measure.hedged || behind !== "" || bounded || hedgeBefore.test(before),
    atLeast: bounded || behind.endsWith("上"),
    state: number.digits === null ? "masked" : "number",
    wrongPoint: number.wrongPoint || last.wrongPoint,
  };
}

/** 每万尾120元: a price for so many of a unit is one for the unit. */
const perMany = /每([百千万])(?:尾|株|棵|羽|只|粒|块|匹|斤|字)[^,，;。每\d]{0,6}$/;

/** 厕所座,每座6万元: a counting unit without its number, told by the price behind it. */
const pricedUnit = /^([座处口盏头只台套眼栋间所棵株])[,，]每\1/;

const vague = /[0-9数几一二两三四五六七八九百千十上论以每按成单元位:%]/;

/** A unit that stands where a number should: 合计万元, 自筹____ 万元 aside (that one is a mask). */
function blankAt(text: string, at: number): Figure | undefined {
  let from = at;
  while (text.charAt(from - 1) === " ") from--;
  const before = text.charAt(from - 1);
  if ((!han.test(before) && !/[“”"…]/.test(before)) || vague.test(before)) return undefined;
  const money = /^(?:万元|亿元|亿(?=资金)|万(?=资金)|元)/.exec(text.slice(at, at + 4))?.[0];
  const make = (kind: Figure["kind"], unit: string, length: number, scale: number): Figure => ({
    start: at,
    end: at + length,
    kind,
    value: null,
    range: null,
    step: scale,
    decimals: false,
    unit,
    scale,
    hedged: false,
    atLeast: false,
    state: "blank",
    wrongPoint: false,
  });
  if (money !== undefined) {
    const next = text.charAt(at + money.length);
    if (next === "/" || (money === "元" ? han.test(next) : /[户级]/.test(next))) return undefined;
    if (
      money === "元" &&
      !/(?:[计共助贴资金需付款费价为筹]|每.{1,6})$/.test(text.slice(Math.max(0, from - 8), from))
    )
      return undefined;
    return make("money", "元", money.length, money.startsWith("亿") ? 1e8 : money.startsWith("万") ? 1e4 : 1);
  }
  const unit = unitAt(text, at);
  if (pricedUnit.test(text.slice(at, at + 5))) return make("quantity", text.charAt(at), 1, 1);
  // 共安装  盏: a gap left for the number.
  if (at - from >= 2 && /^[座处口盏头只台套眼栋间所棵株件辆块张][,，;。]/.test(text.slice(at, at + 2)))
    return make("quantity", text.charAt(at), 1, 1);
  if (unit === undefined || (unit.length < 2 && unit !== "亩") || !measures(unit)) return undefined;
  const next = text.charAt(at + unit.length);
  return han.test(next) && !/[的左长]/.test(next) ? undefined : make("quantity", unit, unit.length, 1);
}

/**
 * Every figure of a stretch of a normalised text from one pass, in order of position. Words before the stretch still tell what
 * its first figures are.
 */
export function scanFigures(
  text: string,
  { start: from, end }: Pick<Stretch, "start" | "end"> = { start: 0, end: text.length },
  noted = new NotedUnit(text),
): Figure[] {
  const found: Figure[] = [];
  for (let at = from; at < end;) {
    const start = starts[text.charCodeAt(at)] ?? 0;
    if (start === 0) {
      at++;
      continue;
    }
    const number = start & 1 || text.charAt(at) === "千" ? readNumber(text, at) : undefined;
    if (number !== undefined) {
      const figure = figureAt(text, at, number, noted);
      if (figure) found.push(figure);
      at = figure ? figure.end : number.end;
      continue;
    }
    const blank = start & 2 ? blankAt(text, at) : undefined;
    if (blank) found.push(blank);
    at = blank ? blank.end : at + 1;
  }
  return found;
}
