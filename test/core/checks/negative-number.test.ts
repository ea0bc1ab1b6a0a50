import { checkTable } from "../../support/check-table";
import { cellOf } from "../../support/plan-workbook";

const cows = { name: "能繁母牛购置", unit: "头", quantity: 3, unitCost: 7000 };
const at = (column: string, line = 0) => `养殖!${cellOf("livestock", column, line)}`;

checkTable("negative-number", {
  silent: [
    ["a right line", { livestock: [{ ...cows, sources: { F11: 21_000 }, households: 0 }] }],
    ["a correction that says so", { livestock: [{ name: "核减能繁母牛", stated: -7000 }] }],
    ["what a tender saved", { livestock: [{ name: "招标节约", stated: -7000 }] }],
    ["the same in the remarks", { livestock: [{ ...cows, quantity: -1, remarks: "退回上年多购" }] }],
    ["a gap below zero, which a formula gives", { livestock: [{ ...cows, sources: { F11: 30_000 } }] }],
    ["a line not started", { livestock: [{ name: "能繁母牛购置", households: -3 }] }],
  ],
  found: [
    [
      "quantity and persons: two findings",
      { livestock: [{ ...cows, quantity: -3, persons: -12 }] },
      [
        { at: at("quantity"), severity: "warning", zh: "数量是负数 -3。" },
        { at: at("persons"), zh: "受益人数(人)是负数 -12。" },
      ],
    ],
    [
      "money taken from a source",
      { livestock: [{ ...cows, sources: { F11: 25_000, F80: -4000 } }] },
      [{ at: at("source:F80"), found: "-4,000" }],
    ],
  ],
});
