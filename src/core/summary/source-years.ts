import { fen, roundWan, sum, yuanOfFen, zero, type Fen } from "../model/money";
import type { PlanLine } from "../plan-book/plan-book";
import type { Cross } from "./cross-totals";

/** A line with its amount by year. */
export interface PhasedLine {
  readonly line: PlanLine;
  readonly amount: Fen;
  readonly years: ReadonlyMap<number, Fen>;
}

/**
 * The money of each source by year: spread over a line's years as its amount is. Later years are rounded to whole fen,
 * the first takes the rest, as the summary's formulas have it.
 * @param sources codes, in order
 * @param years of the plan, in order
 */
export function sourceYears(
  lines: readonly PhasedLine[],
  sources: readonly string[],
  years: readonly number[],
): Cross<string, number> {
  const [first, ...later] = years;
  if (first === undefined) return new Map();
  const sheets = [...new Set(lines.map(({ line }) => line.sheet))].map((sheet) =>
    lines.filter(({ line }) => line.sheet === sheet),
  );
  return new Map(
    sources.map((code) => {
      const paid = (line: PlanLine) => line.sources.find((source) => source.code === code)?.fen ?? zero;
      const parts = later.map((year): readonly [number, Fen] => {
        // Sheet by sheet and in yuan, as spreadsheets add up: sums of doubles depend on their order.
        const yuan = sheets.reduce((all, own) => all + spread(own, paid, year), 0);
        return [year, roundWan(yuan / 10_000) ?? zero];
      });
      const all = sum(lines.map(({ line }) => paid(line)));
      const rest = fen(all - sum(parts.map(([, money]) => money)));
      return [code, new Map([[first, rest] as const, ...parts].filter(([, money]) => money !== 0))] as const;
    }),
  );
}

function spread(lines: readonly PhasedLine[], paid: (line: PlanLine) => Fen, year: number): number {
  return lines.reduce((all, { line, amount, years }) => {
    if (amount === 0) return all;
    return all + yuanOfFen(paid(line)) * (yuanOfFen(years.get(year) ?? zero) / yuanOfFen(amount));
  }, 0);
}
