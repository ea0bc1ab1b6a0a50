import fc from "fast-check";
import { runChecks, runChecksAgain } from "../../../src/core/checks/run";
import type { CellInput } from "../../../src/core/workbook/edit";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { withSheets } from "../../../src/core/workbook/with-sheets";
import { cellOf, planWorkbook, type TestPlan, type TestPlanOptions } from "../../support/plan-workbook";

const road = { item: "通组路", unit: "公里", village: "柳湾村", status: "已下达" };
const plan: TestPlan = {
  roads: [
    { ...road, name: "通村水泥路", quantity: 6, unitCost: 400_000, sources: { F11: 2_400_000 } },
    { ...road, name: "通村水泥路二期", quantity: 7, unitCost: 40_000, sources: { F11: 280_000 } },
    { ...road, name: "硬化村寨道路", quantity: 2, unitCost: 450_000 },
    { ...road, name: "村管理费", unit: "项", stated: 90_000, sources: { F11: 90_000 } },
  ],
  livestock: [
    {
      name: "能繁母牛",
      unit: "头",
      quantity: 300,
      unitCost: 6667,
      stated: "20xx000",
      households: 60,
      persons: 200,
    },
    { name: "能繁母牛", unit: "头", quantity: 30, unitCost: 6500, sources: { F11: 195_000 } },
  ],
};
const facts = { households: 268, people: 1100, farmland: 900 };

const columns = [
  "name",
  "unit",
  "quantity",
  "unitCost",
  "stated",
  "amount",
  "remarks",
  "status",
  "start",
  "households",
];
const inputs: readonly CellInput[] = [
  ...[null, 0, 6, 40, 400_000, -3, 2_400_000, "20xx000", "1。8", "40万", "约40", "通村水泥路", "公里", "头"],
  ...[
    "争取省级资金",
    "总投资24万元",
    "2031-05",
    "已到位",
    "受益户42户（10户、6户）",
    "=1/0",
    "大写：贰佰元整",
  ],
];
const edit = fc.record({
  sheet: fc.constantFrom("道路" as const, "养殖" as const),
  column: fc.constantFrom(...columns, "source:F11", "funded"),
  line: fc.nat(5),
  input: fc.constantFrom(...inputs),
});
type LineEdit = typeof edit extends fc.Arbitrary<infer One> ? One : never;

const placeOf = ({ sheet, column, line }: LineEdit) =>
  `${sheet}!${cellOf(sheet === "道路" ? "roads" : "livestock", column, line)}`;
const bookWith = (edits: readonly LineEdit[], more: TestPlanOptions = {}): WorkbookSnapshot =>
  planWorkbook(plan, {
    facts,
    ...more,
    overwrite: { ...Object.fromEntries(edits.map((one) => [placeOf(one), one.input])), ...more.overwrite },
  });

/** The sheets that an edit of lines can change, as a workbook of their own: what is read again. */
const readAgain = (book: WorkbookSnapshot): WorkbookSnapshot => ({
  ...book,
  sheets: book.sheets.filter(({ name }) => ["道路", "养殖", "资金总表"].includes(name)),
});

const found = (run: ReturnType<typeof runChecks>) => run.findings;

test("after any edits of lines, what is found again is what a full run finds", () =>
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 6 }), (edits) => {
      let book = bookWith([]);
      let run = runChecks(book);
      edits.forEach((_, at) => {
        const next = bookWith(edits.slice(0, at + 1));
        book = withSheets(book, readAgain(next));
        run = runChecksAgain(book, run);
        expect(found(run)).toEqual(found(runChecks(next)));
        expect(run.totals.amount).toBe(runChecks(next).totals.amount);
      });
    }),
    { numRuns: 20 },
  ));

test.each([
  ["the cover", { facts: { households: 5 } }],
  ["the years", { years: [2025] }],
  ["the norms", { overwrite: { "单价依据!A30": "通村水泥路", "单价依据!B30": "公里", "单价依据!C30": 5 } }],
  ["a header", { overwrite: { [`道路!${cellOf("roads", "quantity", -1)}`]: "多少" } }],
  ["a hidden row", { sheets: { 道路: { hiddenRows: [{ first: 5, last: 5 }] } } }],
  ["a hidden sheet", { sheets: { 道路: { visibility: "hidden" as const } } }],
  ["the funding summary", { overwrite: { "资金总表!B6": 7 } }],
])("a change of %s is seen, too", (_, options: TestPlanOptions) => {
  const before = runChecks(bookWith([]));
  const after = bookWith([], options);
  expect(found(runChecksAgain(after, before))).toEqual(found(runChecks(after)));
});
