import { checkTable } from "../../support/check-table";
import { cellOf, type TestLine } from "../../support/plan-workbook";

const road: TestLine = {
  name: "通村水泥路",
  unit: "公里",
  quantity: 1,
  unitCost: 400_000,
  sources: { F11: 400_000 },
};
const roads = (line: TestLine) => ({ roads: [{ ...road, ...line }] });
const at = `道路!${cellOf("roads", "account")}`;

checkTable("account-mismatch", {
  silent: [
    ["the usual account", roads({})],
    ["the usual account, typed as text", roads({ account: "2130504" })],
    ["no account", roads({ account: null })],
    ["a road for production", roads({ name: "茶叶基地产业路", account: 2_130_505 })],
    ["other linkage expenditure", roads({ account: 2_130_599 })],
    ["an account of other money", roads({ account: 2_130_126, sources: { F50: 400_000 } })],
    ["a line not started", { roads: [{ name: "桥", account: 2_130_507 }] }],
  ],
  found: [
    [
      "a road under interest subsidy",
      roads({ account: 2_130_507 }),
      [
        {
          at,
          severity: "warning",
          expected: "2130504",
          zh: "支出科目填的是 2130507 贷款奖补和贴息，“通村水泥路”一般列 2130504 农村基础设施建设。",
        },
      ],
    ],
    ["own money only", roads({ account: 2_130_506, sources: { F80: 400_000 } }), [{ at, severity: "info" }]],
    [
      "a work without a known word",
      roads({ name: "附属工程", account: 2_130_506 }),
      [{ at, severity: "info" }],
    ],
    [
      "linkage money outside 21305",
      roads({ account: 2_130_126 }),
      [{ at, severity: "warning", message: "outside" }],
    ],
  ],
});
