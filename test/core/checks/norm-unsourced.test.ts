import { checkTable } from "../../support/check-table";
import { planWorkbook } from "../../support/plan-workbook";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { normRows } from "../../../src/core/plan-book/norm-rows";

const plan = { roads: [] };
const shipped = normRows(readPlanBook(planWorkbook(plan)));
const row = 5 + shipped.length;

test("the norms sheet is read back", () => expect(shipped.length).toBeGreaterThan(3));

checkTable("norm-unsourced", {
  silent: [
    ["the norms as shipped", plan],
    ["a row with a source", plan, typed({ A: "砂石路", B: "公里", C: 80_000, E: "县交通局" })],
    ["a row with a document number", plan, typed({ A: "砂石路", D: 80_000, F: "县发〔2026〕3号" })],
    ["a row without figures", plan, typed({ A: "待定" })],
    [
      "a sheet without its header",
      plan,
      { overwrite: { "单价依据!E4": "x", [`单价依据!A${row}`]: "砂石路" } },
    ],
  ],
  found: [
    [
      "figures without a source",
      plan,
      [{ at: `单价依据!E${row}`, severity: "info", zh: "砂石路的单价依据没有写来源或文号。" }],
      typed({ A: "砂石路", B: "公里", C: 80_000, D: 90_000 }),
    ],
    [
      "no source, and upside down: two findings",
      plan,
      [{ at: `单价依据!C${row}`, severity: "warning", message: "upsideDown" }, { message: "noSource" }],
      typed({ A: "砂石路", C: 90_000, D: 80_000 }),
    ],
  ],
});

function typed(cells: Readonly<Record<string, string | number>>) {
  return {
    overwrite: Object.fromEntries(
      Object.entries(cells).map(([column, input]) => [`单价依据!${column}${row}`, input]),
    ),
  };
}
