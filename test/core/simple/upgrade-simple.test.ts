import { runChecks } from "../../../src/core/checks/run";
import { calculateAll } from "../../../src/core/formula/calculate";
import { locales } from "../../../src/core/model/locale";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { layOutSimple, type SimpleRequest } from "../../../src/core/simple/lay-out-simple";
import { isSimple } from "../../../src/core/simple/is-simple";
import { upgradeSimple } from "../../../src/core/simple/upgrade-simple";
import { totalsJson } from "../../../src/core/summary/totals-json";
import { totalsOf } from "../../../src/core/summary/totals";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { workbook } from "../../support/workbook";

const place = { county: "青禾县", township: "石桥镇", village: "柳湾村" };
const bookOf = (request: Partial<SimpleRequest>) =>
  readPlanBook(
    calculateAll(snapshotOfSpec(layOutSimple({ place, years: [2026], locale: "zh", ...request }))),
  );
const upgraded = (lines: SimpleRequest["lines"], more: Partial<SimpleRequest> = {}) => {
  const request = upgradeSimple(bookOf({ lines: lines ?? [], ...more }));
  if (!request.ok) throw new Error(request.reason.en);
  return request.value;
};

test("every figure typed is in the full plan, on the sheet its words tell, paid by whom they name", () => {
  const request = upgraded([
    {
      what: "通村路硬化",
      village: "东组",
      unit: "公里",
      quantity: 2,
      unitCost: 450_000,
      payer: "中央衔接",
      own: 50_000,
    },
    { what: "购买能繁母牛", unit: "头", quantity: 10, unitCost: 7_000.5, payer: "群众自筹" },
    {
      what: "太阳能路灯",
      unit: "盏",
      quantity: 30,
      unitCost: 2_600,
      payer: "县里的财政资金",
      remarks: "含安装",
    },
    { what: "奇怪的东西", unit: "项", quantity: 1, unitCost: 100 },
    { what: "奇怪的东西", unit: "项", quantity: 1, unitCost: 100, template: "加工与旅游" },
  ]);
  expect(request.templates.map(({ id }) => id)).toEqual(["livestock", "roads", "environment"]);
  expect(request.lines!.roads).toEqual([
    {
      item: "通村路硬化",
      name: "通村路硬化",
      village: "东组",
      unit: "公里",
      quantity: 2,
      unitCost: 450_000,
      stated: null,
      "source:F11": 850_000,
      "source:F80": 50_000,
      remarks: null,
    },
  ]);
  expect(request.lines!.livestock![0]).toMatchObject({ "source:F80": 70_005, remarks: null });
  expect(request.lines!.environment![0]).toMatchObject({
    "source:F14": 78_000,
    remarks: "含安装；出资：县里的财政资金",
  });
  expect(request.lines!.environment).toHaveLength(3);
  const book = readPlanBook(calculateAll(snapshotOfSpec(layOutPlan(request))));
  expect(totalsJson(totalsOf(book))).toMatchObject({ amount: 1_048_205, gap: 200 });
});

test("the kind chosen on the sheet counts before its words", () => {
  const request = upgraded([
    { what: "道路边种果树", unit: "株", quantity: 100, unitCost: 20, template: "种植" },
  ]);
  expect(request.templates.map(({ id }) => id)).toEqual(["planting"]);
});

test("what is no number yet is carried over as it stands, the payer in words", () => {
  const [line] = upgraded([
    { what: "养鸡", unit: "只", quantity: "约500", unitCost: 30, payer: "东西部协作", own: "两千" },
  ]).lines!.livestock!;
  expect(line).toMatchObject({
    quantity: "约500",
    unitCost: 30,
    "source:F30": null,
    "source:F80": "两千",
    remarks: "出资：东西部协作",
  });
});

test("an amount typed over its formula stays as a lump sum", () => {
  const [line] = upgraded([{ what: "水池维修", amount: 80_000, payer: "县级衔接" }]).lines!.water!;
  expect(line).toMatchObject({ quantity: null, stated: 80_000, "source:F14": 80_000 });
});

test("place, years, name and language come from the sheet", () => {
  const request = upgraded([{ what: "修路", unit: "米", quantity: 5, unitCost: 10 }], {
    years: [2026, 2027],
    planName: "柳湾村计划",
    locale: "en",
  });
  expect(request).toMatchObject({ place, years: [2026, 2027], planName: "柳湾村计划", locale: "en" });
});

describe.each(locales)("the simple plan in %s", (locale) => {
  test("speaks by itself: a check word for every line", () => {
    const book = bookOf({
      locale,
      lines: [
        { what: "甲", quantity: 2, unitCost: 10, payer: "其他" },
        { what: "乙", quantity: 2, unitCost: 10, own: 5 },
        { what: "丙", quantity: 2 },
        { what: "丁", quantity: 2, unitCost: 10, own: 50 },
        {},
      ],
    });
    const words = [4, 5, 6, 7, 8].map((row) => book.reader(book.snapshot.sheets[0]!.name)!.value(row + 1, 1));
    expect(words).toEqual(["平", "差额", "缺数", "超出", ""]);
  });

  test("is one page of A4 landscape with who signs in the footer", () => {
    const { sheets } = layOutSimple({ place, years: [2026], locale });
    expect(sheets[0]!.print).toMatchObject({ orientation: "landscape", fitToWidth: true });
    const heights = Object.values(sheets[0]!.rowHeights!).reduce((all, height) => all + height, 0);
    expect(heights).toBeLessThan(500);
  });
});

test.each([
  ["no simple plan", workbook({ Sheet1: { A1: "做什么" } }), /没有简表/],
  ["nothing filled in", snapshotOfSpec(layOutSimple({ place, years: [2026], locale: "zh" })), /还是空的/],
  [
    "no place",
    snapshotOfSpec({ ...layOutSimple({ place: { ...place, county: "" }, years: [2026], locale: "zh" }) }),
    /没有填县/,
  ],
])("%s: one sentence", (_, snapshot, sentence) => {
  const request = upgradeSimple(readPlanBook(calculateAll(snapshot)));
  expect(request.ok ? "" : request.reason.zh).toMatch(sentence);
});

test("a full plan is no simple one, and a simple one no full one", () => {
  const simple = bookOf({});
  expect([isSimple(simple), simple.sheets.length]).toEqual([true, 0]);
  const full = readPlanBook(
    snapshotOfSpec(layOutPlan(upgraded([{ what: "修路", unit: "米", quantity: 5, unitCost: 10 }]))),
  );
  expect([isSimple(full), full.sheets.length]).toEqual([false, 1]);
});

test("the upgraded plan is checked like any other", () => {
  const request = upgraded([
    { what: "机耕路", unit: "公里", quantity: 3, unitCost: 40, payer: "中央衔接" },
    { what: "通村路", unit: "公里", quantity: 3, unitCost: 400_000, payer: "中央衔接" },
  ]);
  const { findings } = runChecks(calculateAll(snapshotOfSpec(layOutPlan(request))));
  expect(findings.map(({ check }) => check)).toContain("unit-cost-outlier");
});
