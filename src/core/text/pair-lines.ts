import { namePairs, pairLikeness, plainName } from "./name-likeness";
import { isSameNumber, isSameUnit, type LineTold } from "./line-told";

/** Lines that a line is weighed against: those that share its rarest words and figures. */
const mostWeighed = 60;
/** Two figures that agree, or a name with something beside it. */
const leastLikeness = 1.5;

/**
 * Pairs the lines of a text with those of a workbook by what they say: template, name, village, quantity, unit, unit cost
 * and amount. One to one, the likeliest pairs first: lines that agree in all, then those most alike, then those of one
 * name in turn. Takes time in proportion to the lines.
 * @returns for each line of the text the place of its line among those of the workbook; without those that have none
 */
export function pairLines(
  inText: readonly LineTold[],
  inBook: readonly LineTold[],
): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (of: number, line: number) => {
    pairs.set(of, line);
    taken.add(line);
  };
  const pairInTurn = (keyOf: (line: LineTold) => string) => {
    const waiting = new Map<string, number[]>();
    inBook.forEach((line, at) => {
      if (!taken.has(at)) enter(waiting, keyOf(line), at);
    });
    for (const line of waiting.values()) line.reverse();
    inText.forEach((line, at) => {
      const next = pairs.has(at) ? undefined : waiting.get(keyOf(line))?.pop();
      if (next !== undefined) pair(at, next);
    });
  };

  pairInTurn((line) => `${allOf(line)}\n${line.village}`);
  pairInTurn(allOf);
  const byTrait = new Map<string, number[]>();
  const booked = inBook.map((line, at) => (taken.has(at) ? undefined : namedLine(line)));
  booked.forEach((line, at) => {
    for (const trait of line ? traitsOf(line) : []) enter(byTrait, trait, at);
  });
  const weighed = inText.flatMap((line, of) => {
    if (pairs.has(of)) return [];
    const named = namedLine(line);
    return candidates(named, byTrait).flatMap((at) => {
      const weight = likeness(named, booked[at]!);
      return weight > 0 ? [{ of, at, weight }] : [];
    });
  });
  weighed.sort((a, b) => b.weight - a.weight || a.of - b.of || a.at - b.at);
  for (const { of, at } of weighed) if (!pairs.has(of) && !taken.has(at)) pair(of, at);
  pairInTurn(({ template, name }) => `${template}\n${plainName(name)}`);
  return pairs;
}

function enter(lists: Map<string, number[]>, key: string, at: number): void {
  const list = lists.get(key);
  if (list) list.push(at);
  else lists.set(key, [at]);
}

const allOf = ({ template, name, unit, quantity, unitCost, amount }: LineTold): string =>
  [template, plainName(name), unit, quantity, unitCost, amount].join("\n");

/** A line with its name taken apart, which is done once. */
interface NamedLine extends LineTold {
  readonly pairs: ReadonlySet<string>;
}
const namedLine = (line: LineTold): NamedLine => ({ ...line, pairs: namePairs(line.name) });

/** What a line may share with another that is the same line: its words, each figure. */
const traitsOf = ({ pairs, unit, quantity, unitCost, amount }: NamedLine): readonly string[] => [
  ...[...pairs].map((pair) => `name ${pair}`),
  ...(quantity === null ? [] : [`quantity ${quantity} ${unit}`]),
  ...(unitCost === null ? [] : [`unit cost ${unitCost} ${unit}`]),
  ...(amount === null ? [] : [`amount ${amount}`]),
];

function candidates(line: NamedLine, byTrait: ReadonlyMap<string, readonly number[]>): readonly number[] {
  const sharing = traitsOf(line).flatMap((trait) => {
    const lines = byTrait.get(trait);
    return lines ? [lines] : [];
  });
  const found = new Set<number>();
  for (const lines of sharing.sort((a, b) => a.length - b.length))
    for (const at of lines) {
      if (found.size === mostWeighed) return [...found];
      found.add(at);
    }
  return [...found];
}

/** How likely two lines are one; 0 where too little speaks for it. */
function likeness(one: NamedLine, other: NamedLine): number {
  const names = pairLikeness(one.pairs, other.pairs);
  const agreed =
    Number(isSameUnit(one.unit, other.unit) && agree(one.quantity, other.quantity)) +
    Number(agree(one.unitCost, other.unitCost)) +
    Number(agree(one.amount, other.amount));
  const sameTemplate = one.template === other.template;
  if (2 * names + agreed + (sameTemplate ? 0.25 : 0) < leastLikeness) return 0;
  // Village and unit only decide between lines that are equally alike.
  return (
    2 * names +
    agreed +
    Number(sameTemplate) +
    (one.village !== "" && other.village.includes(one.village) ? 0.2 : 0) +
    (isSameUnit(one.unit, other.unit) ? 0.1 : 0)
  );
}

const agree = (one: number | null, other: number | null): boolean =>
  one !== null && other !== null && isSameNumber(one, other);
