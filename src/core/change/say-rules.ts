import type { FinancingRules } from "../model/financing-rule";
import { findSource } from "../model/funding-source";
import { comma, joinTexts } from "../model/join-texts";
import type { Text } from "../model/locale";
import { formatYuan } from "../model/money";

/** Rules in words. @example "中央衔接 70%、群众自筹 其余" */
export function sayRules({ sources, ownShareMinimum }: FinancingRules): Text {
  const said = Object.entries(sources).map(([code, rule]): Text => {
    const { zh, en } = findSource(code)?.short ?? { zh: code, en: code };
    if (rule.kind === "rest") return { zh: `${zh} 其余`, en: `${en} the rest` };
    if (rule.kind === "percent") return { zh: `${zh} ${rule.percent}%`, en: `${en} ${rule.percent}%` };
    const sum = formatYuan(rule.amount);
    return { zh: `${zh} 每行 ${sum} 元`, en: `${en} ${sum} 元 on each line` };
  });
  if (ownShareMinimum !== undefined)
    said.push({ zh: `自筹至少 ${ownShareMinimum}%`, en: `own share ${ownShareMinimum}% at least` });
  return said.length === 0 ? { zh: "没有，金额手填", en: "none, sums are typed" } : joinTexts(said, comma);
}
