import { findTemplate } from "../../../src/core/templates";
import type { LineInput } from "../../../src/core/templates/lay-out-sheet";
import type { PlanRequest } from "../../../src/core/templates/lay-out-plan";

const templateIds = ["livestock", "planting", "roads", "water", "training"] as const;

/** A long, badly kept plan: every line lacks its funding, so that as many findings as lines arrive at once. */
export function longPlan(lines: number): PlanRequest {
  const own: LineInput[] = Array.from({ length: Math.ceil(lines / templateIds.length) }, (_, at) => ({
    name: `分项${at + 1}`,
    unit: "项",
    quantity: 1 + (at % 7),
    unitCost: 1_000 + at,
  }));
  return {
    templates: templateIds.map((id) => findTemplate(id)!),
    place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
    years: [2026],
    locale: "zh",
    lines: Object.fromEntries(templateIds.map((id) => [id, own])),
  };
}
