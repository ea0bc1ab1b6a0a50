import { checkTable } from "../../support/check-table";
import { cellOf } from "../../support/plan-workbook";
import { defaultSettings } from "../../../src/core/settings/county-settings";

const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000 };
const county = { ...defaultSettings, sources: ["F11", "F80"] };

checkTable("source-not-allowed", {
  silent: [
    ["any source, where the county lists none", { roads: [{ ...road, sources: { F40: 5 } }] }],
    ["sources of the list", { roads: [{ ...road, sources: { F11: 5, F80: 5, F40: 0 } }] }, { county }],
  ],
  found: [
    [
      "two others: two findings",
      { roads: [{ ...road, sources: { F11: 5, F12: 7, F40: 9 } }] },
      [
        {
          at: `道路!${cellOf("roads", "source:F12")}`,
          severity: "warning",
          zh: "省级衔接 7 元 不在县级参数允许的资金来源之内。",
        },
        { at: `道路!${cellOf("roads", "source:F40")}`, found: "F40" },
      ],
      { county },
    ],
  ],
});
