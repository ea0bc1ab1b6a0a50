import { add, subtract, sum, zero, type Fen } from "../model/money";
import type { Line, Plan } from "../model/plan";

/** Figures of a plan that its paragraphs state; all in fen and of one total, as `totalsOf` gives them. */
export interface PlanFigures {
  readonly total: Fen;
  /** Code and amount, in the order of the plan's first use; zero sums left out. */
  readonly sources: readonly (readonly [string, Fen])[];
  /** total − sources; negative where more is promised than planned. */
  readonly gap: Fen;
  /** Amounts by year; none where they don't make up the total. */
  readonly years: readonly (readonly [number, Fen])[];
  /** Lines with an amount, by template. */
  readonly measures: readonly (readonly [string, readonly Line[]])[];
  /** Lines that have no amount yet; what their sources promise is in `sources`. */
  readonly leftOut: readonly Line[];
  /** Whether the plan gives amounts to years that don't make up the total. */
  readonly yearsOff: boolean;
}

const grouped = <Key>(pairs: Iterable<readonly [Key, Fen]>): (readonly [Key, Fen])[] => {
  const sums = new Map<Key, Fen>();
  for (const [key, amount] of pairs) sums.set(key, add(sums.get(key) ?? zero, amount));
  return [...sums].filter(([, amount]) => amount !== 0);
};

/** Adds up a plan once, so that every paragraph states the same figures. */
export function planFigures(plan: Plan): PlanFigures {
  const lines = plan.lines.filter(({ amount }) => amount > 0);
  const total = sum(lines.map(({ amount }) => amount));
  const sources = grouped(
    plan.lines.flatMap((line) =>
      Object.entries(line.sources).map(([code, amount]): [string, Fen] => [code, amount]),
    ),
  );
  const measures = new Map<string, Line[]>();
  for (const line of lines) measures.set(line.template, [...(measures.get(line.template) ?? []), line]);
  const years = grouped(lines.flatMap(yearsOf)).sort(([a], [b]) => a - b);
  const yearsOff = plan.years.length > 1 && sum(years.map(([, amount]) => amount)) !== total;
  return {
    total,
    sources,
    gap: subtract(total, sum(sources.map(([, amount]) => amount))),
    // In a plan of one year all money is that year's, whenever a line starts.
    years: plan.years.length > 1 && !yearsOff ? years : [],
    measures: [...measures],
    leftOut: plan.lines.filter(isUnfinished),
    yearsOff,
  };
}

const yearsOf = ({ year, amount, phasing }: Line): readonly (readonly [number, Fen])[] =>
  phasing ? Object.entries(phasing).map(([own, part]) => [Number(own), part]) : [[year, amount]];

/** A line that other sheets hold as a whole (a village package) has nothing of its own to state, and lacks nothing. */
const isUnfinished = ({ amount, quantity, unitCost, sources }: Line): boolean =>
  amount <= 0 && (!quantity || !unitCost || Object.keys(sources).length > 0);
