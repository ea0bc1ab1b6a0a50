import { answers } from "./answers";
import { almost } from "./arithmetic";
import type { OpenLine } from "./entry";
import { mainQuantities } from "./main-quantities";
import type { Mark } from "./mark";
import { readProduct } from "./read-product";
import { kindOf } from "./unit-words";

/** 每年需资金22.5万元: pay by the year is also what a line costs. */
export const costsByYear = (line: OpenLine, mark: Mark): boolean =>
  !line.amount &&
  mark.per.length > 0 &&
  mark.per.every((unit) => unit === "年") &&
  line.prices.length > 0 &&
  (/(?:需|共|计|支出|投入|支付|资金)[^,，]{0,4}$/.test(mark.before) ||
    readProduct(line, line.prices.at(-1) ?? mark, mark)?.fits === true);

/** 投资18.9万元,平均每个900元: the price is told after the amount. */
export function isLatePrice(line: OpenLine, mark: Mark): boolean {
  const late = line.amount && line.prices.length === 0 ? readProduct(line, mark, line.amount) : undefined;
  return (
    late !== undefined &&
    (late.fits ||
      almost(late.computed ?? 0, line.amount?.figure.value ?? 0) ||
      /平均|折合|均价|单价|[户人亩村]均|即每/.test(mark.before))
  );
}

/** Whether a further price belongs to the line that has one already, and opens none of its own. */
export const isPaired = (line: OpenLine, mark: Mark, following: readonly Mark[]): boolean =>
  /^(?:[、和及与或]|分别)/.test(mark.before) || awaitsCount(line, mark, following) || awaitsPrice(line, mark);

/** 母羊10只、公羊1只,母羊900元/只,公羊2000元/只: more quantities than prices so far. */
const awaitsPrice = (line: OpenLine, { per }: Mark): boolean =>
  !line.amount &&
  line.prices.every((price) => price.per.join() === per.join()) &&
  mainQuantities(line).filter((one) => per.every((unit) => answers(unit, one))).length > line.prices.length;

/** 种球每亩2800元,地膜每亩110元,实施135亩: prices of one kind that stand before what they multiply. */
function awaitsCount(line: OpenLine, mark: Mark, following: readonly Mark[]): boolean {
  if (
    line.quantities.length > 0 ||
    line.amount ||
    line.prices.some(({ per }) => per.join() !== mark.per.join())
  )
    return false;
  const next = following.find(({ role }) => role === "quantity" || role === "amount");
  return next?.role === "quantity" && mark.per.every((per) => answers(per, next));
}

/** 每亩肥料款260元、苗款340元: two things to buy, where 慰问金 and 慰问品 are one gift. @returns the line of the second */
export const boughtBeside = (line: OpenLine, mark: Mark, { per }: Mark): OpenLine | undefined =>
  line.quantities.length > 0 && !/^(?:person|household)$/.test(kindOf(per[0] ?? ""))
    ? { ...line, quantities: [...line.quantities], prices: [{ ...mark, per }] }
    : undefined;

/** 每户1万元(中央0.6万元、省级0.4万元): parts of a price are no prices of their own. */
export const isPartOfPrice = (mark: Mark, price: Mark | undefined, previous: Mark | undefined): boolean =>
  mark.clause.opener === "(" && price !== undefined && previous === price && mark.per.length === 0;
