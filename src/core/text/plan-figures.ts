import { add, subtract, sum, zero, type Fen } from "../model/money";
import type { Line, Plan } from "../model/plan";

/** Figures of a plan that its paragraphs state; all in fen and of one total. */
export interface PlanFigures {
  readonly total: Fen;
  /** Code and amount, in the order of the plan's first use; zero sums left out. */
  readonly sources: readonly (readonly [string, Fen])[];
  /** total − sources; negative where more is promised than planned. */
  readonly gap: Fen;
  readonly years: readonly (readonly [number, Fen])[];
  /** Lines with an amount, by template. */
  readonly measures: readonly (readonly [string, readonly Line[]])[];
}

const grouped = <Key>(pairs: Iterable<readonly [Key, Fen]>): (readonly [Key, Fen])[] => {
  const sums = new Map<Key, Fen>();
  for (const [key, amount] of pairs) sums.set(key, add(sums.get(key) ?? zero, amount));
  return [...sums].filter(([, amount]) => amount !== 0);
};

/** Adds up a plan once, so that every paragraph states the same figures. Lines of no amount are left out. */
export function planFigures(plan: Plan): PlanFigures {
  const lines = plan.lines.filter(({ amount }) => amount > 0);
  const total = sum(lines.map(({ amount }) => amount));
  const sources = grouped(
    lines.flatMap((line) =>
      Object.entries(line.sources).map(([code, amount]): [string, Fen] => [code, amount]),
    ),
  );
  const measures = new Map<string, Line[]>();
  for (const line of lines) measures.set(line.template, [...(measures.get(line.template) ?? []), line]);
  return {
    total,
    sources,
    gap: subtract(total, sum(sources.map(([, amount]) => amount))),
    years: grouped(lines.map(({ year, amount }): [number, Fen] => [year, amount])).sort(([a], [b]) => a - b),
    measures: [...measures],
  };
}
