import { comma, joinTexts } from "../model/join-texts";
import type { Text } from "../model/locale";
import { formatYuan, fen, sum } from "../model/money";
import type { Line, Plan } from "../model/plan";
import { planFigures } from "./plan-figures";

/** Names told at most; the check lists all. */
const mostNames = 5;

/**
 * What the funding paragraphs of a plan leave out, each in one sentence, to be told beside them; none for a plan whose
 * lines all have an amount that its sources don't exceed.
 * @param uncounted where lines stand whose amount can't be told, which the plan does not hold
 */
export function writtenNotes(plan: Plan, uncounted: readonly string[]): readonly Text[] {
  const { total, sources, gap, leftOut, yearsOff } = planFigures(plan);
  const missing = [...leftOut.map(calledIn), ...uncounted.map((cell) => ({ zh: cell, en: cell }))];
  const promised = sum(leftOut.flatMap(({ sources: paid }) => Object.values(paid)));
  return [
    ...(missing.length > 0 ? [saysMissing(missing)] : []),
    ...(promised > 0 && gap >= 0
      ? [
          {
            zh: `没有金额的分项已有资金 ${formatYuan(promised)} 元，段落里的各来源数额和资金总表一样，包括这笔钱。`,
            en: `Lines without an amount have ${formatYuan(promised)} yuan of funding; as in the funding summary, the sources in the paragraphs include it.`,
          },
        ]
      : []),
    ...(gap < 0
      ? [
          {
            zh: `资金来源共 ${formatYuan(sum(sources.map(([, amount]) => amount)))} 元，比总额 ${formatYuan(total)} 元多 ${formatYuan(fen(-gap))} 元，段落里没有写资金来源；请先看检查结果。`,
            en: `The sources come to ${formatYuan(sum(sources.map(([, amount]) => amount)))} yuan, ${formatYuan(fen(-gap))} more than the total of ${formatYuan(total)}; the paragraphs leave the sources out. See the check first.`,
          },
        ]
      : []),
    ...(yearsOff
      ? [
          {
            zh: "各年度的金额加起来不等于总额，段落里没有写分年度安排。",
            en: "The amounts by year don't make up the total; the paragraphs leave the years out.",
          },
        ]
      : []),
  ];
}

function saysMissing(missing: readonly Text[]): Text {
  const names = joinTexts(missing.slice(0, mostNames), comma);
  const { length: count } = missing;
  const more = count > mostNames;
  return {
    zh: `有 ${count} 个分项没有金额或金额算不出来（${names.zh}${more ? "等" : ""}），没有写进段落，也不在合计里。`,
    en: `Lines without an amount that can be told: ${count} (${names.en}${more ? ", …" : ""}); the paragraphs and their total leave them out.`,
  };
}

const calledIn = ({ name, village }: Line): Text =>
  name === "" ? { zh: village || "未填名称", en: village || "no name" } : { zh: name, en: name };
