import { planShape } from "../../../src/core/change/plan-shape";
import type { PlanChange } from "../../../src/core/change/plan-change";
import { applySteps } from "../../../src/core/workbook/structure/apply-steps";
import type { StructureStep } from "../../../src/core/workbook/structure/structure-step";
import { calculateAll } from "../../../src/core/formula/calculate";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { readSummary } from "../../../src/core/plan-book/read-summary";
import { cellName } from "../../../src/core/workbook/address";
import { changed, inputsOf, undone } from "../../support/changed-plan";
import { planWorkbook } from "../../support/plan-workbook";
import { workbook } from "../../support/workbook";

const book = planWorkbook(
  {
    roads: [{ name: "甲路", unit: "公里", quantity: 2, unitCost: 300000, sources: { F11: 600000 } }],
    water: [{ name: "蓄水池", unit: "座", quantity: 2, unitCost: 50000, sources: { F11: 100000 } }],
  },
  { years: [2026, 2027] },
);
const wishes: readonly PlanChange[] = [
  { kind: "add-lines", sheet: "道路", at: 6, count: 1 },
  { kind: "remove-lines", sheet: "道路", rows: [8] },
  { kind: "move-line", sheet: "道路", row: 5, to: 6 },
  { kind: "add-source", code: "F30" },
  { kind: "remove-source", code: "F12" },
  { kind: "add-template", template: "planting" },
  { kind: "remove-template", sheet: "饮水" },
  { kind: "move-template", sheet: "饮水", by: -1 },
  { kind: "add-year", year: 2028 },
];
const remove = (sheet: string, col: number): StructureStep => ({
  kind: "delete",
  sheet,
  axis: "cols",
  at: col,
  count: 1,
});
const put = (sheet: string, row: number, col: number, input: string | number | null): StructureStep => ({
  kind: "put",
  sheet,
  styles: {},
  cells: [{ row, col, input }],
});

const damages: readonly (readonly [what: string, steps: readonly StructureStep[]])[] = [
  ["a renamed sheet", [{ kind: "rename-sheet", sheet: "饮水", to: "人畜饮水" }]],
  ["a sheet with blanks in its name", [{ kind: "rename-sheet", sheet: "饮水", to: "饮水 (新)" }]],
  ["a column of the user's own", [{ kind: "insert", sheet: "道路", axis: "cols", at: 9, count: 1 }]],
  ["a column gone", [remove("道路", 7)]],
  ["the amounts gone", [remove("道路", 16)]],
  ["a header renamed by hand", [put("道路", 4, 13, "多少")]],
  ["no summary", [{ kind: "remove-sheet", sheet: "资金总表" }]],
  ["no settings", [{ kind: "remove-sheet", sheet: "_plan" }]],
  ["no cover", [{ kind: "remove-sheet", sheet: "封面" }]],
  ["settings typed over", [put("_plan", 4, 1, "{ 不是 JSON")]],
  ["a figure typed over a total", [put("道路", 3, 16, 5)]],
  ["a figure typed into the summary", [put("资金总表", 5, 2, 7)]],
  ["no defined names", book.names.map(({ name }) => ({ kind: "name", name, formula: null }) as const)],
];

describe("changes of books that someone has worked on by hand", () => {
  test.each(damages)("%s: done, or refused in a sentence, and taken back exactly", (_what, steps) => {
    const damaged = calculateAll(applySteps(book, steps));
    // Every damage meets a source and a third of the others in turn: all pairs would take minutes.
    const turn = damages.findIndex((one) => one[1] === steps) % 3;
    for (const wish of wishes.filter(({ kind }, at) => kind === "add-source" || at % 3 === turn)) {
      const answer = planShape(damaged, wish);
      if (!answer.ok && answer.reason.kind === "refused") {
        expect(answer.reason.text.zh).not.toBe("");
        continue;
      }
      const record = changed(damaged, wish);
      expect(inputsOf(undone(record))).toEqual(inputsOf(damaged));
    }
  });

  test("a formula and a figure of the user's own stay hers", () => {
    const own = calculateAll(
      applySteps(book, [
        put("道路", 3, 16, 5),
        put("道路", 5, 1, "=1+1"),
        put("资金总表", 1, 20, "我的备注"),
      ]),
    );
    const { after } = changed(own, { kind: "add-source", code: "F30" });
    const inputs = inputsOf(after);
    expect([inputs["道路!Q4"], inputs["道路!B6"]]).toEqual([5, "=1+1"]);
    expect(Object.values(inputs)).toContain("我的备注");
  });

  test("a note where a table of the summary has to grow is told, and nothing is planned", () => {
    const { range } = readSummary(readPlanBook(book))[0]!;
    const [row, col] = [range.top + 1, range.right + 1];
    const noted = calculateAll(applySteps(book, [put("资金总表", row, col, "备注")]));
    const answer = planShape(noted, { kind: "add-source", code: "F30" });
    expect(answer).toMatchObject({ ok: false, reason: { kind: "refused" } });
    expect(answer.ok ? "" : answer.reason.text.zh).toContain(cellName(row, col));
  });

  test("a workbook without a plan is told so", () => {
    const other = workbook({ 表: { A1: 1 } });
    for (const wish of wishes)
      expect(planShape(other, wish)).toMatchObject({ ok: false, reason: { kind: "refused" } });
  });
});
