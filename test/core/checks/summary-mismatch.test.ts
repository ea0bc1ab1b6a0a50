import { checkTable } from "../../support/check-table";
import { afterFixes, found } from "../../support/found";
import type { TestPlan } from "../../support/plan-workbook";

const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000, sources: { F11: 2_400_000 } };
const plan: TestPlan = {
  roads: [road],
  water: [{ name: "人饮工程", stated: 60_000, sources: { F11: 60_000 } }],
};
const typed = (cells: Readonly<Record<string, string | number | null>>) => ({
  overwrite: Object.fromEntries(Object.entries(cells).map(([cell, input]) => [`资金总表!${cell}`, input])),
});

checkTable("summary-mismatch", {
  silent: [
    ["a plan as laid out", plan],
    ["in English", { roads: [] }, { locale: "en" }],
    ["quotes around the sheet's name", plan, typed({ B6: "='道路'!S4/10000" })],
    ["a number typed, another's fault", plan, typed({ B6: 240 })],
    ["notes beside the summary", plan, typed({ A20: "说明", Z6: "=1+1" })],
  ],
  found: [
    [
      "ten added",
      plan,
      [
        {
          at: "资金总表!B6",
          severity: "error",
          zh: "“道路”的中央衔接公式 =道路!S4/10000+10 得 250 万元，按各表应为 240 万元。",
          fix: { "资金总表!B6": "=道路!S4/10000" },
        },
      ],
      typed({ B6: "=道路!S4/10000+10" }),
    ],
    [
      "emptied; another way to the same figure; a total short by a row: three findings",
      plan,
      [
        { at: "资金总表!B6", message: "unlikeSame", severity: "warning" },
        { at: "资金总表!B7", message: "missing", severity: "error" },
        { at: "资金总表!B8", message: "unlike" },
      ],
      typed({ B6: "=240*1", B7: null, B8: "=SUM(B7:B7)+1" }),
    ],
    [
      "the tie line",
      plan,
      [{ at: "资金总表!A3", message: "tieGone", severity: "warning" }],
      typed({ A3: "一致" }),
    ],
  ],
});

test("the fix leaves nothing", () => {
  const options = typed({ B6: "=道路!S4/10000+10", B8: "=SUM(B6:B6)" });
  expect(found(undefined, plan, options)).toHaveLength(2);
  expect(afterFixes("summary-mismatch", plan, options)).toEqual([]);
});
