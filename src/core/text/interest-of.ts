import type { Entry, Interest } from "./entry";
import { almost, near } from "./arithmetic";
import type { Mark } from "./mark";
import { readProduct } from "./read-product";

const rateBefore = /(?:按|利率|补贴比例|利息|费率|贴息|计提|提取|LPR|的|年息|比例)[^,，;。]{0,6}$/;
const rateBehind = /^(?:给予|予以|据实|全额|的?(?:贴息|利率|利息|年息|比例|标准)|计提|提取|计算)/;

/** Money that is lent: what interest is paid on. */
const lent = /贷|借|本金|余额|授信|信用/;

/** Whether a percentage is one that an amount is multiplied by: 按3%贴息. */
export const isRate = ({ lead, after, times }: Mark): boolean =>
  times || rateBefore.test(lead) || rateBehind.test(after);

/** 贷款本金250万元, 贷款余额380万元: what interest is paid on, by its own words. */
export const isPrincipal = ({ before }: Mark): boolean =>
  /本金$|[贷借]款(?:余额|规模|总额|额度?)?$/.test(before);

/** 15人,每人贷款10万元,贴息率4%,贴息6万元: the loan is a product, which must come out. */
function productAt(
  entries: readonly Entry[],
  rate: Mark,
  amount: Mark,
): { readonly at: number; readonly interest: Interest } | undefined {
  const at = entries.length - 1;
  const line = entries[at];
  const price = line?.kind === "line" && !line.amount ? line.prices.at(-1) : undefined;
  if (!price || line?.kind !== "line" || !/贷款?|借款/.test(price.before + price.after.slice(0, 2)))
    return undefined;
  const value = readProduct(line, price, undefined)?.computed ?? null;
  const interest = ((value ?? 0) * (rate.figure.value ?? 0)) / 100;
  const stated = amount.figure.value ?? 0;
  const told = /贴息|利息/.test(amount.before) && almost(interest, stated);
  if (value === null || !(told || near(interest, stated, amount.figure.step / 2))) return undefined;
  const start = line.quantities[0]?.figure.start ?? price.figure.start;
  const principal: Mark = { ...price, figure: { ...price.figure, value, start } };
  return { at, interest: { kind: "interest", principal, rate, amount } };
}

/**
 * The interest that an amount behind a rate states, with the place of the loan among the entries.
 * @example interestOf(entries of 贷款600万元, 3 %, mark of "18万元" in "贴息额18万元")
 */
export function interestOf(
  entries: readonly Entry[],
  rate: Mark,
  amount: Mark,
): { readonly at: number; readonly interest: Interest } | undefined {
  const at = entries.findLastIndex(
    (entry) => entry.kind !== "phase" && entry.kind !== "interest" && entry.amount,
  );
  const perHead = productAt(entries, rate, amount);
  if (perHead) return perHead;
  const principal = entries[at]?.amount;
  if (!principal) return undefined;
  // 贷款总额xx万元,按5%贴息: the loan is masked.
  if (principal.figure.value === null)
    return lent.test(principal.before) && /贴息|利息/.test(amount.before)
      ? { at, interest: { kind: "interest", principal, rate, amount } }
      : undefined;
  const share = ((principal.figure.value ?? 0) * (rate.figure.value ?? 0)) / 100;
  const charged =
    lent.test(principal.before) &&
    /贴息|利息|利率|年息/.test(rate.lead + rate.after) &&
    /^(?:共|计|合计|支出|需|安排|付|即|为|[一全每]年){0,3}$/.test(amount.before);
  const worded =
    charged ||
    amount.result ||
    /贴息|利息|补贴|费|补偿|计提|提取|应贴$|[计需为]$/.test(amount.before) ||
    (isPrincipal(principal) && /^(?:申请|申报|安排|补助|拨付)?$/.test(amount.before));
  const ratio = amount.figure.value === null ? 1 : share / amount.figure.value;
  // 管理费按2%提取0.464万元 of all that stands before is no interest on the last of it.
  if (
    !lent.test(principal.lead + principal.before + principal.after) &&
    !near(share, amount.figure.value ?? share, amount.figure.step / 2)
  )
    return undefined;
  return worded && ratio >= 1e-5 && ratio <= 1e5
    ? { at, interest: { kind: "interest", principal, rate, amount } }
    : undefined;
}
