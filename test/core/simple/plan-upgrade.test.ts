import fc from "fast-check";
import { runChecks } from "../../../src/core/checks/run";
import { calculateAll } from "../../../src/core/formula/calculate";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { layOutSimple, type SimpleRequest } from "../../../src/core/simple/lay-out-simple";
import { planUpgrade } from "../../../src/core/simple/plan-upgrade";
import { upgradeSimple } from "../../../src/core/simple/upgrade-simple";
import { templates } from "../../../src/core/templates";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { applySteps } from "../../../src/core/workbook/structure/apply-steps";
import { planStructureRevert } from "../../../src/core/workbook/structure/plan-structure-revert";
import { noLooks } from "../../../src/core/workbook/structure/structure-change";
import { inputsOf, namesOf, tieOf } from "../../support/changed-plan";
import { workbook } from "../../support/workbook";

const place = { county: "青禾县", township: "石桥镇", village: "柳湾村" };
const lines: NonNullable<SimpleRequest["lines"]> = [
  { what: "通村路硬化", unit: "公里", quantity: 2, unitCost: 450_000, payer: "中央衔接", own: 50_000 },
  { what: "购买能繁母牛", unit: "头", quantity: 10, unitCost: 7_000.5, payer: "群众自筹" },
  { what: "奇怪的东西", unit: "项", quantity: "约3", unitCost: 100 },
];
const simple = (request: Partial<SimpleRequest> = {}): WorkbookSnapshot =>
  calculateAll(snapshotOfSpec(layOutSimple({ place, years: [2026], locale: "zh", lines, ...request })));

function upgraded(book: WorkbookSnapshot, answers?: Parameters<typeof planUpgrade>[1]) {
  const planned = planUpgrade(book, answers);
  if (!planned.ok) throw new Error(planned.reason.zh);
  const after = calculateAll(applySteps(book, planned.value.steps));
  return { ...planned.value, before: book, after, looks: planned.value.steps.map(() => noLooks) };
}

test("the full plan stands beside the simple one, as it would in a workbook of its own", () => {
  const book = simple();
  const { after, what } = upgraded(book);
  expect(what.zh).toBe("由简表排成了完整计划（养殖、道路、人居环境，共 3 个分项），简表保留");
  const request = upgradeSimple(readPlanBook(book));
  const alone = calculateAll(snapshotOfSpec(layOutPlan(request.ok ? request.value : fail())));
  const inputs = inputsOf(after);
  for (const [cell, input] of Object.entries(inputsOf(alone)))
    if (!cell.startsWith("_plan!")) expect([cell, inputs[cell]]).toEqual([cell, input]);
  for (const [cell, input] of Object.entries(inputsOf(book)))
    if (!cell.startsWith("_plan!")) expect([cell, inputs[cell]]).toEqual([cell, input]);
  expect(tieOf(after)).toContain("勾稽一致");
  expect(readPlanBook(after)).toMatchObject({ place, years: [2026], lost: [], doubles: [] });
  const sheets = runChecks(after).findings.map(({ sheet }) => sheet);
  expect(sheets).not.toContain("简表");
  expect(runChecks(after).book.notChecked).toEqual([]);
});

test("a template someone knows better counts before the words", () => {
  const { after } = upgraded(simple(), {
    templateOf: ({ what }) => (what === "奇怪的东西" ? "enterprise" : undefined),
  });
  expect(readPlanBook(after).sheets.map(({ template }) => template.id)).toEqual([
    "livestock",
    "roads",
    "enterprise",
  ]);
});

test.each([
  ["no simple plan", workbook({ Sheet1: { A1: "做什么" } }), "没有简表"],
  ["nothing filled in", simple({ lines: [] }), "还是空的"],
  ["upgraded already", upgraded(simple()).after, "已有计划表"],
])("%s: one sentence, and nothing is done", (_title, book, sentence) => {
  const planned = planUpgrade(book);
  expect(planned.ok ? "" : planned.reason.zh).toContain(sentence);
});

test("a sheet of the user's that bears a name of the plan's is never touched", () => {
  const book = simple();
  const taken = applySteps(book, [
    {
      kind: "add-sheet",
      position: 0,
      spec: {
        ...{ name: "道路", visibility: "visible", styles: {}, columns: [], validations: [], protect: false },
        cells: [{ row: 0, col: 0, input: "我的道路" }],
      },
    },
  ]);
  const planned = planUpgrade(taken);
  expect(planned.ok ? "" : planned.reason.zh).toBe("已有同名的工作表：道路，什么都没有改。请先给它们改名。");
});

const what = fc.constantFrom("修路", "养鸡", "培训班", "蓄水池", "雨露计划", "奇怪的东西", "");
const line = fc.record({
  what,
  unit: fc.constantFrom("项", "米", "只"),
  quantity: fc.oneof(fc.integer({ min: 0, max: 500 }), fc.constant("约5")),
  unitCost: fc.integer({ min: 0, max: 90_000 }).map((cost) => cost / 100),
  payer: fc.constantFrom("中央衔接", "群众自筹", "老乡", ""),
  own: fc.constantFrom(null, 50, 1e7),
  remarks: fc.constantFrom("", "说明"),
});

test("whatever stands on the simple plan, the way back leaves the workbook as it was", () => {
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 12 }), fc.array(fc.nat(20)), (some, picks) => {
      const book = simple({ lines: some });
      let at = 0;
      const planned = planUpgrade(book, {
        templateOf: () => templates[picks[at++] ?? templates.length]?.id,
      });
      if (!planned.ok) return expect(planned.reason.zh).toContain("还是空的");
      const { steps } = planned.value;
      const after = calculateAll(applySteps(book, steps));
      const record = { ...planned.value, before: book, after, looks: steps.map(() => noLooks) };
      expect(readPlanBook(after).sheets.length).toBeGreaterThan(0);
      expect(tieOf(after)).toContain("勾稽一致");
      const back = planStructureRevert(record, after);
      if (!back.ok) throw new Error(back.reason.zh);
      const undone = calculateAll(applySteps(after, back.value.steps));
      expect(inputsOf(undone)).toEqual(inputsOf(book));
      expect(namesOf(undone)).toEqual(namesOf(book));
    }),
    { numRuns: 25 },
  );
});
