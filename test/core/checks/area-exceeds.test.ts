import { checkTable } from "../../support/check-table";
import { cellOf } from "../../support/plan-workbook";

const facts = { farmland: 496 };
const herbs = { name: "桔梗种植", unit: "亩", quantity: 200, unitCost: 560 };
const at = (column: string, line = 0) => `种植!${cellOf("planting", column, line)}`;

checkTable("area-exceeds", {
  silent: [
    ["all of the farmland", { planting: [{ ...herbs, quantity: 496 }] }, { facts }],
    ["a cover without farmland", { planting: [{ ...herbs, quantity: 5000 }] }],
    ["metres of pipe", { planting: [{ ...herbs, unit: "米", quantity: 5000 }] }, { facts }],
    ["woodland", { planting: [{ ...herbs, quantity: 5000, remarks: "利用林地" }] }, { facts }],
    ["tea gardens", { planting: [{ ...herbs, crop: "茶叶", quantity: 5000 }] }, { facts }],
    ["oil-tea woods", { planting: [{ ...herbs, name: "油茶林抚育", area: 5000 }] }, { facts }],
    ["sprayed ten times", { planting: [{ ...herbs, unit: "亩次", area: 4960, quantity: 4960 }] }, { facts }],
    ["roads", { roads: [{ name: "通村路", unit: "亩", quantity: 5000, unitCost: 1 }] }, { facts }],
  ],
  found: [
    [
      "area and quantity alike, told once",
      { planting: [{ ...herbs, area: 5000, quantity: 5000 }] },
      [
        {
          at: at("area"),
          severity: "warning",
          zh: "面积(亩)为 5,000 亩，封面（封面!C11）的耕地是 496 亩。",
        },
      ],
      { facts },
    ],
    [
      "hectares; two lines, two findings",
      {
        planting: [
          { ...herbs, unit: "公顷", quantity: 40 },
          { ...herbs, quantity: 497 },
        ],
      },
      [{ at: at("quantity"), found: "40 公顷" }, { at: at("quantity", 1) }],
      { facts },
    ],
  ],
});
