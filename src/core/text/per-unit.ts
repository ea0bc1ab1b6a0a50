import type { Figure } from "./figure";
import { unitAt } from "./unit-words";

/** 人·月 and 人天 in a price are two factors. */
const composite: Readonly<Record<string, readonly string[]>> = {
  人月: ["人", "月"],
  "人·月": ["人", "月"],
  人天: ["人", "天"],
  人日: ["人", "天"],
  "人·天": ["人", "天"],
  人学期: ["人", "学期"],
  "人·学期": ["人", "学期"],
  人年: ["人", "年"],
};
const split = (unit: string): readonly string[] => composite[unit] ?? [unit];

/** The unit or noun right behind 每: 每平方米, 每个村 (村), 每座, 每社. */
function unitBehind(text: string): string | undefined {
  // 每万尾: the price is that of one already.
  const skipped = /^(?:一|1|[百千万](?=[尾株棵羽只粒块匹斤字]))/.test(text) ? text.slice(1) : text;
  const unit = unitAt(skipped, 0);
  if (unit !== "个") return unit;
  return /^个(月|学期|季度)/.exec(skipped)?.[1] ?? unitAt(skipped, 1) ?? "个";
}

const average =
  /(月|人|户|亩|村|组|校|头|只|场|期|班|株|公里|平方米|米|座|台|所|栋|套|间|口|处|盏|棚|件)均(?!纯|收|可)/g;

/**
 * What one of a figure belongs to, read from the words before it.
 * @example perBefore("每人每月补助") // ["人", "月"]
 * @example perBefore("整村推进村每村投入不低于") // ["村"]
 */
export function perBefore(before: string): string[] {
  const found: string[] = [];
  // 亩投资4500元, 户补助2000元: 每 left out at the beginning of a clause.
  const bare =
    /^(亩|头|只|羽|株|户|人|座|口|盏|台)(?:补[助贴]?|投[资入放]?|成本|造价|价|用|施|播|保费|保险费|奖补|奖励?)[^,，]{0,6}$/.exec(
      before,
    )?.[1];
  if (bare !== undefined) return [bare];
  // 千瓦造价3600元, 砂石路公里造价12万元: a measure right before what one of it costs.
  const measured =
    /(千瓦|公里|延米|平方米|立方米|平方|平米|亩)(?:综合)?(?:造价|单价|成本)(?:约|为|按)?$/.exec(before)?.[1];
  if (measured !== undefined) return [measured];
  if (!/[每均单一月按]/.test(before)) return found;
  for (let at = before.indexOf("每"); at >= 0; at = before.indexOf("每", at + 1)) {
    const unit = unitBehind(before.slice(at + 1, at + 8));
    if (unit !== undefined) found.push(...split(unit));
    else if (/^[\u4e00-\u9fff]/.test(before.slice(at + 1))) found.push(before.slice(at + 1, at + 2));
  }
  if (before.includes("均"))
    for (const match of before.matchAll(average)) {
      found.push(match[1] ?? "");
      // 人均月补助, 月人均: a month's pay per person.
      if (/均月|月[人户]均/.test(before)) found.push("月");
    }
  const whole =
    /单(方|棚|座|户|头|只|株|井|车|亩|栋|套|台|处|个|口|村|米|班|人|条|间|件|张|盏|把|根|块|辆)(?:造价|投资|成本|补助|价|均|位|[^,，。]{1,8}(?:费|价|成本)|(?:建筑|占地|使用)?面积|容积|容量|长度?|$)/.exec(
      before,
    )?.[1] ?? /按(户|人|亩|头|只|株)(?:均)?(?:补[助贴]|奖[补励]|发放|给予)[^,，每]{0,4}$/.exec(before)?.[1];
  if (whole && found.length === 0) found.push(whole === "方" ? "平方米" : whole);
  if (found.length === 0) {
    // 一头牛补助500元, as spoken.
    const at = /(?:^|[,，按价])一(?=[\u4e00-\u9fff])/.exec(before);
    const unit = at ? unitAt(before, at.index + at[0].length) : undefined;
    if (
      unit !== undefined &&
      /^(?:[头只羽匹尾亩户座口盏株棵米方台吨公斤车孔间套个辆栋眼处张件根袋箱床把]|平方米?|立方米?|公里|千米)$/.test(
        unit,
      )
    )
      found.push(unit);
  }
  // 月补贴600元, 月工资: a month's pay without 每.
  if (
    !found.includes("月") &&
    /(?:^|[^\d个])月(?:补[贴助]|工资|报酬|薪酬?|劳务费|生活费|津贴|岗位补贴)/.test(before)
  )
    found.push("月");
  // A year of payment is no factor where the price is also per person or per piece: 每人每年3000元.
  return found.length > 1 ? found.filter((unit) => unit !== "年") : found;
}

/**
 * The same, read from what follows: 1200元/亩, 800元/人·月, 500元每亩, 1.8万元一头.
 * @returns the units and the position behind them
 */
export function perAfter(text: string, figure: Figure): { per: string[]; end: number } {
  const per: string[] = [];
  let at = figure.end;
  while (per.length < 3) {
    let sign = /^ ?(?:\/|·|\.|每|一)(?:个(?=\S))? ?/.exec(text.slice(at, at + 4))?.[0];
    if (sign === undefined || (/[·.]/.test(sign) && per.length === 0)) break;
    let unit = unitAt(text, at + sign.length);
    // 120元/个: the 个 that 个月 and 个村 carry stands alone.
    if (unit === undefined && sign.endsWith("个")) [sign, unit] = [sign.slice(0, -1), "个"];
    if (unit === undefined) break;
    // 500元每亩 closes a price; in 19户每户补助 the 每 opens the next one.
    const spoken = /[每一]/.test(sign);
    if (
      spoken &&
      (figure.kind !== "money" || /[\u4e00-\u9fff\d]/.test(text.charAt(at + sign.length + unit.length)))
    )
      break;
    per.push(...split(unit));
    at += sign.length + unit.length;
  }
  return { per: per.length > 1 ? per.filter((unit) => unit !== "年") : per, end: at };
}
