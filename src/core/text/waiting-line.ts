import { answers } from "./answers";
import type { Entry, OpenLine } from "./entry";
import { mainQuantities } from "./main-quantities";
import type { Mark } from "./mark";
import { isStrongSum } from "./sum-words";
import { almost, total } from "./arithmetic";
import { addsUp, valueOf, type Node } from "./node";
import { readProduct } from "./read-product";
import { kindOf } from "./unit-words";

/** 母羊10只、公羊1只,母羊900元/只,公羊2000元/只: more quantities than prices so far. */
export const awaitsPrice = (line: OpenLine, { per }: Mark): boolean =>
  !line.amount &&
  line.prices.every((price) => price.per.join() === per.join()) &&
  mainQuantities(line).filter((one) => per.every((unit) => answers(unit, one))).length > line.prices.length;

/** 种球每亩2800元,地膜每亩110元,实施135亩: prices of one kind that stand before what they multiply. */
export function awaitsCount(line: OpenLine, mark: Mark, following: readonly Mark[]): boolean {
  if (
    line.quantities.length > 0 ||
    line.amount ||
    line.prices.some(({ per }) => per.join() !== mark.per.join())
  )
    return false;
  const next = following.find(({ role }) => role === "quantity" || role === "amount");
  return next?.role === "quantity" && mark.per.every((per) => answers(per, next));
}

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
