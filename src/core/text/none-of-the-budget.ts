import type { Figure } from "./figure";
import type { Mark } from "./mark";
import { earning, earningBehind, spent } from "./vocabulary";

/** The words around an amount. */
type Words = Pick<Mark, "before" | "after" | "lead" | "tail" | "clause">;

/** Asked first: few amounts have such words right before them. */
const mayBeNone = /[达到高至约近由来的有年即过出于足少低多贵限升]$|^(?:共|累计)?完成/;
const afterNone = /^(?:\(含\))?(?:以上|以下|以内)(?:的(?:[^;。]{2})|[、”])/;
const mustNot =
  /^(?:以上|以下)?的(?:,|[\u4e00-\u9fff]{2,4})?(?:须|应|要|需|必须|一律|均|都|不|实行|按|由|方可|可以)/;
const publicPrice = /^(?:每[^,，]{1,4}|\/[^,，]{1,4})?的?(?:指导|现行|统一|政府)?(?:水|电|气|物|粮)价/;
const leftOut = /不再安排|不(?:再)?(?:列入|计入|纳入|包含在)本?(?:规划|计划|预算|概算|方案|项目)/;

/**
 * Whether an amount is no business of the budget: what people earn or pay, what was done before, what a rule bounds.
 * @param clauseBefore the clause before its own
 * @example isNone of 5000元 in "单项超过5000元的须三家比价" // true
 */
export function isNone(figure: Figure, words: Words, clauseBefore: string): boolean {
  const { before, after, lead, tail, clause } = words;
  // 合计5万元(大写:人民币伍万元整) says it twice.
  const said = clauseBefore + before;
  if (said.includes("大写") && (/大写:?(?:人民币)?$/.test(said) || before.endsWith("大写"))) return true;
  if (earning.test(before) && !spent.test(before)) {
    // 资金来源为村集体结余6万元: what was earned pays here.
    const pays =
      /(?:结余|积累|收[入益])(?:资金)?$/.test(before) &&
      (/来源|渠道|^由/.test(lead + (clause.opener === ":" ? clauseBefore : "")) ||
        // 可用资金62万元,其中上年结余12.4万元
        /^其中.*结余/.test(lead));
    if (!pays) return true;
  }
  // 签订保底收购协议,不低于每公斤6元: what the buyer promises.
  if (clauseBefore.includes("收购协议")) return true;
  // 通信基站由铁塔公司投资约35万元,不列入本规划
  if (tail.includes("不") && leftOut.test(tail)) return true;
  // 常年用工25人,月工资2800元以上: what people will earn, without an upper end.
  if (figure.atLeast && /(?:工资|薪酬|报酬)(?:不低于|不少于)?$/.test(before)) return true;
  // 30万元以上的工程, “5万元以下、3年期以内”: a bound that rules set.
  // 执行2.8元每立方米的指导水价: what people pay.
  if (after !== "" && (earningBehind.test(after) || afterNone.test(after) || publicPrice.test(after)))
    return true;
  return mayBeNone.test(before) && isNoneBefore(words, clauseBefore);
}

function isNoneBefore({ before, after, tail, lead }: Words, clauseBefore: string): boolean {
  // 人均纯收入增长10%,达到14500元: the clause before says what is reached.
  const reached = /^(?:预计|力争|将)?(?:达到?|增[加长]?[到至]|提高到)(?:约|近)?$/;
  if (reached.test(before) && earning.test(clauseBefore)) return true;
  // 人均年收入由8000元提高到12000元, 增加到2024年的12600元: its own clause says so.
  const raised = /(?:达到?|增[加长]?[到至]|[提上][升高][到至])(?:(?:19|20)\d\d年的?)?(?:约|近)?$/;
  if (raised.test(before) && earning.test(lead)) return true;
  // 已建成高标准农田8600亩,完成投资1290万元: what is there already.
  if (/^(?:共|累计)?完成/.test(before) && /已(?:建成|建有|改造|修通|覆盖)/.test(clauseBefore)) return true;
  // 单项超过5000元的须三家比价: a bound told before and behind.
  if (/(?:超过|超出|达到|高于|低于|不足|少于)$/.test(before) && mustNot.test(tail)) return true;
  // 运费比邻乡高出60元: by how much more.
  if (/比[^,，]{2,14}[高低多少贵]出?$|[高低多少贵]出$/.test(before)) return true;
  // 洋芋次年3月可达1.3元: what the market pays.
  if (/(?:可达|高达|[涨跌升][到至])$/.test(before) && !/投资|资金|经费/.test(before)) return true;
  // 规模由30万元扩至52万元: what was before.
  if (/由(?:原[定来有]?的?)?$/.test(before) && /^(?:扩|增|升|提高|调整|压减|压缩|调减|调增|降)/.test(after))
    return true;
  // 分红6%,即4.8万元: what it brings in.
  if (/^(?:即|每年|年)$/.test(before) && /分红|收益|租金/.test(clauseBefore)) return true;
  // 单户借款不超过5000元: a bound that a rule sets.
  return /(?:^|单户|每户|户均)(?:贷款|借款|授信)(?:额度?)?(?:最高|上限|不超过|不得超过|限额?)$/.test(before);
}
