import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { runChecks } from "../../../src/core/checks/run";
import { planWorkbook, type TestPlan } from "../../support/plan-workbook";

const plan: TestPlan = {
  roads: [{ name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000, sources: { F11: 5_000_000 } }],
};
const templates = (json: string) => ({ "_plan!A5": "templates", "_plan!B5": json });

test.each<[string, Record<string, string | number>, readonly (readonly [string, string])[]]>([
  ["this version's own", {}, []],
  ["a newer form of the settings", { "_plan!B1": 9 }, [["_plan", "9 > 1"]]],
  ["a later version of a template", templates('[{"id":"roads","version":99}]'), [["道路", "99 > 1"]]],
  ["a template nobody here knows", templates('[{"id":"tourism","version":1}]'), [["tourism", "tourism"]]],
])("%s", (_, overwrite, newer) => {
  const book = planWorkbook(plan, { overwrite });
  expect(readPlanBook(book).notChecked).toEqual(
    newer.map(([sheet, detail]) => ({ sheet, what: "newer-version", detail })),
  );
  // What is known is checked all the same.
  expect(runChecks(book).findings.map(({ check }) => check)).toContain("funding-overdrawn");
});

test("a sheet laid out from an unknown template is named as people see it", () => {
  const book = planWorkbook(plan, { overwrite: templates('[{"id":"rural-tourism","version":1}]') });
  const name = { name: "pb_rural_tourism", formula: "封面!$A$1:$B$9", hidden: false };
  expect(readPlanBook({ ...book, names: [...book.names, name] }).notChecked).toEqual([
    { sheet: "封面", what: "newer-version", detail: "rural-tourism" },
  ]);
});
