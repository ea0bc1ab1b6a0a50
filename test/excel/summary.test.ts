/** @jest-environment jsdom */
import fc from "fast-check";
import { cleanPlan } from "../../scripts/samples/clean-plan";
import { readPlanBook } from "../../src/core/plan-book/read-plan-book";
import { tableIds } from "../../src/core/summary/summary-table";
import { totalsOf } from "../../src/core/summary/totals";
import { layOutPlan, type PlanRequest } from "../../src/core/templates/lay-out-plan";
import { startExcelPort } from "../support/excel-port";
import { errorCells, fundingSummary } from "../support/plan-figures";
import { randomPlan } from "../support/random-plan";
import { summaryFigures, summaryTableIds } from "../support/summary-figures";
import { withRates } from "../support/with-rates";

const plans: readonly (readonly [string, PlanRequest])[] = [
  ["the clean sample", { ...cleanPlan, contingencies: { physical: 0.055, price: { 2026: 0.0215 } } }],
  ...fc
    .sample(withRates(randomPlan), { numRuns: 3, seed: 7 })
    .map((plan, at) => [`random plan ${at + 1}`, plan] as const),
];

test.each(plans)(
  "laid out through office.js, the engine gives the core's totals in every cell: %s",
  async (_, plan) => {
    const excel = await startExcelPort();
    try {
      await excel.port.layOut(layOutPlan(plan));
      const book = readPlanBook(await excel.port.read());
      const totals = totalsOf(book);
      expect(errorCells(book)).toEqual([]);
      expect(summaryTableIds(book)).toEqual(tableIds);
      expect(summaryFigures(book, totals).filter(({ shown, expected }) => shown !== expected)).toEqual([]);
      expect(fundingSummary(book).tie).toContain("勾稽一致");
    } finally {
      await excel.close();
    }
  },
  120_000,
);
