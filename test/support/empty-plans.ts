import { formIds } from "../../src/core/forms/form-ids";
import { locales } from "../../src/core/model/locale";
import { fen } from "../../src/core/model/money";
import { templates } from "../../src/core/templates";
import type { PlanRequest } from "../../src/core/templates/lay-out-plan";

const base: Omit<PlanRequest, "locale"> = {
  templates,
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026],
};
const kinds: Readonly<Record<string, Omit<PlanRequest, "locale">>> = {
  "one year": base,
  "every choice there is": {
    ...base,
    years: [2026, 2027, 2028],
    execution: true,
    protect: true,
    forms: formIds,
    contingencies: { physical: 0.05, byTemplate: { water: 0.1 }, price: { 2027: 0.02 } },
    rules: { sources: { F11: { kind: "percent", percent: 70 }, F80: { kind: "rest" } } },
    sheetRules: {
      roads: { sources: { F12: { kind: "percent", percent: 60 }, F80: { kind: "percent", percent: 40 } } },
      water: { sources: { F14: { kind: "fixed", amount: fen(5_000_000) } } },
    },
  },
  "a county's": { ...base, place: { county: "青禾县", township: "", village: "" }, forms: ["library"] },
  "one source only": { ...base, years: [2026, 2027], sources: ["F98"] },
};

/** Plans of all templates just laid out, with everything a plan may be asked for, in both languages. */
export const emptyPlans: readonly (readonly [what: string, plan: PlanRequest])[] = locales.flatMap((locale) =>
  Object.entries(kinds).map(([kind, plan]) => [`${kind}, in ${locale}`, { ...plan, locale }] as const),
);
