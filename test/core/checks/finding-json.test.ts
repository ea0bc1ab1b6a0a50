import { toFindingJson } from "../../../src/core/checks/finding-json";
import { runChecks } from "../../../src/core/checks/run";
import { cellOf, planWorkbook, type TestPlan } from "../../support/plan-workbook";

const json = (plan: TestPlan, locale: "zh" | "en") =>
  runChecks(planWorkbook(plan)).findings.map((finding) => toFindingJson(finding, locale));

test("a finding with a fix", () => {
  const plan: TestPlan = {
    roads: [{ name: "通村路", unit: "公里", quantity: 6, unitCost: 40, stated: 2_400_000 }],
  };
  const cell = cellOf("roads", "unitCost");
  expect(json(plan, "zh")).toEqual([
    {
      check: "unit-slip",
      severity: "error",
      sheet: "道路",
      cell,
      expected: "400,000 元/公里",
      found: "40 元/公里",
      message:
        "6 公里 × 40 元/公里 = 240 元，总额写的是 2,400,000 元，相差 10⁴ 倍；单价应为 400,000 元/公里。",
      fix: { edits: [{ sheet: "道路", cell, before: 40, after: 400_000 }] },
    },
  ]);
  expect(json(plan, "en")[0]?.message).toBe(
    "6 公里 × 40 元/公里 = 240 元, but the lump sum says 2,400,000 元: 10⁴ times apart; Unit cost should be 400,000 元/公里.",
  );
});

test("a finding without one", () => {
  const plan: TestPlan = { water: [{ name: "人饮工程", stated: 600_000 }] };
  expect(json(plan, "zh")).toEqual([
    {
      check: "funding-gap",
      severity: "warning",
      sheet: "饮水",
      cell: cellOf("water", "gap"),
      expected: "0 元",
      found: "600,000 元",
      message: "金额 600,000 元，尚未填写资金来源，未落实 600,000 元。",
      fix: null,
    },
  ]);
});

test("no slot of any message stays empty-handed", () => {
  const plan: TestPlan = {
    livestock: [
      {
        name: "xx头母牛",
        unit: "头",
        quantity: 300,
        stated: "'20xx000",
        sources: { F11: 15e9, F60: 500_000 },
      },
      { name: "防疫", unit: "头", quantity: "'300头", unitCost: "约5" },
      { name: "饲草料", unit: "吨", unitCost: 900 },
      { name: "圈舍", unit: "平方米", quantity: 100, unitCost: 300, stated: 40_000, sources: { F11: 0.125 } },
    ],
  };
  for (const locale of ["zh", "en"] as const)
    for (const { message } of json(plan, locale)) expect(message).not.toMatch(/[{}]|undefined|NaN|null/);
});
