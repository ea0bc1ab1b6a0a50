import { product } from "./arithmetic";
import type { OpenLine } from "./entry";
import type { Mark } from "./mark";
import { kindOf, unitRatio } from "./unit-words";

/** A surface or a body that the text gives by its sides. */
export interface Sided {
  readonly value: number | null;
  readonly unit: "平方米" | "立方米";
  readonly parts: readonly Mark[];
}

const metres = ({ figure }: Mark): number | null =>
  figure.value === null ? null : product(figure.value, unitRatio(figure.unit, "米") ?? 1);

const sided = (unit: Sided["unit"], ...parts: readonly Mark[]): Sided => {
  const sides = parts.map(metres);
  return { unit, parts, value: sides.includes(null) ? null : product(...(sides as number[])) };
};

/**
 * What a price per square or cubic metre multiplies where no area or volume is stated, the likeliest first.
 * @example measuredBySides("平方米", line of 库房15米×40米) // 600平方米
 */
export function* measuredBySides(per: string, { quantities, sides }: OpenLine): Generator<Sided> {
  const lengths = [...quantities, ...sides]
    .filter(({ figure }) => kindOf(figure.unit) === "length")
    .sort((a, b) => a.figure.start - b.figure.start);
  const [a, b, c, ...more] = lengths;
  if (!a || !b || more.length > 0) return;
  if (kindOf(per) === "volume") {
    if (c) yield sided("立方米", a, b, c);
  } else if (kindOf(per) === "area") {
    yield sided("平方米", a, b);
    if (c) yield* [sided("平方米", a, c), sided("平方米", b, c)];
  }
}
