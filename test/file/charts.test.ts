import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { defaultSettings } from "../../src/core/settings/county-settings";
import { layOutFunding } from "../../src/core/summary/lay-out-funding";
import { layOutPlan } from "../../src/core/templates/lay-out-plan";
import type { ChartSpec } from "../../src/core/workbook/chart-spec";
import type { SheetSpec, WorkbookSpec } from "../../src/core/workbook/sheet-spec";
import { patchXlsx } from "../../src/file/patch-xlsx";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeXlsx } from "../../src/file/write-xlsx";
import { walkXml } from "../../src/file/xml/walk-xml";
import { repairedPlan } from "../../scripts/samples/village-plan";

const plan = layOutPlan({ ...repairedPlan, years: [2026, 2027] });
const funding = plan.sheets.find(({ name }) => name === "资金总表")!;

const partsOf = (bytes: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const read = async (bytes: Uint8Array) => {
  const result = await readXlsx(bytes, { looks: true });
  if (!result.ok) throw new Error(result.reason.en);
  return result.value;
};
const chartsIn = async (bytes: Uint8Array) =>
  (await read(bytes)).sheets.flatMap(({ look }) => look?.charts ?? []);

/** ECMA-376 part 1, 21.2.2 and 20.5.2: programs take children out of this order for damage. */
const order: Readonly<Record<string, string>> = {
  chartSpace: "date1904 roundedCorners chart spPr txPr",
  chart: "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
  title: "tx layout overlay spPr txPr",
  plotArea: "layout barChart catAx valAx spPr",
  barChart: "barDir grouping varyColors ser gapWidth overlap axId",
  ser: "idx order tx spPr invertIfNegative cat val",
  catAx:
    "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl",
  valAx:
    "axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx crosses crossBetween",
  legend: "legendPos layout overlay spPr txPr",
  strRef: "f strCache",
  numRef: "f numCache",
  strCache: "ptCount pt",
  numCache: "formatCode ptCount pt",
  twoCellAnchor: "from to graphicFrame clientData",
  graphicFrame: "nvGraphicFramePr xfrm graphic",
  from: "col colOff row rowOff",
  to: "col colOff row rowOff",
};

test("charts and drawing stand in the order of the schema, and caches count what they hold", async () => {
  const parts = partsOf(await writeXlsx(plan));
  const drawn = Object.entries(parts).filter(([name]) => /^xl\/(charts|drawings)\/[^/]+\.xml$/.test(name));
  expect(drawn.map(([name]) => name).sort()).toEqual([
    "xl/charts/chart1.xml",
    "xl/charts/chart2.xml",
    "xl/drawings/drawing1.xml",
  ]);
  const seen = new Set<string>();
  for (const [name, xml] of drawn) {
    const children = new Map<object, string[]>();
    walkXml(xml, (element, ancestors) => {
      const parent = ancestors.at(-1);
      if (parent) children.set(parent, [...(children.get(parent) ?? []), element.name]);
      const expected = order[element.name]?.split(" ");
      if (!expected) return;
      const own = children.get(element) ?? [];
      // The chart element of a frame only names its part.
      if (own.length === 0) return;
      seen.add(element.name);
      const inOrder = expected.flatMap((one) => own.filter((child) => child === one));
      expect([name, element.name, own]).toEqual([name, element.name, inOrder]);
    });
  }
  expect([...seen].sort()).toEqual(Object.keys(order).sort());
});

test("every part has its type, every relationship its part, and the sheet points at its drawing", async () => {
  const parts = partsOf(await writeXlsx(plan));
  const types = parts["[Content_Types].xml"]!;
  expect(types).toContain(
    '<Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/>',
  );
  expect(types).toContain(
    '<Override PartName="/xl/charts/chart2.xml" ContentType="application/vnd.openxmlformats-officedocument.drawingml.chart+xml"/>',
  );
  const at = plan.sheets.indexOf(funding) + 1;
  expect(parts[`xl/worksheets/sheet${at}.xml`]).toMatch(
    /<\/headerFooter><rowBreaks .*<drawing [^>]*r:id="rId1"\/><\/worksheet>$/,
  );
  expect(parts[`xl/worksheets/_rels/sheet${at}.xml.rels`]).toContain('Target="../drawings/drawing1.xml"');
  expect(parts["xl/drawings/_rels/drawing1.xml.rels"]).toContain('Target="../charts/chart2.xml"');
});

test("series are live cells with what these show, so that viewers without a calculator draw them too", async () => {
  const xml = partsOf(await writeXlsx(plan))["xl/charts/chart1.xml"]!;
  expect(xml).toContain("<c:f>资金总表!$E$16:$E$18</c:f>");
  expect(xml).toContain(
    '<c:tx><c:strRef><c:f>资金总表!$E$15</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>申请中</c:v></c:pt>',
  );
  expect(xml).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>150</c:v></c:pt>');
  expect(xml).toContain('<a:ea typeface="宋体"');
});

test("what is written is read back, chart by chart", async () => {
  expect(await chartsIn(await writeXlsx(plan))).toEqual(funding.charts);
});

test("a file whose cells are changed keeps its charts byte for byte", async () => {
  const before = await writeXlsx(plan);
  const edit = { sheet: "封面", cell: "B30", before: null, after: "改过" };
  const patched = await patchXlsx(before, [edit]);
  if (!patched.ok) throw new Error(patched.reason.en);
  const [old, now] = [partsOf(before), partsOf(patched.value)];
  const drawn = Object.keys(old).filter((name) => /charts|drawings|worksheets\/_rels/.test(name));
  expect(drawn).toHaveLength(5);
  for (const name of drawn) expect([name, now[name]]).toEqual([name, old[name]]);
});

test("a sheet with charts is added to a file that has charts of its own", async () => {
  const chart: ChartSpec = { ...funding.charts![0]!, series: funding.charts![0]!.series.slice(0, 1) };
  const own: WorkbookSpec = { sheets: [{ ...funding, name: "旧表", charts: [chart] }], names: [] };
  const added: SheetSpec = { ...funding, name: "新表", cells: [], validations: [] };
  const patched = await patchXlsx(await writeXlsx(own), [], { add: { sheets: [added], names: [] } });
  if (!patched.ok) throw new Error(patched.reason.en);
  expect(await chartsIn(patched.value)).toEqual([chart, ...funding.charts!]);
  expect(Object.keys(partsOf(patched.value))).toEqual(
    expect.arrayContaining(["xl/charts/chart1.xml", "xl/charts/chart2.xml", "xl/charts/chart3.xml"]),
  );
});

test.each([
  ["a chart of the user's", { name: "我的图" }],
  ["one that is drawn otherwise by now", { kind: "pie" as never }],
])("%s is not taken for ours", async (_, change) => {
  const bytes = await writeXlsx({
    sheets: [{ ...funding, charts: [{ ...funding.charts![0]!, ...change }] }],
    names: [],
  });
  const files = unzipSync(bytes);
  if ("kind" in change) {
    const xml = strFromU8(files["xl/charts/chart1.xml"]!)
      .replaceAll("barChart", "pieChart")
      .replace(/<c:(barDir|grouping) [^>]*>/g, "");
    expect(await chartsIn(zipSync({ ...files, "xl/charts/chart1.xml": strToU8(xml) }))).toEqual([]);
  } else expect(await chartsIn(bytes)).toEqual([]);
});

test("on paper: A4 across, heads repeated, signatures and page numbers, no table or chart cut that fits a page", () => {
  const {
    print,
    charts = [],
    cells,
  } = layOutFunding({
    locale: "zh",
    sheets: repairedPlan.templates.map((template) => ({ template, sources: ["F11", "F12"], years: [2026] })),
    years: [2026],
    place: repairedPlan.place,
    villages: [],
    rates: {},
    county: defaultSettings,
    protect: false,
  }).sheet;
  expect(print).toMatchObject({
    orientation: "landscape",
    fitToWidth: true,
    titleRows: { first: 0, last: 2 },
  });
  expect(print!.footer).toEqual({
    left: "制表：",
    center: expect.stringContaining("审核："),
    right: "第 &P 页 共 &N 页",
  });
  const filled = new Set(cells.map(({ row }) => row));
  for (const row of print!.pageStarts!) expect(filled.has(row - 1)).toBe(false);
  const [first] = charts;
  for (const { area } of charts) {
    expect(area.right).toBeLessThanOrEqual(print!.area!.right);
    expect(area.bottom).toBe(print!.area!.bottom);
    for (let row = area.top; row <= area.bottom; row++) expect(filled.has(row)).toBe(false);
  }
  expect(charts[1]!.area.left).toBe(first!.area.right + 1);
});
