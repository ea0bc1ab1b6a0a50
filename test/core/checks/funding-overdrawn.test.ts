import { checkTable } from "../../support/check-table";
import { cellOf, type TestPlan } from "../../support/plan-workbook";

const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000 };
const roads = (...lines: TestPlan["roads"] & object): TestPlan => ({ roads: lines });

checkTable("funding-overdrawn", {
  silent: [
    ["a line paid in full", roads({ ...road, sources: { F11: 2_000_000, F80: 400_000 } })],
    ["a gap", roads({ ...road, sources: { F11: 1 } })],
    ["a negative correction", roads({ name: "核减", unit: "项", stated: -5000, sources: { F11: -5000 } })],
    ["a wrong unit, which explains it", roads({ ...road, unitCost: 40, sources: { F11: 2_400_000 } })],
    ["a line without amount, another's fault", roads({ ...road, unitCost: null, sources: { F11: 5 } })],
    ["fen that add up", roads({ ...road, quantity: 1, unitCost: 0.3, sources: { F11: 0.1, F12: 0.2 } })],
  ],
  found: [
    [
      "one source, on its cell",
      roads({ ...road, sources: { F11: 2_500_000 } }),
      [
        {
          at: `道路!${cellOf("roads", "source:F11")}`,
          severity: "error",
          zh: "金额 2,400,000 元，来源合计 2,500,000 元，超出 100,000 元。",
          fix: null,
        },
      ],
    ],
    [
      "a fen too much over several sources, on their sum; two lines, two findings",
      roads(
        { ...road, sources: { F11: 2_000_000, F80: 400_000.01 } },
        { ...road, spec: "二标段", sources: { F11: 2_400_001 } },
      ),
      [
        { at: `道路!${cellOf("roads", "funded")}`, found: "2,400,000.01 元" },
        { at: `道路!${cellOf("roads", "source:F11", 1)}` },
      ],
    ],
    [
      "money for a line that costs nothing",
      roads({ name: "投工", unit: "项", quantity: 1, unitCost: 0, sources: { F11: 500 } }),
      [{ found: "500 元", expected: "0 元" }],
    ],
  ],
});
