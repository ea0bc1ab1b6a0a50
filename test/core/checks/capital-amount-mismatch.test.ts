import { checkTable } from "../../support/check-table";
import { cellOf } from "../../support/plan-workbook";

const plan = {
  roads: [{ name: "通村水泥路", unit: "公里", quantity: 6, unitCost: 400_000, sources: { F11: 2_400_000 } }],
};
const remarks = `道路!${cellOf("roads", "remarks")}`;
const norms = (cells: Readonly<Record<string, string | number>>) => ({
  overwrite: Object.fromEntries(Object.entries(cells).map(([cell, input]) => [`单价依据!${cell}`, input])),
});

checkTable("capital-amount-mismatch", {
  silent: [
    ["no capitals", plan],
    ["a line's amount", plan, { overwrite: { [remarks]: "大写：贰佰肆拾万元整" } }],
    ["a source of the line", plan, { overwrite: { [remarks]: "中央资金贰佰肆拾万圆正" } }],
    ["a figure in the text", plan, norms({ A40: "贰佰肆拾万元整（¥2,400,000.00）" })],
    ["万元 beside it", plan, norms({ A40: "合计(万元)", C40: 240, D40: "人民币贰佰肆拾万元整" })],
    ["yuan, the unit not told", plan, norms({ A40: "合计", C40: 2_400_000, D40: "贰佰肆拾万元整" })],
    ["万元, the unit not told", plan, norms({ A40: "合计", C40: 240, D40: "贰佰肆拾万元整" })],
    ["nothing but a number of the row", plan, norms({ A40: "第一名", B40: 1, E40: "贰佰肆拾万元整" })],
    ["no figure at all", plan, norms({ E40: "贰佰肆拾万元整" })],
    ["numerals that spell no number", plan, norms({ A40: "合计", C40: 240, D40: "贰叁佰肆拾万元整" })],
  ],
  found: [
    [
      "a line's amount: the text is written anew",
      plan,
      [
        {
          at: remarks,
          severity: "error",
          zh: "大写“贰佰肆拾元整”是 240 元，数字是 2,400,000。",
          fix: { [remarks]: "大写：人民币贰佰肆拾万元整。" },
        },
      ],
      { overwrite: { [remarks]: "大写：贰佰肆拾元整。" } },
    ],
    [
      "two typed figures: nobody knows which is right",
      plan,
      [{ at: "单价依据!D40", expected: "人民币贰佰肆拾万元整", fix: null }],
      norms({ A40: "合计(万元)", C40: 240, D40: "人民币贰佰肆拾元整" }),
    ],
    [
      "in one text",
      plan,
      [{ at: "单价依据!A40", expected: "人民币贰佰肆拾万元整" }],
      norms({ A40: "人民币贰佰万元整（¥2,400,000）" }),
    ],
  ],
});
