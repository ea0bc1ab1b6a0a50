import { total } from "./arithmetic";
import type { OpenLine } from "./entry";
import { mainQuantities } from "./main-quantities";
import type { Mark } from "./mark";
import { answers } from "./answers";
import { kindOf } from "./unit-words";
import { productFits, readProduct, type Reading } from "./read-product";

/** Most prices and quantities that are tried against each other. */
const mostPrices = 4;
const mostQuantities = 8;

/** One price with one quantity, and with what multiplies all of them (32户各购母羊10只、公羊1只). */
const withQuantity = (line: OpenLine, price: Mark, quantity: Mark): Reading | undefined => {
  // 单价分别为110元、75元: without a unit, whatever else is counted is a rival.
  const rivals = line.quantities.filter(
    (one) =>
      one !== quantity &&
      (price.per.length > 0
        ? price.per.some((per) => answers(per, one))
        : !/^(?:time|course|household)$/.test(kindOf(one.figure.unit))),
  );
  const quantities = line.quantities.filter((one) => !rivals.includes(one));
  return readProduct(
    { ...line, quantities: quantities.length > 0 ? quantities : [quantity] },
    price,
    undefined,
  );
};

/** Every choice of `count` of the quantities in the order of the text. */
function* choices(quantities: readonly Mark[], count: number): Generator<Mark[]> {
  if (count === 0) yield [];
  else
    for (const [at, first] of quantities.entries())
      for (const rest of choices(quantities.slice(at + 1), count - 1)) yield [first, ...rest];
}

/** The choice of quantities for a line's prices that gives its amount. */
function comingOut(line: OpenLine, answering: readonly Mark[]): Reading[] | undefined {
  const { prices, amount } = line;
  if (!amount || prices.length > mostPrices || answering.length > mostQuantities) return undefined;
  for (const chosen of choices(answering, prices.length)) {
    const readings = chosen.flatMap((quantity, at) => withQuantity(line, prices[at] as Mark, quantity) ?? []);
    const computed = readings.flatMap((reading) => reading.computed ?? []);
    if (computed.length === prices.length && productFits(total(computed), amount, prices)) return readings;
  }
  return undefined;
}

/**
 * The lines of one that tells several prices: as many as quantities (3200米和5400米,分别22元/米和14元/米), those whose
 * products give the amount (1350亩,其中嫁接600亩、新栽750亩,嫁接每亩180元、新栽每亩320元), or all of one quantity
 * (680亩,育苗费每亩120元、地膜每亩60元).
 * @returns undefined where the prices are not those of several lines
 */
export function pairPrices(line: OpenLine): Reading[] | undefined {
  const { prices, amount } = line;
  const [price] = prices;
  if (!price || prices.length < 2) return undefined;
  // 消防泵3台、水带40盘,每台5200元、每盘180元: each price by the unit of its own quantity.
  const byUnit = prices.map(({ per }) =>
    line.quantities.filter(({ figure, level }) => level === 0 && per.length === 1 && figure.unit === per[0]),
  );
  if (byUnit.every(({ length }) => length === 1) && new Set(byUnit.flat()).size === prices.length)
    return byUnit.flatMap(([mark], at) => (mark && withQuantity(line, prices[at] ?? price, mark)) ?? []);
  const answering = ({ per: own, level }: Mark, quantity: Mark): boolean =>
    level < 2 && own.every((per) => answers(per, quantity));
  const named = mainQuantities(line).filter((mark) => answering(price, mark));
  // 改造面积均为750亩 behind the prices: whom or where it serves is what they multiply.
  const main = named.length > 0 ? named : line.quantities.filter((mark) => answering(price, mark));
  if (main.length === prices.length)
    return main.flatMap((mark, at) => withQuantity(line, prices[at] ?? price, mark) ?? []);
  const found = comingOut(
    line,
    line.quantities.filter((mark) => mark.level < 2 && mark.per.length === 0 && answering(price, mark)),
  );
  if (found) return found;
  const [only, ...more] = main;
  const own = prices.every(({ per }) => per.length > 0 && per.join() === price.per.join());
  if (!only || more.length > 0 || !own) return undefined;
  const last = readProduct(line, prices.at(-1) ?? price, amount);
  return last?.fits ? undefined : prices.flatMap((one) => withQuantity(line, one, only) ?? []);
}
