import { almost, product } from "./arithmetic";
import type { Interest, Lump, OpenLine } from "./entry";
import type { Figure } from "./figure";
import type { Mark } from "./mark";
import { rateOf } from "./judge-interest";
import { nameIn, nameInterest, nameLine, nameLump } from "./name-line";
import { placeIn } from "./place-in";
import { mainQuantities, places } from "./main-quantities";
import { pairPrices } from "./pair-prices";
import { readProduct, type Reading } from "./read-product";
import { kindOf } from "./unit-words";
import type { TextItem } from "./statement";
import { templatesAround } from "./template-of";

/** An item with what judging it needs. */
export interface BuiltItem {
  readonly item: TextItem;
  readonly reading: Reading | undefined;
  readonly stated: Mark | undefined;
  readonly interest?: Interest;
  /** Figures of the budget that may be blank in it. */
  readonly used: readonly Mark[];
  /** The amount stated for it and its neighbours together, where several lines are told as one. */
  readonly shared?: Mark | undefined;
}

const stateOf = (mark: Mark | undefined): Pick<TextItem, "statedAmountYuan" | "statedRangeYuan"> => ({
  statedAmountYuan: mark?.figure.value ?? null,
  ...(mark?.figure.range ? { statedRangeYuan: mark.figure.range } : {}),
});

const spanOf = (marks: readonly Mark[]): { start: number; end: number } => ({
  start: Math.min(...marks.map(({ figure }) => figure.start)),
  end: Math.max(...marks.map(({ figure }) => figure.end)),
});

const isBlank = (figure: Figure | undefined): boolean => figure !== undefined && figure.state !== "number";

/** What a quantity was multiplied with: twelve for a year of months. */
const factorOf = ({ quantity }: Reading): number => {
  const [first] = quantity.parts;
  return quantity.value === null || !first?.figure.value ? 1 : quantity.value / first.figure.value;
};

/** One price over several quantities (90亩和110亩,每亩300元): one line each. */
function sharedQuantities(line: OpenLine, reading: Reading, stated: Mark | undefined): Mark[] | undefined {
  const [first, ...more] = reading.quantity.parts;
  const spans = more.every(({ figure }) => kindOf(figure.unit) === "time");
  if (!first || !spans || reading.fits) return undefined;
  const factor = factorOf(reading);
  const alike = line.quantities.filter(
    (mark) => mark.figure.unit === first.figure.unit && mark.level === 0 && mark.per.length === 0,
  );
  const listed = alike.filter((mark) => mark.clause === first.clause);
  const summed = /(?:共|合计|总计|总)$/.test(first.before);
  if (summed || listed.length < 2 || listed.some((mark) => /其中/.test(mark.lead))) {
    const cost = reading.price.figure.value;
    const sum = alike.reduce((one, { figure }) => one + (figure.value ?? Number.NaN), 0);
    return !summed &&
      stated &&
      cost !== null &&
      alike.length > 1 &&
      (product(sum, factor, reading.quantity.costOf(cost)) === stated.figure.value ||
        // 75头、40头,每头600元,共6.6万元 for 6.9: far from each of them, near all of them.
        (!almost(reading.computed ?? 0, stated.figure.value ?? 0) &&
          almost(product(sum, factor, reading.quantity.costOf(cost)), stated.figure.value ?? 0)))
      ? alike
      : undefined;
  }
  return listed.every((mark, at) => at === 0 || /^(?:[、和及与以]|[\u4e00-\u9fff]{1,10}$)/.test(mark.before))
    ? listed
    : undefined;
}

/**
 * The readings of several lines told as one, undefined where there is only one: as many prices as quantities
 * (3200米和5400米,分别22元/米和14元/米), or one price for all. The settled amount is then their total.
 * @param reading the line read as one
 */
function severalIn(line: OpenLine, reading: Reading | undefined): Reading[] | undefined {
  if (line.chained) return undefined;
  if (line.prices.length > 1) return pairPrices(line);
  const marks = reading && sharedQuantities(line, reading, line.amount);
  return marks && marks.length > 1
    ? marks.map((mark) => ({
        ...reading,
        quantity: {
          ...reading.quantity,
          value: mark.figure.value === null ? null : product(mark.figure.value, factorOf(reading)),
          parts: [mark],
        },
        computed: null,
        fits: true,
      }))
    : undefined;
}

/** What the lines of one statement share. */
export interface Around {
  readonly heading: string;
  readonly place: string;
  readonly templateOf: (own: string) => string;
}

/** @param heading what the statement stands under */
export const aroundOf = (sentence: string, heading: string): Around => ({
  heading,
  place: placeIn(sentence.slice(0, 120)) || placeIn(heading),
  templateOf: templatesAround(sentence.slice(0, 400), heading),
});

function place(name: string, unit: string, around: Around): Pick<TextItem, "template" | "place"> {
  return {
    template: around.templateOf(`${name}${unit}`),
    place: around.place,
  };
}

/** The items of a settled line. */
export function buildItems(
  line: OpenLine | Lump | Interest,
  around: Around,
  marks: readonly Mark[],
): BuiltItem[] {
  if (line.kind === "lump") {
    const name = nameLump(line.name, line.amount, around.heading);
    const item: TextItem = {
      name,
      quantity: null,
      unit: null,
      unitCostYuan: null,
      ...stateOf(line.amount),
      computedAmountYuan: null,
      ...(isBlank(line.amount.figure) ? { missing: ["statedAmountYuan"] as const } : {}),
      ...place(name, "", around),
      ...spanOf([line.amount]),
    };
    return [{ item, reading: undefined, stated: line.amount, used: [line.amount] }];
  }
  if (line.kind === "interest") {
    const quantity = line.principal.figure.value;
    const rate = rateOf(line, marks);
    const item: TextItem = {
      name: nameInterest(line.principal, around.heading),
      quantity,
      unit: "元",
      unitCostYuan: rate,
      ...stateOf(line.amount),
      computedAmountYuan: quantity === null ? null : product(quantity, rate),
      ...place("贴息", "元", around),
      ...spanOf([line.principal, line.amount]),
    };
    return [
      {
        item,
        reading: undefined,
        stated: line.amount,
        used: [line.principal, line.amount],
        interest: line,
      },
    ];
  }
  return buildLine(line, around);
}

function buildLine(line: OpenLine, around: Around): BuiltItem[] {
  const price = line.prices.at(-1);
  const one = price && readProduct(line, price, line.amount);
  const several = severalIn(line, one);
  if (several) {
    const alike = several.every(({ quantity }) => quantity.parts[0] === several[0]?.quantity.parts[0]);
    return several.map((reading) => {
      const built = {
        ...fromReading(reading, reading.quantity.parts[0], undefined, line, around),
        shared: line.amount,
      };
      // 万寿菊680亩,育苗费每亩120元、地膜每亩60元: what each price is for.
      const own = alike ? nameIn(reading.price.before.replace(/每[^]*/, "")) : "";
      return own === "" ? built : { ...built, item: { ...built.item, name: own } };
    });
  }
  if (one) return [fromReading(one, one.quantity.parts[0], line.amount, line, around)];
  const main = mainQuantities(line);
  const taken = line.amount || price ? main.slice(0, 1) : main;
  const first = taken.length > 0 ? taken : [undefined];
  return first.map((quantity) => unpriced(quantity, price, line, around)).filter((one) => one !== undefined);
}

function fromReading(
  reading: Reading,
  main: Mark | undefined,
  stated: Mark | undefined,
  line: OpenLine,
  around: Around,
): BuiltItem {
  const { quantity, price } = reading;
  const cost = price.figure.value === null ? null : quantity.costOf(price.figure.value);
  const computed = quantity.value === null || cost === null ? null : product(quantity.value, cost);
  const name = nameLine([main, ...line.quantities], price, around.heading);
  const missing = [
    ...(quantity.missing ? (["quantity"] as const) : []),
    ...(isBlank(price.figure) ? (["unitCostYuan"] as const) : []),
    ...(isBlank(stated?.figure) ? (["statedAmountYuan"] as const) : []),
  ];
  const range = price.figure.range;
  const item: TextItem = {
    name,
    quantity: quantity.value,
    unit: quantity.unit,
    unitCostYuan: cost,
    ...stateOf(stated),
    computedAmountYuan: computed,
    ...(range ? { unitCostRangeYuan: [quantity.costOf(range[0]), quantity.costOf(range[1])] as const } : {}),
    ...(quantity.parts.length > 1
      ? {
          factors: quantity.parts.map(({ figure, per }): [number, string] => [
            figure.value ?? 0,
            [figure.unit, ...per].join("/"),
          ]),
        }
      : {}),
    ...(missing.length > 0 ? { missing } : {}),
    ...place(name, quantity.unit, around),
    ...spanOf([...quantity.parts, price, ...(stated ? [stated] : [])]),
  };
  return { item, reading, stated, used: [...quantity.parts, price, ...(stated ? [stated] : [])] };
}

function unpriced(
  quantity: Mark | undefined,
  price: Mark | undefined,
  line: OpenLine,
  around: Around,
): BuiltItem | undefined {
  const marks = [quantity, price, line.amount].filter((mark) => mark !== undefined);
  if (!quantity && !line.amount) return undefined;
  const name = nameLine([quantity, ...line.quantities], price, around.heading);
  const missing = [
    ...(isBlank(quantity?.figure) ? (["quantity"] as const) : []),
    ...(isBlank(line.amount?.figure) ? (["statedAmountYuan"] as const) : []),
  ];
  const item: TextItem = {
    name,
    quantity:
      quantity && quantity.figure.value !== null ? product(quantity.figure.value, places(quantity)) : null,
    unit: quantity?.figure.unit ?? null,
    unitCostYuan: price?.figure.value ?? null,
    ...stateOf(line.amount),
    computedAmountYuan: null,
    ...(missing.length > 0 ? { missing } : {}),
    ...place(name, quantity?.figure.unit ?? "", around),
    ...spanOf(marks),
  };
  return { item, reading: undefined, stated: line.amount, used: marks };
}
