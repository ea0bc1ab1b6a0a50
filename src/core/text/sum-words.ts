import type { Mark } from "./mark";
import { genericAmount, sumCue } from "./vocabulary";
import { withoutEnds } from "./without-ends";

/** What is left of the words before an amount when everything is gone that any amount may carry. */
export const residue = (before: string): string =>
  commonplace.test(before) ? "" : withoutMoney(withoutTurns(before.replace(/^.*[,，;。:]/, "")));

/** Asked first: most amounts have no more before them. */
export const commonplace = /^[,，]?(?:[共合总]?计|共?需(?:要|资金|投资)?|总?投资|共|合)?$/;

/** Asked first: a sign that one of the turns below may have; most words have none. */
const mayTurn =
  /[其余缺差剩筹已目现]|十.五|规划期|[控压限]|[逐分各按]年|年度|[者样]|[加合]|凑|总值|拢共|之和|大概|约莫|差不多|[来得要花掉就]$/;

/** Without parts, years and words of adding up: 其中, 分年度, 三者相加. */
const withoutTurns = (words: string): string =>
  mayTurn.test(words)
    ? withoutEnds(
        words
          .replace(
            /其中|资金缺口|缺口|差额|[尚还仍]缺|[尚还仍]差|^[,，]?差(?=$|资金)|不足部分|其余|余下|剩余|剩下|已落实|(?:已|目前)到位|现有资金|已筹[措集到]?/g,
            "",
          )
          .replace(/[“"]?十[一二三四五六]五[”"]?(?:规划)?(?:期间|时期|期内|末|以来)?|规划期/g, "")
          .replace(/(?:控制|压缩|限定)在|逐年|分年度?|各年度?|按年度?/g, ""),
        /(?:大概|约莫|差不多|算下来|[^,，]年下来|下来|[得要花掉就])$/,
      ).replace(/[两二三四五六](?:者|样)|加起来|加在?一起|合起来|合拢|凑[足齐成]|相加|拢共|总值/g, "")
    : words;

const withoutMoney = (words: string): string =>
  words.replace(genericAmount, "").replace(/[\s(（“”"'、:=×\d①-⑩.xX_-]/g, "");

/** What is still to be found, or is there already: a part of the whole, named after its state and not after who gives. */
export const restCue =
  /(?:缺口|差额|[尚还仍]缺|[尚还仍]差|^[,，]?差(?:资金)?$|不足|其余|余下|剩余|剩下|已落实|(?:已|目前)到位|现有资金|已筹)/;

const countWords: Readonly<Record<string, number>> = {
  两: 2,
  二: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
};

/** 三项共计, 以上四项: the number of parts a sum says it has. */
export function statedParts(mark: Mark, previous: Mark | undefined): number | undefined {
  const word = /([两二三四五六七八九十\d]{1,4})(?:大?项|笔|类|者|样|部分)[^项]{0,4}$/.exec(mark.before)?.[1];
  if (word) return countWords[word] ?? (Number(word) || undefined);
  const counted =
    previous &&
    previous.clause === mark.clause &&
    (/^(?:[\u4e00-\u9fff]{0,4}(?:合计|总计|共计|累计|小计|共需?)|(?:工程|项目)?(?:共|合|总|累|小))/.test(
      previous.after,
    ) ||
      // 两项29.6万元, 以上三项需54万元: nothing is named that could be two or three.
      (/^[项笔类]$/.test(previous.figure.unit) &&
        /^(?:投资|资金|预算|概算|估算|需|计|加起来|加在?一起|合起来|合拢|之和|凑[足齐成])*$/.test(
          previous.after,
        ) &&
        /^(?:以上|上述|前述|这)?$/.test(previous.before)) ||
      // 两项材料费72300元, 四项相加31.5万元: a count with nothing before it but the things counted.
      (/^[项笔类样班]$/.test(previous.figure.unit) &&
        /^(?:以上|上述|前述|这)?$/.test(previous.before) &&
        /^(?:相加|[\u4e00-\u9fff]{0,9}[费款金额价本])$/.test(previous.after)));
  return counted && /^(?:项|样|班|期|批|次|年|笔|类|村|组|家|乡|镇|校)$/.test(previous.figure.unit)
    ? wholeCount(previous)
    : undefined;
}

/** 半年共… counts no parts. */
const wholeCount = ({ figure: { value } }: Mark): number | undefined =>
  value !== null && Number.isInteger(value) && value > 1 ? value : undefined;

/** A word that sums up (合计, 总投资), where 共 and 计 may as well close a single line. */
export const isStrongSum = (mark: Mark): boolean =>
  sumCue.test(mark.before) && !/^(?:共|共?计)$/.test(mark.before.replace(/^[,，\s]+/, ""));
