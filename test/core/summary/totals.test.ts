import fc from "fast-check";
import { cleanPlan } from "../../../scripts/samples/clean-plan";
import { faultyPlan, repairedPlan } from "../../../scripts/samples/village-plan";
import { calculateAll } from "../../../src/core/formula/calculate";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { totalsJson } from "../../../src/core/summary/totals-json";
import { totalsOf } from "../../../src/core/summary/totals";
import { layOutPlan, type PlanRequest } from "../../../src/core/templates/lay-out-plan";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { errorCells, expectedTotals, fundingSummary, totalsRow } from "../../support/plan-figures";
import { randomPlan } from "../../support/random-plan";
import { repairedTotals } from "../../support/repaired-totals";

const calculated = (plan: PlanRequest) => readPlanBook(calculateAll(snapshotOfSpec(layOutPlan(plan))));

function expectTie(plan: PlanRequest): void {
  const book = calculated(plan);
  const totals = totalsOf(book);
  expect(errorCells(book)).toEqual([]);
  expect(book.sheets.map(totalsRow)).toEqual(book.sheets.map((sheet) => expectedTotals(sheet, totals)));
  const summary = fundingSummary(book);
  expect([summary.amount, summary.gap]).toEqual([totals.amount, totals.gap]);
  expect(summary.tie).toContain("勾稽一致");
}

test.each([
  ["faulty", faultyPlan],
  ["repaired", repairedPlan],
  ["clean", cleanPlan],
])("the sheets' own formulas give the core's totals: %s", (_, plan) => expectTie(plan));

test("the sheets' own formulas give the core's totals, whatever is typed", () => {
  fc.assert(fc.property(randomPlan, expectTie), { numRuns: 25 });
});

test("the repaired village plan in yuan", () => {
  expect(totalsJson(totalsOf(calculated(repairedPlan)))).toEqual(repairedTotals);
});

test("a fully funded plan has no gap in any template", () => {
  const { byTemplate, gap } = totalsOf(calculated(cleanPlan));
  expect(gap).toBe(0);
  expect([...byTemplate].filter(([, totals]) => totals.gap !== 0 || totals.amount === 0)).toEqual([]);
});
