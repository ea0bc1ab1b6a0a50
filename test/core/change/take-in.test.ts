import { planShape } from "../../../src/core/change/plan-shape";
import { proposeMapping } from "../../../src/core/mapping/propose-mapping";
import { takeOver } from "../../../src/core/mapping/take-over";
import { yuanOfFen } from "../../../src/core/model/money";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { totalsOf } from "../../../src/core/summary/totals";
import type { PlacedLine } from "../../../src/core/templates/request-of-lines";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { applySteps } from "../../../src/core/workbook/structure/apply-steps";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { changed, findingsOf, inputsOf, namesOf, tieOf, undone } from "../../support/changed-plan";
import { planWorkbook } from "../../support/plan-workbook";
import { ownTables } from "../mapping/own-tables";

const plan = planWorkbook({
  roads: [
    { name: "甲路", unit: "公里", quantity: 2, unitCost: 300_000, sources: { F11: 600_000 } },
    { name: "乙路", unit: "公里", quantity: 1, unitCost: 250_000, sources: { F12: 250_000 } },
  ],
});
/** The plan beside a sheet of the township's own that has the name of a template's sheet. */
const book: WorkbookSnapshot = applySteps(plan, [
  {
    kind: "add-sheet",
    position: 0,
    spec: {
      ...{ name: "饮水", visibility: "visible", styles: {}, columns: [], validations: [], protect: false },
      cells: [{ row: 0, col: 0, input: "我们自己的表" }],
    },
  },
]);

const linesOf = (title: keyof typeof ownTables): readonly PlacedLine[] => {
  const own = ownTables[title];
  const mapping = proposeMapping(own, own.sheets[0]!.name);
  if (!mapping.ok) throw new Error(mapping.reason.en);
  return takeOver(own, mapping.value, "zh").lines;
};
const amount = (snapshot: WorkbookSnapshot) => yuanOfFen(totalsOf(readPlanBook(snapshot)).amount);
const roadTable = linesOf("a header of two rows with the sources below one word");
const waterTable = linesOf("columns in odd order, the unit at the right, a total above the lines");
const wish = (lines: readonly PlacedLine[]) => ({ kind: "take-in", from: "旧表", lines }) as const;

test("lines go behind those of their sheet, with columns for sources it lacked, and count in every table", () => {
  const { after, what } = changed(book, wish(roadTable));
  expect(what.zh).toBe("从“旧表”取了 3 行到“道路”");
  const [roads] = readPlanBook(after).sheets;
  expect(roads!.lines.slice(0, 6).map((line) => `${line.text("number")} ${line.text("name")}`)).toEqual([
    "1 甲路",
    "2 乙路",
    "3 柳湾至东沟",
    "4 上坪至大田",
    "5 河口环线",
    "6 ",
  ]);
  expect(amount(after)).toBe(amount(book) + 2_680_000);
  expect(tieOf(after)).toContain("勾稽一致");
  expect(findingsOf(after)).toEqual(findingsOf(book));
  const ids = roads!.lines.map((line) => line.text("lineId"));
  expect(new Set(ids).size).toBe(ids.length);
});

test("a template the plan lacks gets its sheet, beside a sheet of the user's that has its name", () => {
  const record = changed(book, wish([...roadTable, ...waterTable]));
  const { after } = record;
  expect(readPlanBook(after).sheets.map(({ name }) => name)).toEqual(["道路", "饮水(计划)"]);
  expect(amount(after)).toBe(amount(book) + 2_680_000 + 615_000);
  expect(tieOf(after)).toContain("勾稽一致");
  expect(inputsOf(after)["饮水!A1"]).toBe("我们自己的表");
  const back = undone(record);
  expect(inputsOf(back)).toEqual(inputsOf(book));
  expect(namesOf(back)).toEqual(namesOf(book));
});

test("rows taken in before are asked about", () => {
  const { after } = changed(book, wish(roadTable));
  const again = planShape(after, wish(roadTable));
  expect(again).toMatchObject({ ok: false, reason: { kind: "question" } });
  expect(again.ok ? "" : again.reason.text.zh).toContain("3 行以前取过");
  expect(planShape(after, wish(waterTable)).ok).toBe(true);
  expect(amount(changed(after, wish(roadTable)).after)).toBe(amount(after) + 2_680_000);
});

test("who pays by the table goes before a rule of the sheet", () => {
  const ruled = planWorkbook({ roads: [{ name: "甲路", stated: 100, sources: { F11: 100 } }] });
  const sheet = readPlanBook(ruled).sheets[0]!;
  const column = sheet.columns.find(({ source }) => source === "F12")!;
  const cells = sheet.lines
    .slice(1)
    .map(({ row }) => ({ row, col: column.col, input: `=ROUND(N(P${row + 1})*0.5,2)` }));
  const following = applySteps(ruled, [{ kind: "put", sheet: sheet.name, cells, styles: {} }]);
  const line = (sources: Record<string, number>): PlacedLine => ({
    template: "roads",
    sources: Object.keys(sources).map((id) => id.slice("source:".length)),
    line: { name: "新路", stated: 1000, ...sources },
  });
  const { after } = changed(following, wish([line({ "source:F11": 1000 }), line({})]));
  const [, told, silent] = readPlanBook(after).sheets[0]!.lines;
  expect(told!.cell("source:F12")?.formula).toBeUndefined();
  expect(silent!.cell("source:F12")?.formula).toMatch(/^ROUND/);
});

test.each<[string, readonly PlacedLine[], RegExp]>([
  ["no lines", [], /没有可取的行/],
  [
    "more than a sheet holds",
    Array.from({ length: 1001 }, () => roadTable[0]!),
    /1001 行，一张表最多 1000 行/,
  ],
])("%s: refused in one sentence", (_, lines, said) => {
  expect(planShape(book, wish(lines))).toMatchObject({
    ok: false,
    reason: { kind: "refused", text: { zh: expect.stringMatching(said) } },
  });
});

test("a column taken off the sheet is missed, not skipped in silence", () => {
  const sheet = readPlanBook(book).sheets[0]!;
  const without = applySteps(book, [
    { kind: "delete", sheet: "道路", axis: "cols", at: sheet.column("village")!.col, count: 1 },
  ]);
  expect(planShape(without, wish(roadTable))).toMatchObject({
    ok: false,
    reason: { kind: "refused", text: { zh: expect.stringContaining("没有“村(组)”这一栏") } },
  });
});

test("without a plan there is nothing to take lines into", () => {
  expect(planShape(snapshotOfSpec({ sheets: [], names: [] }), wish(roadTable)).ok).toBe(false);
});
