import { near, slipBetween, sumTolerance, total } from "./arithmetic";
import type { Entry, Interest, Lump, OpenLine, PhaseEntry, SourceEntry, SumEntry } from "./entry";
import type { Figure } from "./figure";
import type { Mark } from "./mark";
import { readProduct } from "./read-product";

/** Something with an amount that a sum may add up: a line, a source, a year, or a sum further down. */
export interface Node {
  readonly entry: OpenLine | Lump | Interest | SourceEntry | PhaseEntry | SumEntry;
  /** The stated amount; undefined where only a product gives one. */
  readonly mark: Mark | undefined;
}

export interface SettledTotal {
  readonly stated: Mark;
  readonly addends: readonly Node[];
}

/** What a node adds to a sum: stated, or computed where nothing is stated; null where blank or unknown. */
export function valueOf({ entry, mark }: Node): number | null {
  if (mark && (mark.figure.state === "number" || entry.kind !== "line")) return mark.figure.value;
  if (entry.kind !== "line") return null;
  const price = entry.prices.at(-1);
  return price ? (readProduct(entry, price, undefined)?.computed ?? null) : null;
}

/** A line that states neither price nor amount. */
export const unpriced = ({ entry, mark }: Node): boolean =>
  entry.kind === "line" && mark === undefined && entry.prices.length === 0;

/** Where an entry begins. */
export const firstMark = (entry: Entry): Mark | undefined =>
  entry.kind === "line"
    ? (entry.quantities[0] ?? entry.prices[0] ?? entry.amount)
    : entry.kind === "interest"
      ? entry.principal
      : (entry.amount ?? undefined);

/** Whether a figure's words open a list of parts (其中, 用于). */
export const opensParts = (mark: Mark): boolean =>
  partsCue.test(mark.before) || (mark.clause.opener === ":" && partsCue.test(mark.opening));

const partsCue = /^(?:其中|包括|包含|构成|组成|明细|分别|主要用于|用于|即|分为|分配为|安排为|具体)/;

const figuresOf = (nodes: readonly Node[]): Figure[] =>
  nodes.flatMap(({ mark }) => (mark ? [mark.figure] : []));

/** Whether nodes add up to a stated amount. */
export function addsUp(stated: Mark, nodes: readonly Node[]): boolean {
  const values = nodes.map(valueOf);
  if (stated.figure.value === null || values.some((value) => value === null)) return false;
  const sum = total(values as number[]);
  return (
    near(sum, stated.figure.value, sumTolerance([stated.figure, ...figuresOf(nodes)])) ||
    (stated.figure.atLeast && sum >= stated.figure.value)
  );
}

/** The nodes a stated amount adds up: all of them, else the longest run of the last ones that comes out. */
export function adding(stated: Mark, nodes: readonly Node[]): readonly Node[] | undefined {
  const target = stated.figure.value;
  if (target === null) return undefined;
  let sum = 0;
  let found: number | undefined;
  let exactly: number | undefined;
  const figures = [stated.figure];
  for (let at = nodes.length - 1; at >= 0; at--) {
    const node = nodes[at] as Node;
    const value = valueOf(node);
    if (value === null) break;
    sum = total([sum, value]);
    if (sum > 2 * target && at < nodes.length - 1) break;
    if (node.mark) figures.push(node.mark.figure);
    if (at > nodes.length - 2 || !near(sum, target, sumTolerance(figures))) continue;
    found = at;
    if (sum === target) exactly = at;
  }
  // What comes out to the fen goes before what only rounding lets pass.
  const from = exactly ?? found;
  return from === undefined ? undefined : nodes.slice(from);
}

/** Whether a sum could be meant for these nodes at all: a total many times off belongs to something else. */
export function comparable(stated: Mark, nodes: readonly Node[]): boolean {
  const values = nodes.map(valueOf);
  if (stated.figure.value === null || values.some((value) => value === null)) return true;
  const ratio = stated.figure.value / total(values as number[]);
  return (ratio > 0.2 && ratio < 5) || slipBetween(1, ratio, 0) !== undefined;
}
