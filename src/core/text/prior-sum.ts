import { almost, slipBetween, total } from "./arithmetic";
import type { Entry, SumEntry } from "./entry";
import type { Mark } from "./mark";
import { adding, comparable, valueOf, type Node } from "./node";
import { isStrongSum } from "./sum-words";

/** Most lines a paragraph closes with a sum of its own; a bound that keeps long texts linear. */
const longestParagraph = 80;

/** Whether a weak word of summing up (需, 计) may be meant for these: 卫生室添置设备一批,需3.2万元 is none behind 16.8万元. */
export function isNear(amount: Mark, nodes: readonly Node[]): boolean {
  const values = nodes.map(valueOf);
  const stated = amount.figure.value;
  if (stated === null || values.some((value) => value === null)) return true;
  const ratio = stated / total(values as number[]);
  return (ratio > 0.5 && ratio < 2) || slipBetween(1, ratio, 0) !== undefined;
}

/** 需列支39.15万元。 as a sentence of its own right behind lines that give it, but for a slip. */
export function closesParagraph(amount: Mark, prior: readonly Node[]): boolean {
  if (prior.length > longestParagraph) return false;
  const values = prior.map(valueOf);
  return (
    amount.figure.value !== null &&
    values.every((value) => value !== null) &&
    almost(total(values), amount.figure.value)
  );
}

/** Whether a sum at the beginning of a statement may be one of what stands before. */
export const mayClose = ({ amount, parts }: SumEntry): boolean =>
  /^[^,，]{0,12}$/.test(amount.lead.replace(amount.before, "")) &&
  (isStrongSum(amount) || parts !== undefined || /^(?:共计|共?需)/.test(amount.lead));

/**
 * What earlier statements left that a sum adds up.
 * @param next what the statement goes on with
 * @param prior what earlier statements left without a sum
 * @returns "told" where it is none of the works and adds up nothing that can be told, undefined where it stands by itself
 */
export function priorSum(
  { amount, parts }: SumEntry,
  next: Entry | undefined,
  prior: readonly Node[],
): readonly Node[] | "told" | undefined {
  const [only] = prior;
  // 小计26万元。…以上合计26万元: said once more.
  if (prior.length < 2) return only && valueOf(only) === amount.figure.value ? "told" : undefined;
  const counted = parts === undefined ? [] : prior.slice(-parts);
  // 上述六项合计 counts headings, of which each may hold several lines.
  const fitting =
    adding(amount, prior) ??
    (closesParagraph(amount, counted) || prior.length === parts ? counted : undefined);
  const near = closesParagraph(amount, prior);
  const said = /以上|上述/.test(amount.lead);
  const certain =
    next?.kind === "source"
      ? said && near
      : (said || near || /合计|总计|共计|小计|累计|总共/.test(amount.before)) && comparable(amount, prior);
  const addends = fitting ?? (certain ? prior : undefined);
  if (addends && addends.length >= 2) return addends;
  // With a figure missing among them no sum can be told, and yet it is none of the works; nor is 项目总投资200万元 by itself.
  const closes = next === undefined && isNear(amount, prior);
  return isStrongSum(amount) && (closes || prior.some((node) => valueOf(node) === null)) ? "told" : undefined;
}
