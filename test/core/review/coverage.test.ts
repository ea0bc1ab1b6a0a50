import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { coverageOf, type Coverage } from "../../../src/core/review/coverage";
import { marksOf } from "../../../src/core/review/decide";
import type { MarkKind } from "../../../src/core/review/mark-kinds";
import { reviewRecordSchema, type Mark } from "../../../src/core/review/review-record";
import { cellOf, planWorkbook, type TestPlan, type TestPlanOptions } from "../../support/plan-workbook";

const by = { name: "王敏", time: "2026-03-01T08:00:00.000Z" };
const road = (name: string, quantity = 2) => ({ name, unit: "公里", quantity, unitCost: 400_000 });
const plan: TestPlan = {
  roads: [road("通村路"), road("通组路"), road("产业路")],
  water: [{ name: "蓄水池", unit: "处", quantity: 1, unitCost: 90_000 }],
};
const covered = (marks: readonly Mark[], changed = plan, options: TestPlanOptions = {}): Coverage =>
  coverageOf(readPlanBook(planWorkbook(changed, options)), marks);
const fresh = covered([]);
const marked = (kind: MarkKind, ...lines: readonly number[]): readonly Mark[] =>
  marksOf(
    "roads",
    fresh.sheets[0]!.reviewed.filter((_, at) => lines.includes(at)),
    kind,
    by,
  );

test("lines that were not begun need no look", () => {
  expect(fresh).toMatchObject({ lines: 4, looked: 0, sheetsWithLines: 2, sheetsLooked: 0 });
  expect(fresh.sheets.map(({ sheet, lines }) => [sheet, lines])).toEqual([
    ["道路", 3],
    ["饮水", 1],
  ]);
});

test.each<[string, readonly Mark[], Partial<Coverage>, TestPlan?, TestPlanOptions?]>([
  ["a line", marked("seen", 1), { looked: 1, accepted: 0, sheetsLooked: 0 }],
  ["a sheet", marked("accepted", 0, 1, 2), { looked: 3, accepted: 3, sheetsLooked: 1 }],
  [
    "the later mark of a line counts",
    [...marked("accepted", 0), ...marked("questioned", 0)],
    {
      looked: 1,
      accepted: 0,
      questioned: 1,
    },
  ],
  [
    "a line changed since counts as not looked at",
    marked("accepted", 0, 1, 2),
    { looked: 2, stale: 1, sheetsLooked: 0 },
    { ...plan, roads: [road("通村路", 3), road("通组路"), road("产业路")] },
  ],
  [
    "a figure written as a formula is a change",
    marked("accepted", 0),
    { looked: 0, stale: 1 },
    plan,
    { overwrite: { [`道路!${cellOf("roads", "quantity")}`]: "=1+1" } },
  ],
  [
    "a line added since is not looked at",
    marked("accepted", 0, 1, 2),
    { lines: 5, looked: 3, stale: 0, sheetsLooked: 0 },
    { ...plan, roads: [...plan.roads!, road("便道")] },
  ],
  [
    "numbering is no change",
    marked("accepted", 0),
    { looked: 1, stale: 0 },
    plan,
    { overwrite: { "道路!A6": 12 } },
  ],
])("%s", (_, marks, expected, changed = plan, options = {}) => {
  expect(covered(marks, changed, options)).toMatchObject(expected);
});

test("who marked a line, when and with what question is told with it", () => {
  const [mark] = marksOf("roads", fresh.sheets[0]!.reviewed.slice(0, 1), "questioned", by, "单价依据？");
  expect(covered([mark!]).sheets[0]!.reviewed[0]).toMatchObject({
    mark: "questioned",
    stale: false,
    note: "单价依据？",
    ...by,
  });
});

test("marks of a thousand lines fit into cells", () => {
  const lines = Array.from({ length: 1000 }, (_, at) => ({
    ...fresh.sheets[0]!.reviewed[0]!,
    key: `L${at}`,
  }));
  const marks = marksOf("roads", lines, "seen", by);
  expect(marks.flatMap(({ lines: own }) => Object.keys(own))).toHaveLength(1000);
  for (const mark of marks) {
    expect(JSON.stringify(mark).length).toBeLessThan(32_767);
    expect(reviewRecordSchema.parse(JSON.parse(JSON.stringify(mark)))).toEqual(mark);
  }
});
