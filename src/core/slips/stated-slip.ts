import { findUnit } from "../model/units";
import { roundYuan, yuanOfFen, zero } from "../model/money";
import type { Figures } from "./figures";
import type { Peers } from "./peers";
import { factors, scaled, type Slip } from "./slip";
import { tiesTo } from "./ties";
import { isUsual, unitCostEvidence } from "./unit-cost-evidence";

/** No line of a rural plan reaches 1 billion yuan; where either figure could be wrong, the one beyond is. */
export const hugeYuan = 1_000_000_000;

type Side = "unitCost" | "stated" | "quantity";

/** quantity × unit cost and the stated amount tie but for a power of ten. */
export function statedSlip(figures: Figures, peers: Peers): Slip | undefined {
  const { quantity, unitCost, product, stated, line } = figures;
  if (!quantity || !unitCost || !product || !stated) return undefined;
  if (tiesTo(quantity, unitCost, stated)) return undefined;
  const factor = factors.find((one) => tiesTo(quantity, unitCost, stated, one));
  if (!factor) return undefined;
  const column = sideOf(figures, factor, peers);
  // A typed-over amount that is itself wrong is another check's to put right.
  if (column === "stated" && !line.stated) return undefined;
  const value = { unitCost, stated, quantity }[column];
  const repaired = column === "stated" ? yuanOfFen(product) : scaled(value, factor);
  return {
    changes: [{ column, value, repaired }],
    factor: column === "stated" ? 1 / factor : factor,
    certain: true,
    evidence: [{ kind: "stated", product, stated }],
  };
}

/** Which of the three figures slipped: the one the others speak against, else the likelier way to slip. */
function sideOf(figures: Figures, factor: number, peers: Peers): Side {
  const { unitCost = 0, product, stated, funded, line } = figures;
  const usual = isUsual(unitCost, peers);
  const wrong = unitCostEvidence(unitCost, factor, peers).length > 0;
  const statedFunded = funded !== 0 && funded === roundYuan(stated ?? 0);
  const productFunded = funded !== 0 && funded === product;
  const typedQuantity = line.number("quantity").kind === "number";
  const measure = isThousand(factor) ? sideOfMeasure(figures.unit, factor) : undefined;
  if (productFunded) return "stated";
  if (wrong) return "unitCost";
  if (measure === "quantity" && typedQuantity) return "quantity";
  if (usual) return statedFunded && typedQuantity ? "quantity" : "stated";
  if (measure === "unitCost" || statedFunded) return "unitCost";
  // 万 is left out oftener than put in too much: the smaller side grows, unless it would grow beyond belief.
  const larger = factor > 1 ? (stated ?? 0) : yuanOfFen(product ?? zero);
  const smallerSide: Side = factor > 1 ? "unitCost" : "stated";
  const largerSide: Side = factor > 1 ? "stated" : "unitCost";
  return Math.abs(larger) < hugeYuan ? smallerSide : largerSide;
}

export const isThousand = (factor: number): boolean => factor === 1000 || factor === 1 / 1000;

/**
 * 公里 and 米 mixed up, by the line's own unit: yuan per 米 on a line in 公里 is a unit cost too small, metres on it
 * are a quantity too large; on a line in 米 the other way round.
 */
export function sideOfMeasure(unit: string, factor: number): "unitCost" | "quantity" | undefined {
  const found = findUnit(unit);
  if (!found || (found.dimension !== "length" && found.dimension !== "mass")) return undefined;
  const large = found.size >= 1000;
  return large === factor > 1 ? "unitCost" : "quantity";
}
