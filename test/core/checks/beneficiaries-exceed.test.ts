import { checkTable } from "../../support/check-table";
import { cellOf } from "../../support/plan-workbook";

const facts = { households: 207, people: 922 };
const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000, sources: { F11: 2_400_000 } };
const at = (column: string, line = 0) => `道路!${cellOf("roads", column, line)}`;

checkTable("beneficiaries-exceed", {
  silent: [
    ["everybody", { roads: [{ ...road, households: 207, persons: 922 }] }, { facts }],
    ["a cover without facts", { roads: [{ ...road, households: 9999 }] }],
    ["a cover with 0", { roads: [{ ...road, households: 9 }] }, { facts: { households: 0 } }],
    ["lines not started", { roads: [{ name: "通村路", households: 999 }] }, { facts }],
    [
      "participations, which count one person several times",
      { training: [{ name: "交通", unit: "人次", quantity: 2000, unitCost: 30 }] },
      { facts },
    ],
  ],
  found: [
    [
      "households and persons: two findings",
      { roads: [{ ...road, households: 310, persons: 1000 }] },
      [
        {
          at: at("households"),
          severity: "warning",
          expected: "≤ 207 户",
          zh: "受益户数(户)为 310 户，封面（封面!C8）的总数是 207 户。",
        },
        { at: at("persons"), found: "1,000 人" },
      ],
      { facts },
    ],
    [
      "a quantity in households, and members of a fund",
      {
        environment: [{ name: "户厕", unit: "户", quantity: 300, unitCost: 2000 }],
        "mutual-fund": [{ name: "社员互助金", unit: "户", memberHouseholds: 250, unitCost: 300 }],
      },
      [
        { at: `人居环境!${cellOf("environment", "quantity")}` },
        { at: `互助资金!${cellOf("mutual-fund", "memberHouseholds")}` },
      ],
      { facts },
    ],
  ],
});
