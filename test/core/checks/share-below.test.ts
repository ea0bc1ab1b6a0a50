import { checkTable } from "../../support/check-table";
import type { TestPlan } from "../../support/plan-workbook";
import { defaultSettings } from "../../../src/core/settings/county-settings";

const line = (money: number) => ({ name: "项目", unit: "项", stated: money, sources: { F11: money } });
const plan = (industry: number, roads: number): TestPlan => ({
  livestock: [line(industry)],
  roads: [line(roads)],
});
const wholeCounty = { township: "" };
const { limits } = defaultSettings;
const county = { ...defaultSettings, limits: { ...limits, ownShare: { ...limits.ownShare, value: 0.3 } } };

checkTable("share-below", {
  silent: [
    ["a county with enough industry", plan(550_000, 450_000), wholeCounty],
    ["a village, of which nothing is asked", plan(100_000, 900_000)],
    [
      "a county without linkage money",
      { roads: [{ name: "路", stated: 5, sources: { F40: 5 } }] },
      wholeCounty,
    ],
    ["an empty plan", { roads: [] }, { ...wholeCounty, county }],
  ],
  found: [
    [
      "a county with too little, and no own money: two findings",
      plan(400_000, 600_000),
      [
        {
          message: "industry",
          severity: "warning",
          zh: "中央衔接资金 1,000,000 元，其中产业 400,000 元，占 40%，低于 55%。",
        },
        { message: "own", zh: "金额 1,000,000 元，其中自筹 0 元，占 0%，低于 30%。" },
      ],
      { ...wholeCounty, county },
    ],
  ],
});
