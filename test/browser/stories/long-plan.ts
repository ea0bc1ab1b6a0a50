import { templates } from "../../../src/core/templates";
import type { LineInput } from "../../../src/core/templates/lay-out-sheet";
import type { PlanRequest } from "../../../src/core/templates/lay-out-plan";

/** A long, badly kept plan of all templates: every line lacks its funding, so that as many findings arrive at once. */
export function longPlan(lines: number): PlanRequest {
  const own = Object.fromEntries(templates.map(({ id }): [string, LineInput[]] => [id, []]));
  for (let at = 0; at < lines; at++) {
    const { id } = templates[at % templates.length]!;
    own[id]!.push({ name: `分项${at + 1}`, unit: "项", quantity: 1 + (at % 7), unitCost: 1_000 + at });
  }
  return {
    templates,
    place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
    years: [2026],
    locale: "zh",
    lines: own,
  };
}
