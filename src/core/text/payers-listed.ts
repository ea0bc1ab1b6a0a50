import { listedAmounts } from "./listed-amounts";
import type { Mark } from "./mark";
import { sourceName } from "./source-name";

const list =
  /((?:[\u4e00-\u9fff]{1,8}、){0,8}[\u4e00-\u9fff]{1,8}?[、和与及][\u4e00-\u9fff]{1,8}?)([两二三四]级)?(财政|政府|资金)?(?:各(?:自|级)?|分别|共同|统一)?(?:按[\d:%比例的]{0,20})?(?:各|分别)?(?:承担|负担|分担|补助|出资|配套|安排|投入|自筹|解决|支持|出|筹集|筹措)?(?:资金)?(?:一半)?[,即计为是]{0,4}$/;

const bareLevel = /^(?:中央|[省市州县区镇乡村]级?)$/;

/**
 * The payers that words list before the amounts of each.
 * @example payersListed("县、镇两级财政各承担") // ["县财政", "镇财政"]
 * @returns none where one of them is no payer
 */
export function payersListed(words: string): string[] {
  const [, names = "", , office = ""] = list.exec(words.replace(/^(?:其中|所需资金|资金)?由?/, "")) ?? [];
  const all = names.split(/[、和与及]/).map((name) => (bareLevel.test(name) ? name + office : name));
  return all.every((name) => sourceName(name, true) !== undefined) ? all : [];
}

/**
 * Who pays which amount where payers and amounts are listed apart: 省、县、乡按6:3:1分担,分别为72万元、36万元、12万元.
 * @param marks of one sentence
 */
export function payersByAmount(marks: readonly Mark[]): ReadonlyMap<Mark, string> {
  const paid = new Map<Mark, string>();
  for (const amounts of listedAmounts(marks)) {
    const [first] = amounts;
    const told = first ? [first.before, first.opening + first.before] : [];
    const payers = told
      .map((words) => payersListed(words.replace(/(?:分别|依次|即)[^分]{0,4}$/, "")))
      .find((names) => names.length === amounts.length);
    amounts.forEach((mark, at) => payers && paid.set(mark, payers[at] ?? ""));
  }
  return paid;
}
