import type { Entry, OpenLine } from "./entry";
import type { Mark } from "./mark";
import { sourceBehind, sourceName } from "./source-name";
import { isRate } from "./interest-of";
import { residue } from "./sum-words";
import { kindOf } from "./unit-words";

/** What stands around an amount that may be somebody's money. */
export interface AmountContext {
  /** What the words before it name, "" for nothing. */
  readonly rest: string;
  readonly next: Mark | undefined;
  /** The amounts before it are sources. */
  readonly inSources: boolean;
  /** A line waits for its amount. */
  readonly waiting: boolean;
  readonly entries: readonly Entry[];
}

/** 村卫生室(15万元): what stands before the bracket names the amount in it. */
export const nameBefore = ({ clause, opening }: Mark, rest: string): string | undefined =>
  clause.opener === "(" &&
  clause.closer === ")" &&
  clause.figures.length === 1 &&
  rest === "" &&
  residue(opening) !== ""
    ? opening
    : undefined;

const sought =
  /(?:争取|申请|筹集|筹措|整合|统筹)(?:到|的)?[^,，]{0,6}?(?:上级|项目|补助|奖补|扶持)*(?:资金|补助|款)$/;

/** Whether an amount stands in a list of sources, as far as its own clause tells. */
export const inListOf = ({ lead }: Mark, inSources: boolean): boolean =>
  inSources || /^(?:其中|资金来源|来源|资金由|由)/.test(lead);

/**
 * The payer that the words around an amount name.
 * @example payerOf(mark of "20万元" in "20万元由县财政承担", behind 总投资30万元) // "县财政"
 */
export function payerOf(mark: Mark, context: AmountContext): string | undefined {
  const { rest, next, inSources, waiting, entries } = context;
  // 互助资金120万元来源构成:…; 周转借款96万元,利息补贴比例3.5%: made up of others' money; what interest is paid on.
  if (
    /^的?(?:来源|构成|组成)/.test(mark.after) ||
    (next && isRate(next) && /[贷借]款?$|本金$/.test(mark.before))
  )
    return undefined;
  const inList = inListOf(mark, inSources);
  const own = sourceName(mark.before, inList);
  // 住房2.1亿元、配套0.7亿元: among works, what goes with them.
  const beside = entries.at(-1);
  const goesWith = own === "配套" && beside?.kind === "lump" && beside.amount.clause === mark.clause;
  if (own !== undefined) return goesWith ? undefined : own;
  if (!waiting) {
    const before = sourceName(nameBefore(mark, rest) ?? "", inList);
    if (before !== undefined) return before;
  }
  // 向上争取资金75万元,镇级配套15万元: among sources, money sought is one.
  const listed = inSources || (next?.role === "amount" && sourceName(next.before, true) !== undefined);
  if (listed && sought.test(mark.before)) return mark.before;
  // 申请环境整治专项资金120万元、乡村建设补助资金60万元: beside a source, money by its name is one.
  const payer = entries.at(-1);
  if (
    payer?.kind === "source" &&
    payer.amount?.clause === mark.clause &&
    /^[、和及与].{2,}资金$/.test(mark.before)
  )
    return mark.before.slice(1);
  if (rest !== "" || waiting || !/^[由从向走靠]/.test(mark.after)) return undefined;
  // 总投资30万元,20万元由县财政承担: who pays a part is told behind it.
  const whole = entries.findLast((entry) => entry.kind !== "source" && entry.amount)?.amount?.figure.value;
  return whole != null && whole > (mark.figure.value ?? 0) ? sourceBehind(mark.after) : undefined;
}

/** 县财政注入38万元,…,入社农户140户每户交纳500元,计7万元: what members pay in is a source and buys nothing. */
export function membersOf({ prices, quantities }: OpenLine): string | undefined {
  const dues = /(?:交纳|缴纳|缴存|入股|集资|认缴)(?:互助金|股金|会费)?$/.test(prices.at(-1)?.before ?? "");
  const [members] = quantities;
  return dues && members && /^(?:person|household)$/.test(kindOf(members.figure.unit))
    ? members.before.replace(/^.*[,，、]/, "") || undefined
    : undefined;
}

/** 每个村安排互助资金25万元,共计75万元: the price names who gives, the amount how much in all. */
export function payerOfPrice({ prices }: OpenLine): string | undefined {
  const words = prices.at(-1)?.before.replace(/^.*每个?./, "");
  return words === undefined ? undefined : sourceName(words, false);
}
