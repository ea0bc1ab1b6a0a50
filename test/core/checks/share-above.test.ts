import { checkTable } from "../../support/check-table";
import { cellOf } from "../../support/plan-workbook";
import { defaultSettings } from "../../../src/core/settings/county-settings";

const of = (name: string, money: number, code = "F11") => ({
  ...{ name, unit: "项", stated: money },
  sources: { [code]: money },
});
const at = (line: number) => `道路!${cellOf("roads", "amount", line)}`;
const { limits } = defaultSettings;
const county = {
  ...defaultSettings,
  limits: {
    ...limits,
    managementShare: { value: 0.02, source: "县财政局", year: "2026", standing: "county" as const },
  },
};

checkTable("share-above", {
  silent: [
    ["one percent", { roads: [of("通村路", 990_000), of("项目管理费", 10_000)] }],
    ["a fee from other money", { roads: [of("通村路", 500_000), of("项目管理费", 50_000, "F50")] }],
    ["design and supervision", { roads: [of("通村路", 500_000), of("设计与监理", 50_000)] }],
    ["a list of fees only", { roads: [of("项目管理费", 50_000)] }],
  ],
  found: [
    [
      "three percent, told on the largest fee, and only worth knowing",
      { roads: [of("通村路", 970_000), of("项目管理费", 10_000), of("工程管理费", 20_000)] },
      [
        {
          at: at(2),
          severity: "info",
          zh: "衔接资金 1,000,000 元，其中项目管理费 30,000 元，占 3%，高于 1%。",
        },
      ],
    ],
    [
      "against the county's own limit",
      { roads: [of("通村路", 970_000), of("项目管理费", 30_000)] },
      [{ at: at(1), severity: "warning", expected: "≤ 2%" }],
      { county },
    ],
  ],
});
