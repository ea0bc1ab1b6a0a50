import fc from "fast-check";
import { calculateAll } from "../../../src/core/formula/calculate";
import type { FinancingRules } from "../../../src/core/model/financing-rule";
import { fen, yuanOfFen } from "../../../src/core/model/money";
import { planSchema } from "../../../src/core/model/plan";
import type { PlanBook } from "../../../src/core/plan-book/plan-book";
import { planOfBook } from "../../../src/core/plan-book/plan-of-book";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { totalsOf } from "../../../src/core/summary/totals";
import { templates } from "../../../src/core/templates";
import { layOutPlan, type PlanRequest } from "../../../src/core/templates/lay-out-plan";
import type { LineInput } from "../../../src/core/templates/lay-out-sheet";
import { requestOfPlan } from "../../../src/core/templates/request-of-plan";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { readXlsx } from "../../../src/file/read-xlsx";
import { writeXlsx } from "../../../src/file/write-xlsx";
import { randomPlan } from "../../support/random-plan";

const bookOf = (request: PlanRequest): PlanBook =>
  readPlanBook(calculateAll(snapshotOfSpec(layOutPlan(request))));

const planWith = (lines: readonly LineInput[], more: Partial<PlanRequest> = {}): PlanRequest => ({
  templates: templates.filter(({ id }) => id === "roads"),
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026],
  locale: "zh",
  lines: { roads: lines },
  ...more,
});
const started = (book: PlanBook) => book.sheets.flatMap(({ lines }) => lines.filter((line) => line.started));
const paid = (book: PlanBook) =>
  started(book).map(({ sources }) =>
    Object.fromEntries(sources.flatMap(({ code, fen: money }) => (money ? [[code, yuanOfFen(money)]] : []))),
  );

const percent = (share: number) => ({ kind: "percent", percent: share }) as const;
const rest = { kind: "rest" } as const;
const shared: FinancingRules = { sources: { F11: percent(70), F80: rest } };
const road: LineInput = { name: "通村路", unit: "公里", quantity: 1, unitCost: 100.05 };

describe("financing rules", () => {
  test.each<[string, LineInput, Partial<PlanRequest>, Record<string, number>]>([
    ["a share and the rest", road, { rules: shared }, { F11: 70.04, F80: 30.01 }],
    [
      "shares that give the whole, to the fen",
      { ...road, unitCost: 0.05 },
      { rules: { sources: { F11: percent(70), F80: percent(30) } } },
      { F11: 0.04, F80: 0.01 },
    ],
    ["a fixed sum", road, { rules: { sources: { F12: { kind: "fixed", amount: fen(5000) } } } }, { F12: 50 }],
    [
      "what is typed wins, and the rest follows it",
      { ...road, "source:F11": 20 },
      { rules: shared },
      { F11: 20, F80: 80.05 },
    ],
    [
      "a source without a rule is paid before the rest",
      { ...road, "source:F12": 10 },
      { rules: shared },
      { F11: 70.04, F12: 10, F80: 20.01 },
    ],
    [
      "no rest is left: nothing, never less",
      { ...road, "source:F12": 90 },
      { rules: shared },
      { F11: 70.04, F12: 90 },
    ],
    [
      "a template's own rules stand for the plan's",
      road,
      { rules: shared, sheetRules: { roads: { sources: { F14: percent(100) } } } },
      { F14: 100.05 },
    ],
    [
      "a line's own rules stand for its template's",
      road,
      { rules: shared, lineRules: { roads: [{ sources: { F50: rest } }] } },
      { F50: 100.05 },
    ],
    [
      "a source no template of the plan usually has",
      road,
      { rules: { sources: { F70: percent(50) } } },
      { F70: 50.03 },
    ],
  ])("%s", (_, line, more, sources) => {
    expect(paid(bookOf(planWith([line], more)))).toEqual([sources]);
  });

  test("a prepared line is not started by its formulas", () => {
    const book = bookOf(planWith([], { rules: shared }));
    expect(started(book)).toEqual([]);
    expect(book.sheets[0]!.rules).toEqual(shared);
    expect(book.sheets[0]!.lines.map((line) => line.text("check")).join("")).toBe("");
  });

  test("a line below zero has no rest", () => {
    const back = { name: "核减", stated: -100 };
    expect(paid(bookOf(planWith([back], { rules: { sources: { F80: rest } } })))).toEqual([{}]);
  });
});

describe("years", () => {
  const years = [2026, 2027, 2028];
  test.each<[string, LineInput, Record<number, number>]>([
    ["no start", {}, { 2026: 100.05 }],
    ["a start in text", { start: "2027-03" }, { 2027: 100.05 }],
    ["a year as a number", { start: 2028 }, { 2028: 100.05 }],
    ["a real date, the last day of its year", { start: 46752 }, { 2027: 100.05 }],
    ["a real date, the first day of its year", { start: 46753 }, { 2028: 100.05 }],
    ["a month without a dash", { start: 202711 }, { 2027: 100.05 }],
    ["a start before the plan", { start: "2024-03" }, { 2026: 100.05 }],
    ["a start after the plan", { start: "2031-03" }, { 2026: 100.05 }],
    ["a later year typed", { "year:2028": 40 }, { 2026: 60.05, 2028: 40 }],
  ])("%s", (_, line, split) => {
    const [read] = started(bookOf(planWith([{ ...road, ...line }], { years })));
    expect(Object.fromEntries([...read!.years].map(([year, money]) => [year, yuanOfFen(money)]))).toEqual(
      split,
    );
  });

  test("a plan of one year has no year columns and needs none", () => {
    const [line] = started(bookOf(planWith([{ ...road, start: "2026-03" }])));
    expect(line!.sheet.columns.some(({ year }) => year !== undefined)).toBe(false);
    expect([...line!.years]).toEqual([[2026, 10_005]]);
  });
});

test("a line has its template's account, another, or none", () => {
  const lines = [road, { ...road, account: 2_130_505 }, { ...road, account: null }];
  expect(started(bookOf(planWith(lines))).map(({ account }) => account)).toEqual(["2130504", "2130505", ""]);
});

test("what arrived and what is paid out stands beside the funding and is none of it", () => {
  const executed = { "source:F11": 100.05, "received:F11": 80, "spent:F11": 30.5, "spent:F80": 1 };
  const book = bookOf(planWith([{ ...road, ...executed }], { execution: true, locale: "en" }));
  const [line] = started(book);
  expect([...line!.execution.received, ...line!.execution.spent]).toEqual([
    ["F11", 8000],
    ["F11", 3050],
    ["F80", 100],
  ]);
  expect(totalsOf(book)).toMatchObject({ funded: 10_005, gap: 0 });
});

test("a village package adds what the village's lines on other sheets don't hold", () => {
  const request: PlanRequest = {
    ...planWith([
      { ...road, village: "柳湾村", quantity: 10 },
      { ...road, village: "东坪村", quantity: 90 },
      { ...road, quantity: 1000 },
    ]),
    templates: templates.filter(({ id }) => ["roads", "water", "village-package"].includes(id)),
  };
  const packages = [
    { name: "重点村", village: "柳湾村", unit: "村", quantity: 1, unitCost: 3000 },
    { name: "重点村", village: "东坪村", unit: "村", quantity: 2, unitCost: 1000 },
    { name: "片区开发", unit: "片", stated: 500 },
  ];
  const water = [{ name: "蓄水池", village: "柳湾村", stated: 200 }];
  const book = bookOf({ ...request, lines: { ...request.lines, water, "village-package": packages } });
  const lines = started(book).filter(({ sheet }) => sheet.template.id === "village-package");
  expect(lines.map((line) => [line.number("children"), line.amount, line.text("check")])).toEqual([
    [{ kind: "number", value: 1200.5 }, 179_950, "差额"],
    // More stands on the other sheets than the package holds: it adds nothing, and takes nothing away.
    [{ kind: "number", value: 9004.5 }, 0, "平"],
    [{ kind: "number", value: 0 }, 50_000, "差额"],
  ]);
  expect(lines.map(({ expectedAmount }) => expectedAmount)).toEqual(lines.map(({ amount }) => amount));
});

test("a year typed as nothing stays nothing when the plan is laid out again", () => {
  const line = { name: "甲路", unit: "项", stated: 50, start: 2028, "year:2028": 0 };
  const plan = planOfBook(bookOf(planWith([line], { years: [2026, 2027, 2028] })));
  const again = planOfBook(bookOf(requestOfPlan(plan, "zh")));
  expect(plan.lines[0]?.phasing).toEqual({ 2026: 5000 });
  expect(again.lines[0]?.phasing).toEqual({ 2026: 5000 });
});

describe("whatever is typed", () => {
  test("a plan survives being laid out again, rules and all", () => {
    fc.assert(
      fc.property(randomPlan, (request) => {
        const book = bookOf(request);
        const plan = planOfBook(book);
        const again = bookOf(requestOfPlan(planSchema.parse(plan), "en"));
        const kept = ({ lines }: typeof plan) =>
          lines.map(({ sources, rules = {}, account, status, village, phasing = {} }) => ({
            ...{ sources, rules, account, status, village },
            phasing: Object.keys(phasing).length > 1 ? phasing : {},
          }));
        expect(kept(planOfBook(again))).toEqual(kept(plan));
        expect(totalsOf(again).amount).toBe(totalsOf(book).amount);
      }),
      { numRuns: 5, endOnFailure: true },
    );
  });

  test("a file holds the same plan as the layout", async () => {
    await fc.assert(
      fc.asyncProperty(randomPlan, async (request) => {
        const read = await readXlsx(await writeXlsx(layOutPlan(request)));
        if (!read.ok) throw new Error(read.reason.en);
        const told = (book: PlanBook) => [
          planOfBook(book),
          started(book).map(({ execution, years }) => [
            [...execution.received],
            [...execution.spent],
            [...years],
          ]),
        ];
        expect(told(readPlanBook(read.value))).toEqual(told(bookOf(request)));
      }),
      { numRuns: 3, endOnFailure: true },
    );
  });
});
