import { findingText } from "../../../src/core/checks/finding-text";
import { runChecks } from "../../../src/core/checks/run";
import { currentCellsOf } from "../../../src/core/journal/current-cells";
import { entriesOf } from "../../../src/core/journal/entries-of";
import { settingsSheet } from "../../../src/core/plan-book/plan-settings";
import { findingsReport, countReport, type FindingsReport } from "../../../src/core/report/findings-report";
import { htmlReport } from "../../../src/core/report/html-report";
import { findingsAnchor, layOutFindings } from "../../../src/core/report/lay-out-findings";
import { ignoreOf } from "../../../src/core/review/decide";
import { reviewRun } from "../../../src/core/review/review-run";
import { reviewEdits } from "../../../src/core/review/review-rows";
import { settingsLabel } from "../../../src/core/settings/county-settings";
import { SheetReader } from "../../../src/core/workbook/sheet-reader";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readXlsx } from "../../../src/file/read-xlsx";
import { writeXlsx } from "../../../src/file/write-xlsx";
import { cellOf, planWorkbook, withEdits, type TestPlan } from "../../support/plan-workbook";

const by = { name: "王敏", time: "2026-03-01T08:00:00.000Z" };
const road = { unit: "公里", quantity: 6, unitCost: 400_000, sources: { F11: 2_400_000 } };
const plan: TestPlan = {
  roads: [
    { ...road, name: "通村路<b>", sources: { F11: 2_000_000 } },
    { ...road, name: "通组路", sources: {} },
    { ...road, name: "产业路", unitCost: 40 },
  ],
};
const gap = cellOf("roads", "gap");
const unitCost = cellOf("roads", "unitCost", 2);

function decide(book: WorkbookSnapshot) {
  const open = reviewRun(runChecks(book)).findings;
  const settings = new SheetReader(
    book,
    book.sheets.find(({ name }) => name === settingsSheet)!,
  );
  const fix = open.flatMap((finding) => finding.fix ?? []);
  const ignored = open.filter(({ cell }) => cell === gap).map((finding) => ignoreOf(finding, "另有资金", by));
  const operation = { operation: "1", time: by.time, reason: "单价单位有误", who: by.name };
  return { edits: [...fix, ...reviewEdits(settings, ignored)], changes: entriesOf(fix, operation) };
}
const { edits, changes } = decide(planWorkbook(plan));
const book = withEdits(plan, edits);

function reportOn(snapshot: WorkbookSnapshot, journal = changes): FindingsReport {
  const run = runChecks(snapshot);
  const { findings, coverage, notChecked } = reviewRun(run);
  return findingsReport({
    title: "柳湾村.xlsx",
    time: by.time,
    settings: settingsLabel(run.book.settings),
    findings,
    textOf: (finding) => findingText(finding),
    coverage,
    notChecked,
    changes: journal,
    current: currentCellsOf(snapshot),
  });
}
const report = reportOn(book);

test("open findings come first, then those ignored with the reason, then what was fixed", () => {
  expect(report.rows.map(({ state, cell, reason, name }) => [state, cell, reason, name])).toEqual([
    ["open", cellOf("roads", "gap", 1), "", ""],
    ["ignored", gap, "另有资金", "王敏"],
    ["fixed", unitCost, "单价单位有误", "王敏"],
  ]);
  expect(report.rows[2]!.message.zh).toBe("40 改为 400,000");
  expect(countReport(report.rows)).toEqual({ error: 0, warning: 1, info: 0, stale: 0, ignored: 1, fixed: 1 });
});

test("what was fixed and is not so any more is not told as fixed", () => {
  const again = withEdits(plan, [
    ...edits,
    { sheet: "道路", cell: unitCost, before: 400_000, after: 300_000 },
  ]);
  expect(reportOn(again).rows.map(({ state }) => state)).not.toContain("fixed");
});

test("what was fixed and taken back, and settings of the plan, are not told as fixed", () => {
  const operation = { operation: "2", time: "2026-03-02T08:00:00.000Z", reason: "撤回" };
  const more = [
    { sheet: "道路", cell: unitCost, before: 400_000, after: 40 },
    { sheet: settingsSheet, cell: "D40", before: null, after: "'县级参数" },
  ];
  const again = reportOn(withEdits(plan, [...edits, ...more]), [...changes, ...entriesOf(more, operation)]);
  expect(again.rows.map(({ state }) => state)).not.toContain("fixed");
});

describe("the sheet", () => {
  const { sheet, name } = layOutFindings(report, "zh");
  const row = (at: number) => sheet.cells.filter((cell) => cell.row === at).map(({ input }) => input);

  test("has a row for each, with links to the cells", () => {
    const header = sheet.print!.titleRows!.first;
    expect(row(header + 2)).toEqual([
      2,
      "已忽略",
      "提醒",
      "道路",
      gap,
      expect.stringContaining("差额 400,000"),
      expect.any(String),
      expect.any(String),
      "另有资金",
      "王敏",
      "'2026-03-01 16:00",
    ]);
    expect(sheet.links!.map(({ cell }) => cell)).toEqual([cellOf("roads", "gap", 1), gap, unitCost]);
    expect(name.name).toBe(findingsAnchor);
  });

  test("is read from a file as it was laid out, links too, and the plan's checks have nothing to say of it", async () => {
    const read = await readXlsx(await writeXlsx({ sheets: [sheet], names: [name] }));
    const [found] = read.ok ? read.value.sheets : [];
    expect(found).toMatchObject({ name: "审核意见", protected: true });
    expect(found!.links.map(({ target }) => target)).toContain(`#道路!${gap}`);
    const both = snapshotOfSpec({ sheets: [sheet], names: [name] });
    const run = runChecks({ ...book, names: [...book.names, ...both.names] });
    expect(run.notChecked).toEqual([]);
  });
});

test.each<[string, Partial<FindingsReport>, readonly string[], readonly string[]]>([
  ["nothing found", {}, ["没有发现问题。"], []],
  [
    "nothing found where something was not looked at",
    { notChecked: [{ sheet: "其他", what: "not-a-plan-sheet", detail: "" }] },
    ["未检查的部分见下", "未检查：其他：不是计划表"],
    ["没有发现问题。"],
  ],
])("%s", (_, more, says, saysNot) => {
  const empty: FindingsReport = { ...report, rows: [], notChecked: [], ...more };
  const texts = [
    layOutFindings(empty, "zh")
      .sheet.cells.map(({ input }) => String(input))
      .join("\n"),
    htmlReport([empty], "zh"),
  ];
  for (const text of texts) {
    for (const said of says) expect(text).toContain(said);
    for (const unsaid of saysNot) expect(text).not.toContain(unsaid);
  }
});

test.each(["zh", "en"] as const)("the page needs nothing but itself, in %s", (locale) => {
  const page = htmlReport([report, report], locale);
  expect(page.match(/<section>/g)).toHaveLength(2);
  expect(page).not.toMatch(/<script|<link|<img|https?:|url\(/);
  expect(page.match(/<tr class/g)).toHaveLength(2 * report.rows.length);
});

test("whatever stands in a workbook is text on the page", () => {
  const row = { ...report.rows[0]!, sheet: `<img src=x onerror="a()">`, reason: "a & 'b'" };
  const page = htmlReport([{ ...report, title: "</h2><script>", rows: [row] }], "zh");
  expect(page).not.toMatch(/<img|<script/);
  expect(page).toContain("&#60;img src=x onerror=&#34;a()&#34;&#62;");
});
