import fc from "fast-check";
import { cleanPlan } from "../../../scripts/samples/clean-plan";
import { faultyPlan, repairedPlan } from "../../../scripts/samples/village-plan";
import { calculateAll } from "../../../src/core/formula/calculate";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { totalsJson } from "../../../src/core/summary/totals-json";
import { totalsOf } from "../../../src/core/summary/totals";
import { layOutPlan, type PlanRequest } from "../../../src/core/templates/lay-out-plan";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { fundingSummary } from "../../support/plan-figures";
import { randomPlan } from "../../support/random-plan";
import { repairedTotals } from "../../support/repaired-totals";
import { untied } from "../../support/untied";
import { varied } from "../../support/varied-plan";
import { withRates } from "../../support/with-rates";

const calculated = (plan: PlanRequest) => readPlanBook(calculateAll(snapshotOfSpec(layOutPlan(plan))));

const expectTie = (plan: PlanRequest) => expect(untied(calculated(plan))).toEqual([]);

test.each([
  ["faulty", faultyPlan],
  ["repaired", repairedPlan],
  ["clean", cleanPlan],
])("the workbook's own formulas give the core's totals, cell by cell: %s", (_, plan) => expectTie(plan));

test("the workbook's own formulas give the core's totals in every cell of every table, whatever is typed", () => {
  fc.assert(fc.property(varied(withRates(randomPlan)), expectTie), { numRuns: 25 });
});

test("years that do not give the amount break the tie", () => {
  const roads = [{ name: "通村路", stated: 300, "year:2026": 100, "year:2027": 150 }];
  const book = calculated({ ...repairedPlan, years: [2026, 2027], lines: { roads } });
  expect(fundingSummary(book).tie).toContain("勾稽不一致");
});

test("the repaired village plan in yuan", () => {
  expect(totalsJson(totalsOf(calculated(repairedPlan)))).toMatchObject(repairedTotals);
});

test("a fully funded plan has no gap in any template", () => {
  const { byTemplate, gap } = totalsOf(calculated(cleanPlan));
  expect(gap).toBe(0);
  expect([...byTemplate].filter(([, totals]) => totals.gap !== 0 || totals.amount === 0)).toEqual([]);
});

test("every table for machines: shares by year, loans apart, contingencies", () => {
  const plan: PlanRequest = {
    ...repairedPlan,
    years: [2027, 2026],
    sources: ["F11", "F40", "F60", "F80"],
    contingencies: { physical: 0.05, byTemplate: { water: 0.1 }, price: { 2027: 0.02 } },
    lines: {
      roads: [
        {
          ...{ name: "通村路", village: "柳湾村", status: "received", account: 2130504, stated: 300 },
          ...{ "year:2027": 100, "source:F11": 100, "source:F40": 50 },
        },
        {
          name: "项目管理费",
          stated: 0.02,
          "year:2027": 0.01,
          status: "争取",
          account: null,
          "source:F11": 0.01,
        },
      ],
      water: [
        { name: "蓄水池", village: "东坪村", stated: 99.99, start: "2027-04", account: 1, "source:F80": 9 },
      ],
      livestock: [{ name: "基础母牛", stated: 10, "source:F60": 10 }],
    },
  };
  expect(totalsJson(totalsOf(calculated(plan)))).toMatchObject({
    amount: 410.01,
    gap: 241,
    loans: 10,
    byStatus: { unstated: 19, received: 150, hoped: 0.01 },
    byYear: { 2026: 210.01, 2027: 200 },
    byAccount: { unstated: 0.01, 2130504: 150, 2130505: 10, 1: 9 },
    byVillage: { unstated: 10.02, 柳湾村: 300, 东坪村: 99.99 },
    bySourceAndStatus: { F11: { received: 100, hoped: 0.01 }, F60: { unstated: 10 } },
    // A third of 100 yuan, and half of a fen, which goes up.
    bySourceAndYear: {
      F11: { 2026: 66.67, 2027: 33.34 },
      F40: { 2026: 33.33, 2027: 16.67 },
      F80: { 2027: 9 },
    },
    byTemplateAndYear: { roads: { 2026: 200.01, 2027: 100.01 }, water: { 2027: 99.99 } },
    byAccountAndSource: { 2130504: { F11: 100, F40: 50 } },
    byVillageAndTemplate: { 柳湾村: { roads: 300 }, 东坪村: { water: 99.99 } },
    costs: {
      byYear: {
        2026: { base: 210.01, physicalContingency: 10.5, priceContingency: 0, total: 220.51 },
        2027: { base: 200, physicalContingency: 15, priceContingency: 4.3, total: 219.3 },
      },
      total: 439.81,
    },
  });
  expectTie(plan);
});
