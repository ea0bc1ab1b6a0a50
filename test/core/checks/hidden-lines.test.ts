import { checkTable } from "../../support/check-table";
import { cellOf, type TestPlan } from "../../support/plan-workbook";

const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000 };
const plan: TestPlan = {
  roads: [road, { ...road, spec: "二" }, { ...road, spec: "三" }, { name: "桥梁", unit: "米" }],
};
const hidden = (rows: readonly { readonly first: number; readonly last: number }[]) => ({
  sheets: { 道路: { hiddenRows: rows } },
});
const [unitCost, amount] = ["unitCost", "amount"].map((id) => cellOf("roads", id));
const col = (cell: string) => ({ first: index(cell), last: index(cell) });
const index = (cell: string) => cell.charCodeAt(0) - 65;

checkTable("hidden-lines", {
  silent: [
    ["a plan as laid out", plan],
    ["a line not started", plan, hidden([{ first: 8, last: 20 }])],
    ["the rows of the title", plan, hidden([{ first: 0, last: 2 }])],
    ["a column without figures", plan, { sheets: { 道路: { hiddenCols: [col("C1")] } } }],
    ["an empty sheet", { roads: [] }, { sheets: { 道路: { visibility: "hidden" } } }],
  ],
  found: [
    [
      "one row, and two running: two findings",
      { roads: [...plan.roads!, { ...road, spec: "五" }] },
      [
        {
          at: `道路!${amount!.replace("6", "7:")}${amount!.replace("6", "8")}`,
          severity: "warning",
          zh: "第 7–8 行被隐藏，其中金额 4,800,000 元 仍计入合计。",
        },
        { at: `道路!${cellOf("roads", "amount", 4)}`, found: "2,400,000 元" },
      ],
      hidden([
        { first: 6, last: 8 },
        { first: 9, last: 30 },
      ]),
    ],
    [
      "the whole sheet",
      plan,
      [{ at: `道路!${amount!.replace("6", "4")}`, message: "sheet" }],
      { sheets: { 道路: { visibility: "hidden" } } },
    ],
    [
      "a column of figures",
      plan,
      [{ at: `道路!${unitCost!.replace("6", "5")}`, message: "column" }],
      { sheets: { 道路: { hiddenCols: [col(unitCost!)] } } },
    ],
    [
      "a format that shows nothing",
      plan,
      [{ at: `道路!${unitCost}`, message: "format" }],
      { formats: { [`道路!${unitCost}`]: ";;;" } },
    ],
  ],
});
