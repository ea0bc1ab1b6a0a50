import type { Peers } from "./peers";
import { scaled, type Evidence } from "./slip";

/** How far outside a figure must be to speak for a slip, and how near the repaired one must come. */
const far = 100;
const nearNorm = 3;
const nearLines = 5;

/** What speaks for a unit cost being `factor` times too small (or too large, for a factor below 1). */
export function unitCostEvidence(
  unitCost: number,
  factor: number,
  { band, median }: Peers,
): readonly Evidence[] {
  const offBand = band !== undefined && isFar(unitCost, band.low, band.high);
  const offLines = median !== undefined && isFar(unitCost, median, median);
  if (!offBand && !offLines) return [];
  const repaired = scaled(unitCost, factor);
  const found: Evidence[] = [];
  if (offBand && isNear(repaired, band.low, band.high, nearNorm))
    found.push({ kind: "norm", unitCost, ...band });
  if (offLines && isNear(repaired, median, median, nearLines))
    found.push({ kind: "lines", unitCost, median });
  return found;
}

/** Whether a unit cost is as norms or other lines have it. */
export const isUsual = (unitCost: number, { band, median }: Peers): boolean =>
  (band !== undefined && isNear(unitCost, band.low, band.high, nearNorm)) ||
  (median !== undefined && isNear(unitCost, median, median, nearLines));

const isFar = (cost: number, low: number, high: number) => cost * far <= low || cost >= high * far;
const isNear = (cost: number, low: number, high: number, times: number) =>
  cost * times >= low && cost <= high * times;
