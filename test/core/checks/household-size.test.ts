import { checkTable } from "../../support/check-table";
import { cellOf, type TestPlan } from "../../support/plan-workbook";
import { defaultSettings } from "../../../src/core/settings/county-settings";

const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000 };
const roads = (households: number | null, persons: number | null): TestPlan => ({
  roads: [{ ...road, households, persons }],
});
const at = `道路!${cellOf("roads", "persons")}`;

checkTable("household-size", {
  silent: [
    ["four a household", roads(60, 240)],
    ["one each", roads(35, 35)],
    ["eight each", roads(10, 80)],
    ["one large family", roads(1, 11)],
    ["persons alone", roads(null, 30)],
    ["a village of four each", roads(null, null), { facts: { households: 207, people: 922 } }],
  ],
  found: [
    [
      "the two swapped",
      roads(240, 60),
      [{ at, message: "few", severity: "warning", zh: "240 户只有 60 人，平均每户 0.25 人。" }],
    ],
    [
      "a digit too many, on the line and on the cover",
      roads(60, 2400),
      [
        { at: "封面!C9", message: "many" },
        { at, zh: "60 户有 2,400 人，平均每户 40 人，超出常见的 1–8 人。" },
      ],
      { facts: { households: 207, people: 9220 } },
    ],
    [
      "people who move",
      {
        relocation: [
          { name: "住房补助", unit: "人", householdsMoved: 20, personsMoved: 5, unitCost: 20_000 },
        ],
      },
      [{ at: `易地搬迁!${cellOf("relocation", "personsMoved")}`, message: "few" }],
    ],
    [
      "bounds of the county's own",
      roads(60, 360),
      [{ at, message: "many" }],
      { county: { ...defaultSettings, tolerances: { ...defaultSettings.tolerances, largestHousehold: 5 } } },
    ],
  ],
});
