/** @jest-environment jsdom */
import fc from "fast-check";
import { cleanPlan } from "../../scripts/samples/clean-plan";
import { readPlanBook } from "../../src/core/plan-book/read-plan-book";
import { layOutPlan, type PlanRequest } from "../../src/core/templates/lay-out-plan";
import { startExcelPort } from "../support/excel-port";
import { randomPlan } from "../support/random-plan";
import { untied } from "../support/untied";
import { varied } from "../support/varied-plan";
import { withRates } from "../support/with-rates";

const plans: readonly (readonly [string, PlanRequest])[] = [
  ["the clean sample", { ...cleanPlan, contingencies: { physical: 0.055, price: { 2026: 0.0215 } } }],
  ...fc
    .sample(varied(withRates(randomPlan)), { numRuns: 3, seed: 7 })
    .map((plan, at) => [`random plan ${at + 1}`, plan] as const),
];

test.each(plans)(
  "laid out through office.js, the engine gives the core's totals in every cell: %s",
  async (_, plan) => {
    const excel = await startExcelPort();
    try {
      await excel.port.layOut(layOutPlan(plan));
      const book = readPlanBook(await excel.port.read());
      expect(untied(book)).toEqual([]);
    } finally {
      await excel.close();
    }
  },
  300_000,
);
