import { normBand, type NormBand } from "../norms/norm-band";
import type { PlanLine, PlanSheet } from "../plan-book/plan-book";

/** What unit costs are usual: norms, and the other lines of a sheet. */
export interface Peers {
  readonly band: NormBand | undefined;
  /** Median unit cost of the lines of the same name and unit; undefined for fewer than four such lines. */
  readonly median: number | undefined;
}

const fewestLines = 4;

/** A lookup of peers for the lines of a sheet; make one per sheet. */
export function peersOf({ template, lines }: PlanSheet): (line: PlanLine) => Peers {
  const costs = new Map<string, number[]>();
  for (const line of lines) {
    const kind = kindOf(line);
    if (!line.unitCost) continue;
    const known = costs.get(kind);
    if (known) known.push(line.unitCost);
    else costs.set(kind, [line.unitCost]);
  }
  const known = new Map<string, Peers>();
  return (line) => {
    const kind = kindOf(line);
    const found = known.get(kind) ?? {
      band: normBand(template.id, line.text("unit")),
      median: medianOf(costs.get(kind) ?? []),
    };
    known.set(kind, found);
    return found;
  };
}

/** Lines of different things in one unit – a cow and its vaccination – say nothing about each other. */
export const kindOf = (line: PlanLine): string => `${line.text("unit")} ${line.text("name")}`;

function medianOf(costs: readonly number[]): number | undefined {
  if (costs.length < fewestLines) return undefined;
  const sorted = [...costs].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)];
}
