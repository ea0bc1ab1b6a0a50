import { checkTable } from "../../support/check-table";
import { found } from "../../support/found";
import { cellOf, type TestPlan } from "../../support/plan-workbook";

const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000, sources: { F11: 2_400_000 } };
const plan: TestPlan = { roads: [road, { ...road, spec: "二" }] };
const at = (column: string, line = 0) => `道路!${cellOf("roads", column, line)}`;

checkTable("error-value", {
  silent: [
    ["a plan as laid out", plan],
    ["an error that is a missing number", plan, { overwrite: { [at("quantity")]: "=1/0" } }],
    ["a broken formula, another's fault", plan, { overwrite: { [at("amount")]: "=#REF!*2" } }],
    ["a column of the user's own", plan, { overwrite: { "道路!BA6": "=1/0" } }],
  ],
  found: [
    [
      "beside the money: two lines, two findings",
      plan,
      [
        { at: at("persons"), severity: "error", zh: `${cellOf("roads", "persons")} 显示 #DIV/0!（=1/0）。` },
        { at: at("households", 1) },
      ],
      { overwrite: { [at("persons")]: "=1/0", [at("households", 1)]: "=1/0" } },
    ],
    [
      "a lost reference that shows nothing yet, or hides behind IFERROR",
      { roads: [{ ...road, stated: 2_400_000 }] },
      [{ at: at("unitCost"), found: "#REF!" }, { at: at("persons") }],
      { overwrite: { [at("unitCost")]: "=#REF!A1", [at("persons")]: "=IFERROR(#REF!,5)" } },
    ],
    ["on the cover, once", plan, [{ at: "封面!C7" }], { overwrite: { "封面!C7": "=1/0" } }],
  ],
});

test("totals and summary that only pass an error on are not told", () => {
  const overwrite = { [at("source:F11")]: "=1/0" };
  expect(found(undefined, plan, { overwrite }).map((one) => one.at)).toContain(at("source:F11"));
  expect(found("error-value", plan, { overwrite })).toEqual([]);
});
