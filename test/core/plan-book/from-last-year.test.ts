import fc from "fast-check";
import { calculateAll } from "../../../src/core/formula/calculate";
import { fen } from "../../../src/core/model/money";
import { fromLastYear } from "../../../src/core/plan-book/from-last-year";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { totalsOf } from "../../../src/core/summary/totals";
import { templates } from "../../../src/core/templates";
import { layOutPlan, type PlanRequest } from "../../../src/core/templates/lay-out-plan";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { cleanPlan } from "../../../scripts/samples/clean-plan";
import { randomPlan } from "../../support/random-plan";
import { workbook } from "../../support/workbook";

const bookOf = (request: PlanRequest) => readPlanBook(calculateAll(snapshotOfSpec(layOutPlan(request))));
const next = (request: PlanRequest, keepAmounts: boolean): PlanRequest => {
  const made = fromLastYear(bookOf(request), { keepAmounts });
  if (!made.ok) throw new Error(made.reason.en);
  return made.value;
};

test("amounts kept: random plans give the same totals by template and source, years later", () => {
  fc.assert(
    fc.property(randomPlan, (plan) => {
      const [old, again] = [bookOf(plan), bookOf(next(plan, true))];
      const [before, after] = [totalsOf(old), totalsOf(again)];
      expect([after.amount, after.funded, after.bySource, after.byTemplate]).toEqual([
        before.amount,
        before.funded,
        before.bySource,
        before.byTemplate,
      ]);
      const shift = plan.years.length;
      expect(again.years).toEqual(old.years.map((year) => year + shift));
      const moved = [...before.byYear].map(([year, money]) => [year + shift, money]);
      expect([...after.byYear]).toEqual(moved);
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 120_000);

test("rates of contingencies are carried over, those of prices with their years", () => {
  const { contingencies } = next(
    { ...cleanPlan, contingencies: { physical: 0.05, byTemplate: { water: 0.1 }, price: { 2026: 0.02 } } },
    true,
  );
  expect(contingencies).toEqual({ physical: 0.05, byTemplate: { water: 0.1 }, price: { 2027: 0.02 } });
});

describe("amounts cleared", () => {
  const request = next(cleanPlan, false);
  const book = bookOf(request);

  test("every line is there, none is started, nothing is summed", () => {
    const names = (plan: PlanRequest) =>
      plan.templates.map(({ id }) => plan.lines![id]!.map(({ item, name }) => [item, name]));
    expect(names(request)).toEqual(names(cleanPlan));
    expect(book.sheets.flatMap(({ lines }) => lines.filter(({ started }) => started))).toEqual([]);
    expect(totalsOf(book).amount).toBe(fen(0));
  });

  test("last year's figures stand in the remarks; what is not money stays; dates move on", () => {
    expect(request.lines!.livestock![0]).toEqual({
      item: "肉牛养殖",
      village: "松坪村",
      name: "能繁母牛购置",
      unit: "头",
      start: "'2027-03",
      end: "'2027-10",
      households: 25,
      persons: 96,
      account: 2_130_505,
      species: "黄牛",
      keeping: "自养",
      householdsServed: 25,
      remarks: "上年：50 头 × 7,000 元/头 = 350,000 元",
    });
    expect(request.planName).toBe("松坪村2027年乡村振兴项目计划");
    expect(request.facts).toEqual(cleanPlan.facts);
  });
});

test("statuses and execution are last year's own; rules and forms come along", () => {
  const request: PlanRequest = {
    ...cleanPlan,
    templates: templates.filter(({ id }) => id === "roads"),
    execution: true,
    forms: ["beneficiaries"],
    beneficiaries: [{ head: "周某", amount: 300 }],
    sheetRules: { roads: { sources: { F11: { kind: "percent", percent: 70 }, F80: { kind: "rest" } } } },
    lines: {
      roads: [
        {
          name: "一段",
          unit: "公里",
          quantity: 2,
          unitCost: 100_000,
          status: "已下达",
          "received:F11": 5_000,
        },
        { name: "二段", unit: "公里", quantity: 1, unitCost: 100_000, "source:F11": 10_000 },
      ],
    },
  };
  const made = next(request, true);
  expect(made).toMatchObject({ execution: true, forms: ["beneficiaries"] });
  expect(made.beneficiaries).toMatchObject([{ head: "周某", amount: 300 }]);
  expect(next(request, false).beneficiaries).toMatchObject([{ head: "周某", amount: null }]);
  expect(JSON.stringify(made.lines)).not.toMatch(/已下达|received/);
  const [before, after] = [totalsOf(bookOf(request)), totalsOf(bookOf(made))];
  expect(after.bySource).toEqual(before.bySource);
  const more = { ...made, lines: { roads: made.lines!.roads!.map((line) => ({ ...line, quantity: 4 })) } };
  expect(totalsOf(bookOf(more)).bySource.get("F11")).toBe(fen(29_000_000));
});

test("the years asked for count before those that follow", () => {
  const made = fromLastYear(bookOf(cleanPlan), { keepAmounts: true, years: [2030] });
  expect(made.ok && made.value).toMatchObject({ years: [2030], planName: "松坪村2030年乡村振兴项目计划" });
  expect(made.ok && made.value.lines!.roads![0]).toMatchObject({ start: "'2030-03" });
});

const withoutNames = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
  ...snapshot,
  names: snapshot.names.filter(({ name }) => !/pb_(county|years)/.test(name)),
  sheets: snapshot.sheets.filter(({ name }) => name !== "_plan"),
});

test.each([
  ["another workbook", workbook({ Sheet1: { A1: 1 } }), /没有计划表/],
  ["no place on the cover", withoutNames(snapshotOfSpec(layOutPlan(cleanPlan))), /没有地点/],
])("%s: one sentence", (_, snapshot, sentence) => {
  const made = fromLastYear(readPlanBook(snapshot), { keepAmounts: true });
  expect(made.ok ? "" : made.reason.zh).toMatch(sentence);
});
