import { checkTable } from "../../support/check-table";
import { found } from "../../support/found";
import { cellOf } from "../../support/plan-workbook";

const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000 };
const at = (column: string, line = 0) => `道路!${cellOf("roads", column, line)}`;

checkTable("external-link", {
  silent: [
    ["formulas of this workbook", { roads: [{ ...road, quantity: "=2*3", stated: "=封面!C7" }] }],
    ["brackets in a text", { roads: [{ ...road, remarks: '="[见]附件!"&A1' }] }],
  ],
  found: [
    [
      "two columns, two findings; many cells of one column, one",
      {
        roads: [
          { ...road, quantity: "='[预算.xlsx]道路'!B2", unitCost: "=[1]道路!C2" },
          { ...road, spec: "二", unitCost: "=[1]道路!C3" },
        ],
      },
      [
        {
          at: at("quantity"),
          severity: "warning",
          zh: "公式 ='[预算.xlsx]道路'!B2 取自别的文件 预算.xlsx。",
        },
        { at: at("unitCost"), message: "linkedMany" },
      ],
    ],
    ["on the cover", { roads: [] }, [{ at: "封面!C8" }], { overwrite: { "封面!C8": "=[户籍.xlsx]表!A1" } }],
  ],
});

test("a template's formula that was replaced by a link is told once", () => {
  const overwrite = { [at("amount")]: "=[1]道路!C2" };
  const findings = found(undefined, { roads: [{ ...road, sources: { F11: 2_400_000 } }] }, { overwrite });
  expect(findings.map((one) => [one.at, one.message])).toEqual([[at("amount"), "unlike"]]);
});
