/** @jest-environment jsdom */
import { insertCharts } from "../../src/core/change/insert-charts";
import { planShape } from "../../src/core/change/plan-shape";
import type { PlanChange } from "../../src/core/change/plan-change";
import { ok } from "../../src/core/model/result";
import { chartNames } from "../../src/core/summary/funding-charts";
import { findTemplate } from "../../src/core/templates";
import { layOutPlan, type PlanRequest } from "../../src/core/templates/lay-out-plan";
import { rangeName } from "../../src/core/workbook/address";
import type { StructureRecord } from "../../src/core/workbook/structure/structure-change";
import { planStructureRevert } from "../../src/core/workbook/structure/plan-structure-revert";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { startExcelPort, type StartedPort } from "../support/excel-port";

const request: PlanRequest = {
  templates: ["roads", "water"].map((id) => findTemplate(id)!),
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026, 2027],
  locale: "zh",
  sources: ["F11", "F12", "F60", "F80"],
  protect: true,
  lines: {
    roads: [
      { name: "甲路", stated: 600_000, "source:F11": 500_000, "source:F60": 100_000, status: "已下达" },
      { name: "乙路", stated: 250_000, "source:F12": 250_000, status: "争取", "year:2027": 50_000 },
    ],
    water: [{ name: "蓄水池", stated: 100_000, "source:F80": 100_000 }],
  },
};
const sheetName = "资金总表";

let excel: StartedPort;
beforeEach(async () => {
  excel = await startExcelPort();
});
afterEach(() => excel.close());

/** A chart as its user sees it: names of series with the cells they show, by their addresses. */
const drawn = (name: string) => {
  const { model } = excel.host;
  const chart = model.charts.find((one) => one.name === name);
  return (
    chart && {
      type: chart.type,
      title: chart.title,
      series: chart.series.map(({ name: at, values, categories }) => [
        typeof at === "string" ? at : model.cells.cell(at.sheetId, at.range.top, at.range.left)?.v,
        rangeName(values.range),
        categories && rangeName(categories.range),
      ]),
      area: rangeName(chart.area),
    }
  );
};
/** The texts a chart shows: names of its series, and its categories, the same for all. */
const shown = (name: string) => {
  const { model } = excel.host;
  const series = model.charts.find((one) => one.name === name)!.series;
  const textOf = (sheetId: string, row: number, col: number) => model.cells.cell(sheetId, row, col)?.v;
  const [all] = series.map(({ categories }) => categories!);
  expect(new Set(series.map(({ categories }) => rangeName(categories!.range))).size).toBe(1);
  const { sheetId, range } = all!;
  return {
    names: series.map(({ name: at }) =>
      typeof at === "string" ? at : textOf(at.sheetId, at.range.top, at.range.left),
    ),
    categories: Array.from({ length: range.bottom - range.top + 1 }, (_, row) =>
      Array.from({ length: range.right - range.left + 1 }, (__, col) =>
        textOf(sheetId, range.top + row, range.left + col),
      ),
    ).flat(),
  };
};
const both = () => Object.values(chartNames).map(drawn);

/** What cells hold under a chart. */
async function under(area: string): Promise<unknown> {
  return excel.run(async ({ workbook }) => {
    const used = workbook.worksheets.getItem(sheetName).getRange(area).getUsedRangeOrNullObject(true);
    await workbook.context.sync();
    return used.isNullObject;
  });
}

const insert = async (): Promise<StructureRecord> => {
  const done = await excel.port.restructure(insertCharts);
  if (!done.ok) throw new Error(done.reason.zh);
  return done.value;
};
const undo = async (record: StructureRecord) => {
  const done = await excel.port.restructure((now) => planStructureRevert(record, now));
  expect(done.ok ? "undone" : done.reason.zh).toBe("undone");
};
const change = async (wish: PlanChange): Promise<StructureRecord> => {
  const done = await excel.port.restructure((now) => {
    const first = planShape(now, wish);
    return first.ok || first.reason.kind === "refused" ? first : planShape(now, wish, first.reason.token);
  });
  if (!done.ok) throw new Error(done.reason.text.zh);
  return done.value;
};
const clear = () =>
  excel.run(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(sheetName);
    sheet.protection.unprotect();
    for (const name of Object.values(chartNames)) sheet.charts.getItem(name).delete();
  });

test("a plan is laid out with its charts: live cells, loans and subtotals in no bar twice, below everything", async () => {
  await excel.port.layOut(layOutPlan(request));
  const [sources, years] = both();
  expect(sources).toMatchObject({
    type: "BarStacked",
    title: "资金来源与资金状态（不含贷款本金）",
    series: [
      ["已到位", "B13:B15", "A13:A15"],
      ["已下达", "C13:C15", "A13:A15"],
      ["申请中", "E13:E15", "A13:A15"],
      ["争取", "F13:F15", "A13:A15"],
      ["未填状态", "G13:G15", "A13:A15"],
    ],
  });
  expect(years).toMatchObject({ type: "ColumnStacked", title: "各年度资金来源" });
  expect(years!.series.map(([name]) => name)).toEqual(["中央衔接", "省级衔接", "群众自筹", "贷款本金"]);
  for (const { area } of [sources!, years!]) expect(await under(area)).toBe(true);
  const seen = await excel.run(async ({ workbook }) => {
    const chart = workbook.worksheets.getItem(sheetName).charts.getItem(chartNames.statuses);
    chart.load("height,width");
    chart.title.format.font.load("size");
    chart.axes.valueAxis.load("numberFormat,title/text");
    chart.axes.categoryAxis.load("reversePlotOrder,title/text");
    chart.legend.load("position");
    await workbook.context.sync();
    const { valueAxis, categoryAxis } = chart.axes;
    expect(chart.title.format.font.size).toBe(12);
    expect(chart.height).toBeGreaterThan(250);
    return [valueAxis.title.text, categoryAxis.title.text, chart.legend.position];
  });
  expect(seen).toEqual(["资金（万元）", "资金来源", "Bottom"]);
});

test("inserted into a plan without, below what its user wrote there; taken back in one", async () => {
  await excel.port.layOut(layOutPlan(request));
  const laidOut = both();
  await clear();
  const top = Number(/\d+/.exec(laidOut[0]!.area)![0]);
  await excel.run(({ workbook }) => {
    workbook.worksheets.getItem(sheetName).getCell(top + 3, 1).values = [["我的备注"]];
  });
  const record = await insert();
  expect(record.what.zh).toBe("图表已放在“资金总表”的表格下方");
  const areas = both().map((chart) => chart!.area);
  for (const area of areas) expect(await under(area)).toBe(true);
  expect(areas[0]).toMatch(new RegExp(`^A${top + 7}:`));
  // What is calculated anew meanwhile is in nobody's way.
  await excel.run(({ workbook }) => {
    workbook.worksheets.getItem("道路").getRange("E6").values = [["改了名的路"]];
  });
  await undo(record);
  expect(both()).toEqual([undefined, undefined]);
});

test("inserted again, charts are made anew in place; taken back, title and place are the user's again", async () => {
  await excel.port.layOut(layOutPlan(request));
  const laidOut = both();
  await excel.run(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(sheetName);
    sheet.protection.unprotect();
    const chart = sheet.charts.getItem(chartNames.statuses);
    chart.title.text = "谁出钱";
    chart.chartType = "BarClustered";
    chart.setPosition("K2", "P12");
  });
  const record = await insert();
  expect(both()).toEqual(laidOut);
  expect(excel.host.model.charts).toHaveLength(2);
  await undo(record);
  expect(drawn(chartNames.statuses)).toMatchObject({ title: "谁出钱", area: "K2:P12" });
});

const sources = ["中央衔接", "省级衔接", "群众自筹"];
const years = ["2026年", "2027年"];

test.each<[string, PlanChange, sources: readonly string[], years: readonly string[]]>([
  [
    "a source added",
    { kind: "add-source", code: "F30" },
    ["中央衔接", "省级衔接", "东西部协作", "群众自筹"],
    years,
  ],
  ["a year added", { kind: "add-year", year: 2028 }, sources, [...years, "2028年"]],
  ["a source removed", { kind: "remove-source", code: "F12" }, ["中央衔接", "群众自筹"], years],
  ["a template added", { kind: "add-template", template: "training" }, sources, years],
])(
  "%s: charts show all of it where they stood, and as before once it is taken back",
  async (_, wish, ofSources, ofYears) => {
    await excel.port.layOut(layOutPlan(request));
    const before = both();
    const record = await change(wish);
    const [bySource, byYear] = Object.values(chartNames).map(shown);
    expect(bySource!.categories).toEqual(ofSources);
    expect(byYear).toEqual({ names: [...ofSources, "贷款本金"], categories: ofYears });
    await undo(record);
    expect(both()).toEqual(before);
  },
);

test("a sheet that comes with a change brings its charts", async () => {
  const funding = layOutPlan(request).sheets.find(({ name }) => name === sheetName)!;
  // By itself: what its formulas look at is not there.
  const cells = funding.cells.map((cell) => (/^=/.test(String(cell.input)) ? { ...cell, input: 1 } : cell));
  await excel.port.restructure(() =>
    ok({
      what: { zh: "加表", en: "Sheet added" },
      steps: [{ kind: "add-sheet", spec: { ...funding, cells }, position: 0 }],
    }),
  );
  expect(both().map((chart) => chart?.title)).toEqual([
    "资金来源与资金状态（不含贷款本金）",
    "各年度资金来源",
  ]);
});

test("charts that were deleted do not come back with a change", async () => {
  await excel.port.layOut(layOutPlan(request));
  await clear();
  await change({ kind: "add-source", code: "F30" });
  expect(both()).toEqual([undefined, undefined]);
});

test("where Excel has no charts, none are asked for", async () => {
  const old = excelWorkbook({
    isSetSupported: (_set, version) => Number(version.split(".")[1]) <= 9 && version !== "1.8",
  });
  expect(old.takesCharts).toBe(false);
  await old.layOut(layOutPlan(request));
  expect(both()).toEqual([undefined, undefined]);
  await expect(old.restructure(insertCharts)).rejects.toMatchObject({ code: "unsupported" });
  expect(excel.port.takesCharts).toBe(true);
});

test("a workbook without a funding summary is told so", async () => {
  const done = await excel.port.restructure(insertCharts);
  expect(done.ok ? "" : done.reason.zh).toContain("没有找到资金总表");
});
