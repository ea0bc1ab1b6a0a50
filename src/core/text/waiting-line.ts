import { answers } from "./answers";
import type { Entry, OpenLine } from "./entry";
import type { Mark } from "./mark";
import { isStrongSum, statedParts } from "./sum-words";
import { almost, total } from "./arithmetic";
import { addsUp, valueOf, type Node } from "./node";
import { readProduct } from "./read-product";
import { kindOf } from "./unit-words";

/** 本科9名每人5000元,专科14名每人3000元,奖励金共87000元: the sum of lines that state no amount of their own. */
export function addsUpLines(mark: Mark, entries: readonly Entry[]): boolean {
  const from = entries.findLastIndex((entry) => entry.kind !== "line" || entry.amount) + 1;
  const lines = entries.slice(from).map((entry): Node => ({ entry, mark: undefined }));
  return lines.length > 1 && (addsUp(mark, lines) || (isStrongSum(mark) && isNearer(mark, lines)));
}

/** Whether a stated sum lies nearer to all lines together than to the last of them. */
function isNearer({ figure }: Mark, lines: readonly Node[]): boolean {
  const values = lines.map(valueOf);
  const stated = figure.value;
  if (stated === null || values.some((value) => value === null)) return false;
  const all = total(values as number[]);
  return almost(all, stated) && Math.abs(all - stated) < Math.abs((values.at(-1) ?? 0) - stated);
}

/** 6个村各20万元,省级90万元,市县30万元,共120万元: the product is stated further on. */
export const comesLater = (line: OpenLine, mark: Mark, following: readonly Mark[]): boolean =>
  following.some(
    (one) =>
      one !== mark &&
      one.role === "amount" &&
      readProduct(line, line.prices.at(-1) as Mark, one)?.fits === true,
  );

/** 84户社员16万元: those who pay are counted, nothing is bought. */
export const countsPayers = ({ quantities, prices }: OpenLine, { clause }: Mark): boolean =>
  prices.length === 0 &&
  quantities.every((one) => one.clause === clause && /^(?:person|household)$/.test(kindOf(one.figure.unit)));

/**
 * Whether a payer's amount is also the line's own: 由省补助450万元和县配套30万元,共需480万元 – one of a list is not, even
 * where it is the product.
 */
export const isOwnAmount = (mark: Mark, fits: boolean, next: Mark | undefined): boolean =>
  fits && !(/^由/.test(mark.lead) && next?.clause === mark.clause && next.role === "amount");

/** A quantity of background is worth a line of its own only where a price comes for it. */
export const isAwaited = (mark: Mark, next: Mark | undefined): boolean =>
  next?.role === "price" && (next.per.length === 0 || next.per.some((per) => answers(per, mark)));

/**
 * 打机井2眼,每眼11.5万元,两眼计23万元: the same things, counted once more for their amount; so are as many as amounts told
 * one by one (3口,分别需4.2万元、3.8万元和5.5万元,三口共13.5万元).
 */
export const isToldAgain = (
  { before, after, figure }: Mark,
  line: OpenLine | undefined,
  listed: number | undefined,
): boolean =>
  /^(?:以上|上述|这)?$/.test(before) &&
  /^(?:共?计|合计|总计|共需?)/.test(after) &&
  (line === undefined
    ? listed === figure.value
    : line.prices.length > 0 &&
      line.quantities.some((one) => one.figure.value === figure.value && one.figure.unit === figure.unit));

/** 每户每次400元,两次共5.2万元: how often a price is paid, not how many parts a sum has. */
export const isFactor = ({ figure }: Mark, line: OpenLine | undefined): boolean =>
  line?.prices.some(({ per }) => per.includes(figure.unit)) === true;

/** 仔猪72头,单价850元,由帮扶单位支付6.21万元: who alone pays for a line states what it costs, but for a slip. */
export const isSolePayer = (line: OpenLine, mark: Mark, following: readonly Mark[]): boolean =>
  following.every((one) => one === mark || one.role !== "amount") &&
  almost(readProduct(line, line.prices.at(-1) as Mark, mark)?.computed ?? 0, mark.figure.value ?? 0);

/** 三组共4万元: counts the amounts before it, where there are as many; 药柜5组共4250元 counts things. */
export function countsParts(mark: Mark, next: Mark, entries: readonly Entry[]): boolean {
  const parts = statedParts(next, mark);
  return parts !== undefined && (mark.figure.unit !== "组" || parts <= entries.length);
}
