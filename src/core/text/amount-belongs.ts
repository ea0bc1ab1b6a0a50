import type { Entry, OpenLine } from "./entry";
import type { Mark } from "./mark";
import { mainQuantities } from "./main-quantities";
import { almost, total } from "./arithmetic";
import { readProduct } from "./read-product";
import { shareWord } from "./share-word";
import { isStrongSum } from "./sum-words";

/** What else a line costs: money beside its unit cost, not the product itself. */
const besides = /另|还|此外|(?:运输|运杂|人工|劳务|设计|监理|检测|管护|技术服务|保险|防疫|流转)费$/;
const ownWords =
  /(?:投资|投入|费用?|额|款|资金|补助|补贴|支出|经费|造价|成本|金|预算|概算|匡算)(?:约|共|计|为)*$/;

/** 食宿费每人每天260元,交通费1.2万元: another cost by its name, and nothing like the product. */
const isOtherCost = (line: OpenLine, mark: Mark): boolean =>
  /^[\u4e00-\u9fff]{1,4}费$/.test(mark.before) &&
  ![...line.quantities, ...line.prices].some(({ before }) => before.includes(mark.before)) &&
  !isAlmost(line, mark);

const cost = "(?:设备|工程|土建|建安|安装|材料|人工|购置|采购|建造)";
/** 设备款, 设备加土建一共: all that building one thing costs. */
const costs = new RegExp(
  `^(?:${cost}(?:款|费用?|投资)|${cost}(?:款|费用?)?(?:[加和及与、连带]${cost}(?:款|费用?|投资)?){1,2})(?:一?共|合计)?$`,
);

/** 装修与玩具一并8.5万元, 共付讲课费1600元: whatever it is, it is all that the thing before costs. */
const inAll = /一[并共]$|^[,，]?共[付支发花用投补]/;

/** Whether an amount is what the line's product gives but for a slip: 36亩,每亩8000元,应补28.8元. */
function isAlmost(line: OpenLine, amount: Mark): boolean {
  const price = line.prices.at(-1);
  const stated = amount.figure.value;
  const computed = price && readProduct(line, price, amount)?.computed;
  if (stated === null || computed == null) return false;
  // 中职生22人、高职生17人,每人3000元,应发11.4万元: one price for all of them.
  const counts = mainQuantities(line).map(({ figure }) => figure.value ?? 0);
  const all = ((price?.figure.value ?? 0) as number) * total(counts);
  return almost(computed, stated) || (counts.length > 1 && almost(all, stated));
}

/** 花椒苗4万株,…,苗木费6万元; 羊粪肥…,运到地头付6.3万元: named after what is bought, or just paid. */
const isPaidFor = ({ quantities }: OpenLine, { before }: Mark): boolean =>
  /[付支]$/.test(before) ||
  (/[费款]$/.test(before) &&
    [...before.slice(0, -1)].some((sign) => quantities.some((one) => one.before.slice(-4).includes(sign))));

/**
 * Whether an amount is the open line's own, as far as words can tell; sums of several are settled later.
 * @param rest what the words before the amount name, "" for nothing
 * @param previous the figure before it
 * @param entries everything read so far
 */
export function amountBelongs(
  mark: Mark,
  line: OpenLine,
  rest: string,
  previous: Mark | undefined,
  entries: readonly Entry[],
): boolean {
  const adjacent =
    previous !== undefined &&
    previous.clause === mark.clause &&
    (line.quantities.includes(previous) || line.prices.includes(previous));
  const others = entries.some((entry) => entry !== line && (entry.kind === "line" || entry.kind === "lump"));
  const strong = isStrongSum(mark);
  // 5600方×9元+2300方×7元=66500元: the result of all of them.
  const summed = entries.some(
    (entry) =>
      entry !== line &&
      entry.kind === "line" &&
      entry.prices.at(-1)?.added &&
      entry.prices[0]?.clause === mark.clause,
  );
  if (mark.result && line.prices.length > 0) return !summed;
  const lastQuantity = previous !== undefined && line.quantities.at(-1) === previous;
  // 公厕1座,15万元: no word stands between the thing and its amount.
  if (mark.before === "" && line.prices.length === 0 && lastQuantity && previous.per.length === 0)
    return true;
  // 公羊____只,每只3500元,计1.4万元: with a figure missing no product can tell, the place must.
  const gap = [...line.quantities, ...line.prices].some(({ figure }) => figure.state !== "number");
  if (gap && !strong && previous !== undefined && previous === line.prices.at(-1))
    if (rest === "" || isPaidFor(line, mark)) return true;
  // 碾米生产线1条,设备款68万元
  if (lastQuantity && line.prices.length === 0 && (costs.test(mark.before) || inAll.test(mark.before)))
    return true;
  if (rest === "") return !strong && (adjacent || !others);
  if (line.prices.length > 0)
    return (
      !besides.test(mark.before) &&
      ((ownWords.test(mark.before) && !isOtherCost(line, mark)) ||
        (mark.before.length <= 8 && (!strong || !others) && isAlmost(line, mark)))
    );
  if (adjacent && lastQuantity && line.quantities.some(({ level }) => level === 0)) return true;
  return shareWord(rest, line.words.slice(-16));
}
