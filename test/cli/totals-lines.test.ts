import { totalsLines } from "../../src/cli/totals-lines";
import { readPlanBook } from "../../src/core/plan-book/read-plan-book";
import { totalsOf } from "../../src/core/summary/totals";
import { planWorkbook, type TestPlan } from "../support/plan-workbook";

const plan: TestPlan = {
  roads: [
    { name: "通村路", village: "柳湾村", stated: 300, status: "已到位", sources: { F11: 100, F40: 50 } },
  ],
  livestock: [{ name: "基础母牛", stated: 10, account: null, sources: { F60: 10 } }],
};
const lines = (locale: "zh" | "en") => totalsLines(totalsOf(readPlanBook(planWorkbook(plan))), locale);

test.each([
  ["zh", "                  10  其中贷款本金（不算补助）"],
  ["zh", "                 150  2130504 农村基础设施建设"],
  ["zh", "                  10  未填科目"],
  ["zh", "  中央衔接: 已到位 100 · 合计 100"],
  ["zh", "  道路: 中央衔接 100 · 地方债券 50 · 合计 150"],
  ["zh", "  道路: 2026 300 · 合计 300"],
  ["zh", "  未填村: 养殖 10 · 合计 10"],
  ["en", "                  10  of which loan principal (no grant)"],
  ["en", "  2130504 Rural infrastructure: Central fund 100 · Local bonds 50 · total 150"],
  ["en", "  Loan: no status given 10 · total 10"],
  ["en", "                 310  total cost"],
] as const)("in %s: %s", (locale, line) => {
  expect(lines(locale)).toContain(line);
});

test("a plan without loans does not mention them", () => {
  const said = totalsLines(totalsOf(readPlanBook(planWorkbook({ roads: plan.roads! }))), "zh");
  expect(said.filter((line) => line.includes("贷款"))).toEqual([]);
});
