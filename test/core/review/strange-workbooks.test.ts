import { findingText } from "../../../src/core/checks/finding-text";
import { runChecks } from "../../../src/core/checks/run";
import { currentCellsOf } from "../../../src/core/journal/current-cells";
import { settingsSheet } from "../../../src/core/plan-book/plan-settings";
import { findingsReport } from "../../../src/core/report/findings-report";
import { htmlReport } from "../../../src/core/report/html-report";
import { emptyWords, notCheckedWords } from "../../../src/core/report/report-words";
import { ignoreOf } from "../../../src/core/review/decide";
import { reviewRun } from "../../../src/core/review/review-run";
import { isOpen } from "../../../src/core/review/reviewed";
import { reviewEdits } from "../../../src/core/review/review-rows";
import { SheetReader } from "../../../src/core/workbook/sheet-reader";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { planWorkbook, type TestPlan, type TestPlanOptions } from "../../support/plan-workbook";
import { workbook } from "../../support/workbook";

const plan: TestPlan = {
  roads: [{ name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000, sources: { F11: 2_000_000 } }],
};
const by = { name: "王敏", time: "2026-03-01T08:00:00.000Z" };

const blank = { title: "", time: by.time, settings: null, rows: [], notChecked: [], coverage: null } as const;

/** The plan whose one gap a reviewer has ignored. */
function ignoredPlan(options: TestPlanOptions = {}): WorkbookSnapshot {
  const book = planWorkbook(plan);
  const [gap] = reviewRun(runChecks(book)).findings;
  const settings = new SheetReader(book, sheetOf(book, settingsSheet));
  const edits = reviewEdits(settings, [ignoreOf(gap!, "另有资金", by)]);
  const rows = Object.fromEntries(edits.map(({ sheet, cell, after }) => [`${sheet}!${cell}`, after]));
  return planWorkbook(plan, { ...options, overwrite: { ...rows, ...options.overwrite } });
}
const sheetOf = (book: WorkbookSnapshot, name: string): SheetSnapshot =>
  book.sheets.find((sheet) => sheet.name === name)!;
const without = (book: WorkbookSnapshot, name: string): WorkbookSnapshot => ({
  ...book,
  sheets: book.sheets.filter((sheet) => sheet.name !== name),
});
/** Fifty sheets of other matters beside the plan. */
function amongFifty(book: WorkbookSnapshot): WorkbookSnapshot {
  const other = workbook({ 别的: { A1: "会议记录", B2: "'1,200", C3: "=B2*2" } });
  const strings = [...book.strings, ...other.strings];
  const sheet = sheetOf(other, "别的");
  const value = sheet.cells.value.map((held, at) =>
    sheet.cells.kind[at] === 2 ? held + book.strings.length : held,
  );
  return {
    ...book,
    strings,
    sheets: [
      ...book.sheets,
      ...Array.from({ length: 50 }, (_, at) => ({
        ...sheet,
        name: `别的${at + 1}`,
        cells: { ...sheet.cells, value },
      })),
    ],
  };
}

test.each<[string, WorkbookSnapshot, readonly string[], { open: number; ignored: number }]>([
  ["as it was left", ignoredPlan(), [], { open: 0, ignored: 1 }],
  [
    "the settings sheet deleted: decisions are gone, findings open, and that is told",
    without(ignoredPlan(), settingsSheet),
    ["未检查：计划设置（隐藏表 _plan）：计划设置不全或被改动，按常用设置检查（地点、年度、计划模板）"],
    { open: 1, ignored: 0 },
  ],
  [
    "the settings sheet protected: decisions are read all the same",
    ignoredPlan({ sheets: { [settingsSheet]: { protected: true } } }),
    [],
    { open: 0, ignored: 1 },
  ],
  [
    "settings of a newer version",
    ignoredPlan({ overwrite: { "_plan!B1": 2 } }),
    [
      "未检查：计划设置（隐藏表 _plan）：是用更新版本的软件做的，本版本不认识的内容没有检查（第 2 版，本软件认到第 1 版）",
    ],
    { open: 0, ignored: 1 },
  ],
  [
    "a decision of a newer version",
    ignoredPlan({ overwrite: { "_plan!A40": "review", "_plan!B40": '{"kind":"vote"}' } }),
    ["未检查：计划设置（隐藏表 _plan）：有审核决定读不出来，相关问题按未处理显示（1）"],
    { open: 0, ignored: 1 },
  ],
  [
    "no plan at all",
    workbook({ 会议记录: { A1: "出席", B2: 12 } }),
    ["未检查：整个工作簿：没有找到计划表：这份工作簿不是用本工具新建的计划"],
    { open: 0, ignored: 0 },
  ],
  [
    "half of the sheets protected with a password",
    ignoredPlan({ sheets: { 道路: { protected: true } } }),
    [],
    { open: 0, ignored: 1 },
  ],
])("%s", (_, book, said, { open, ignored }) => {
  const { findings, notChecked } = reviewRun(runChecks(book));
  expect(findings.filter(isOpen)).toHaveLength(open);
  expect(findings.filter((finding) => !isOpen(finding))).toHaveLength(ignored);
  expect(notCheckedWords({ ...blank, notChecked }, "zh")).toEqual(said);
  if (said.length > 0) expect(emptyWords({ ...blank, notChecked }, "zh")).not.toBe(emptyWords(blank, "zh"));
});

test("fifty sheets of other matters are each told as not checked, and nothing of them is found", () => {
  const book = amongFifty(ignoredPlan());
  const { findings, notChecked } = reviewRun(runChecks(book));
  expect(findings.map(({ sheet }) => sheet)).toEqual(["道路"]);
  expect(notChecked.map(({ what }) => what)).toEqual(Array.from({ length: 50 }, () => "not-a-plan-sheet"));
  const current = currentCellsOf(book);
  const report = findingsReport({
    ...blank,
    findings,
    notChecked,
    textOf: (one) => findingText(one),
    changes: [],
    current,
  });
  const [line, ...more] = htmlReport([report], "zh").match(/<li>未检查：[^<]*/g) ?? [];
  expect(more).toEqual([]);
  for (const { sheet } of notChecked) expect(line).toMatch(new RegExp(`${sheet}[、：]`));
});
