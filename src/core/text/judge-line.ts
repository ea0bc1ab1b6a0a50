import { inEnglish, inScale, plainNumber } from "./amount-words";
import { product, productTolerance, slipBetween } from "./arithmetic";
import type { Mark } from "./mark";
import { productFits, type Reading } from "./read-product";
import type { TextFinding } from "./statement";
import { kindOf, unitRatio, type UnitKind } from "./unit-words";

/**
 * Yuan that one unit may cost in any plan, wide enough for every kind of work. Used only to tell which side of a proven
 * slip is wrong (6公里 at 40元), never to find one. Bands span the county norms in the project's notes and a factor of ten.
 */
const ordinary: Readonly<Record<UnitKind, readonly [number, number]>> = {
  length: [3, 30_000],
  area: [0.03, 20_000],
  volume: [10, 20_000],
  mass: [0.2, 2_000],
  power: [500, 50_000],
  person: [10, 60_000],
  household: [20, 200_000],
  animal: [2, 60_000],
  plant: [0.1, 2_000],
  time: [10, 500_000],
  course: [200, 500_000],
  thing: [2, 8_000_000],
};

const isOrdinary = (price: number, unit: string): boolean => {
  const kind = kindOf(unit);
  const base = { length: "米", area: "平方米", volume: "立方米", mass: "公斤", power: "千瓦" }[
    kind as string
  ];
  const perBase = base === undefined ? price : price / (unitRatio(unit, base) ?? 1);
  const [low, high] = ordinary[kind];
  return perBase >= low && perBase <= high;
};

/** Which figure of a slipped product to change, and into what; undefined where the text leaves more than one way. */
function repairSlip(
  reading: Reading,
  stated: Mark,
  computed: number,
  ratio: number,
): { mark: Mark; words: string; expected: string } | undefined {
  const { price, quantity } = reading;
  const cost = price.figure.value ?? 0;
  const [part] = quantity.parts;
  // 900公里 for 900米: the quantity's unit slipped by a thousand.
  if (
    part &&
    quantity.parts.length === 1 &&
    (part.figure.unit === "公里" || part.figure.unit === "千米") &&
    near3(ratio, 1e-3)
  )
    return {
      mark: part,
      words: `${plainNumber(part.figure.value ?? 0)}米`,
      expected: `${plainNumber(part.figure.value ?? 0)}米`,
    };
  const per = price.per[0] ?? quantity.unit;
  const otherPrice = product(cost, ratio);
  if (!isOrdinary(cost, per) && isOrdinary(otherPrice, per)) {
    const words = inScale(otherPrice, otherPrice >= 1e4 ? 1e4 : 1);
    return { mark: price, words, expected: words };
  }
  const words = inScale(
    computed,
    computed >= 1e4 && stated.figure.scale !== 1e4 ? 1e4 : computed < 1e5 ? 1 : 1e4,
  );
  return isOrdinary(cost, per) ? { mark: stated, words, expected: words } : undefined;
}

const near3 = (a: number, b: number): boolean => Math.abs(a / b - 1) < 1e-3;

/** 每斤6.5元,补贴50%,需补贴7.8万元: shares told between a price and what is stated for it. */
const sharesTold = (price: Mark, stated: Mark, marks: readonly Mark[]): number[] =>
  marks.flatMap(({ figure }) =>
    figure.kind === "percent" &&
    figure.value !== null &&
    figure.start > price.figure.start &&
    figure.start < stated.figure.start
      ? [figure.value / 100]
      : [],
  );

/** Judges one product against the amount the text states for it. */
export function judgeProduct(
  text: string,
  reading: Reading,
  stated: Mark,
  marks: readonly Mark[],
): TextFinding | undefined {
  const { computed, price, quantity } = reading;
  const factors = [price, ...quantity.parts];
  if (
    computed === null ||
    productFits(computed, stated, factors) ||
    sharesTold(price, stated, marks).some((share) =>
      productFits(product(computed, share), stated, factors),
    ) ||
    (stated.figure.value === null && !stated.figure.range)
  )
    return undefined;
  const amount = stated.figure.value ?? stated.figure.range?.[1] ?? 0;
  const tolerance = productTolerance(
    stated.figure,
    factors.map(({ figure }) => figure),
  );
  const ratio = slipBetween(computed, amount, tolerance);
  const scale = stated.figure.scale;
  const found = text.slice(stated.figure.start, stated.figure.end);
  const sum = `${plainNumber(quantity.value ?? 0)} ${quantity.unit} × ${text.slice(price.figure.start, price.figure.end)}`;
  const repair =
    ratio === undefined
      ? { mark: stated, words: inScale(computed, scale), expected: inScale(computed, scale) }
      : repairSlip(reading, stated, computed, ratio);
  const at = repair?.mark.figure ?? stated.figure;
  const wrong = text.slice(at.start, at.end);
  return {
    check: ratio === undefined ? "product-mismatch" : "unit-slip",
    severity: "error",
    verdict: ratio === undefined ? "arithmetic-error" : "unit-error",
    start: at.start,
    end: at.end,
    expected: repair?.expected ?? inScale(computed, scale),
    found: wrong,
    repair: repair?.words ?? null,
    message: {
      zh: `${sum} = ${inScale(computed, scale)}，文中写的是${found}，${ratio === undefined ? `相差 ${inScale(Math.abs(amount - computed), scale)}` : `相差 ${slipWords(ratio)} 倍，应是单位写错`}${repair ? `；“${wrong}”应为“${repair.words}”` : ""}。`,
      en: `${sum} = ${inEnglish(computed)}, the text says ${found}; ${ratio === undefined ? `they differ by ${inEnglish(Math.abs(amount - computed))}` : `a unit is off by a factor of ${slipWords(ratio)}`}${repair ? `; "${wrong}" should be "${repair.words}"` : ""}.`,
    },
  };
}

/** 10000 for 1e4 and 1e-4 alike; 666.67 for 亩 against 平方米. */
export const slipWords = (ratio: number): string => {
  const big = ratio < 1 ? 1 / ratio : ratio;
  return big > 600 && big < 700 ? "666.67" : plainNumber(Math.round(big));
};
