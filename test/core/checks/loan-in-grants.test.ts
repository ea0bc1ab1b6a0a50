import { checkTable } from "../../support/check-table";
import { cellOf } from "../../support/plan-workbook";

const terms = { borrowers: 10, principal: 500_000, months: 12, subsidyRate: 4.35 };
const credit = (name: string, sources: Readonly<Record<string, number>>, more = {}) => ({
  credit: [{ name, ...terms, ...more, sources }],
});
const at = (code: string) => `信贷贴息!${cellOf("credit", `source:${code}`)}`;

checkTable("loan-in-grants", {
  silent: [
    ["the subsidy worked out", credit("到户小额信贷贴息", { F61: 21_750 })],
    ["a risk fund", credit("贷款风险补偿金", { F14: 100_000 })],
    ["the bank's money as such", { livestock: [{ name: "购牛贷款", stated: 5, sources: { F60: 5 } }] }],
    ["the subsidy of a line that is called after its loans", credit("种养贷款", { F61: 21_750 })],
    ["works paid with a loan", { livestock: [{ name: "贷款购牛", stated: 5, sources: { F11: 5 } }] }],
    ["a guarantee", credit("贷款担保费", { F61: 2_000 })],
  ],
  found: [
    [
      "the principal as a subsidy",
      credit("到户小额信贷贴息", { F61: 500_000 }),
      [
        {
          at: at("F61"),
          severity: "error",
          zh: "财政贴息 500,000 元 正是贷款本金；贴息应为 21,750 元。",
        },
      ],
    ],
    [
      "a loan under a grant",
      credit("到户贷款", { F14: 300_000 }),
      [{ at: at("F14"), severity: "warning", message: "loan" }],
    ],
    [
      "principal by name, on another sheet",
      { livestock: [{ name: "养殖贷款本金", stated: 5, sources: { F11: 5 } }] },
      [{ at: `养殖!${cellOf("livestock", "source:F11")}`, message: "loan" }],
    ],
  ],
});
