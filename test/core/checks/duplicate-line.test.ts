import { checkTable } from "../../support/check-table";
import { cellOf } from "../../support/plan-workbook";

const tank = { village: "柳湾村", name: "蓄水池", unit: "座", quantity: 2, unitCost: 51_000 };
const at = (line: number) => `饮水!${cellOf("water", "name", line)}`;

checkTable("duplicate-line", {
  silent: [
    ["another village", { water: [tank, { ...tank, village: "上坪村" }] }],
    ["another specification", { water: [tank, { ...tank, spec: "50立方米" }] }],
    ["another quantity", { water: [tank, { ...tank, quantity: 3 }] }],
    ["a remark that says where", { water: [tank, { ...tank, remarks: "上坪组" }] }],
    ["the same on another sheet", { water: [tank], environment: [tank] }],
    ["lines not started", { water: [{ name: "蓄水池" }, { name: "蓄水池" }] }],
    [
      "lines that cost nothing",
      {
        water: [
          { ...tank, unitCost: 0 },
          { ...tank, unitCost: 0 },
        ],
      },
    ],
    ["lines without a name", { water: [{ stated: 5 }, { stated: 5 }] }],
  ],
  found: [
    [
      "paid by another source and in another status; twice, two findings",
      {
        water: [
          { ...tank, sources: { F11: 102_000 }, status: "已到位" },
          { ...tank, sources: { F80: 102_000 }, status: "争取" },
          tank,
        ],
      },
      [
        { at: at(1), severity: "warning", zh: "与第 6 行（蓄水池，102,000 元）完全相同，可能重复申报。" },
        { at: at(2), message: "same" },
      ],
    ],
    [
      "in another year of the plan",
      {
        water: [
          { ...tank, start: "2026-03" },
          { ...tank, start: "2027-03" },
        ],
      },
      [{ at: at(1), message: "otherYear", severity: "info" }],
      { years: [2026, 2027] },
    ],
  ],
});
