/** @jest-environment jsdom */
import { runChecks } from "../../src/core/checks/run";
import { layOutSimple } from "../../src/core/simple/lay-out-simple";
import { layOutPlan } from "../../src/core/templates/lay-out-plan";
import { findTemplate } from "../../src/core/templates";
import { totalsOf } from "../../src/core/summary/totals";
import { readPlanBook } from "../../src/core/plan-book/read-plan-book";
import { startExcelPort, type StartedPort } from "../support/excel-port";

let excel: StartedPort;
afterEach(() => excel.close());

const line = { name: "甲", unit: "处", quantity: 2, unitCost: 50_000, "source:F11": 100_000 };
const spec = layOutPlan({
  templates: [findTemplate("roads")!, findTemplate("water")!],
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026, 2027],
  locale: "zh",
  lines: { roads: [{ ...line, village: "柳湾村" }], water: [{ ...line, village: "柳湾村" }] },
});
const at = (sheet: string, cell: string) => (workbook: Excel.Workbook) =>
  workbook.worksheets.getItem(sheet).getRange(cell);
const columnOf = (header: string): number =>
  spec.sheets
    .find(({ name }) => name === "道路")!
    .cells.find(({ row, input }) => row === 4 && String(input).startsWith(header))!.col;

/** What a user does to the plan in Excel, and what is told of it then: checks, or what was not checked. */
test.each<[string, (workbook: Excel.Workbook) => void, RegExp]>([
  ["a plan sheet renamed", ({ worksheets }) => void (worksheets.getItem("道路").name = "修路"), /^$/],
  ["a plan sheet deleted", ({ worksheets }) => worksheets.getItem("道路").delete(), /template-damaged/],
  ["the summary deleted", ({ worksheets }) => worksheets.getItem("资金总表").delete(), /summary-mismatch/],
  ["_plan deleted", ({ worksheets }) => worksheets.getItem("_plan").delete(), /settings/],
  ["a row of _plan deleted", (book) => at("_plan", "5:5")(book).delete("Up"), /settings/],
  [
    "a source with money in it deleted",
    ({ worksheets }) => {
      const col = columnOf("中央衔接");
      worksheets.getItem("道路").getRangeByIndexes(0, col, 1, 1).getEntireColumn().delete("Left");
    },
    /template-damaged/,
  ],
  [
    "a header renamed",
    ({ worksheets }) => {
      worksheets.getItem("道路").getRangeByIndexes(4, columnOf("单价"), 1, 1).values = [["多少"]];
    },
    /template-damaged/,
  ],
  [
    "a year outside the plan",
    ({ worksheets }) => {
      worksheets.getItem("道路").getRangeByIndexes(5, columnOf("开工"), 1, 1).values = [["'2031-03"]];
    },
    /date-outside/,
  ],
  ["a row of the summary deleted", (book) => at("资金总表", "6:6")(book).delete("Up"), /summary-mismatch/],
])("%s: told, and nothing is lost", async (_, change, told) => {
  excel = await startExcelPort({ sheets: ["说明"] });
  await excel.port.layOut(spec);
  await excel.run(({ workbook }) => {
    change(workbook);
  });
  const book = await excel.port.read();
  const { findings, notChecked } = runChecks(book);
  const said = [...findings.map(({ check }) => check), ...notChecked.map(({ what }) => what)];
  expect(said.filter((one) => told.test(one)).length > 0 || (said.length === 0 && told.test(""))).toBe(true);
  expect(totalsOf(readPlanBook(book)).amount).toBe(
    book.sheets.some(({ name }) => /路/.test(name)) ? 20_000_000 : 10_000_000,
  );
});

test.each([
  ["plan", spec],
  [
    "simple plan",
    layOutSimple({ place: { county: "青禾县", township: "", village: "" }, years: [2026], locale: "zh" }),
  ],
])("a second %s is not laid out over the first, and one sentence says what to do", async (_, second) => {
  excel = await startExcelPort({ sheets: ["说明"] });
  await excel.port.layOut(spec);
  const before = await excel.port.read();
  await expect(excel.port.layOut(second)).rejects.toMatchObject({
    code: "name-taken",
    advice: {
      zh: expect.stringContaining("已有一份计划"),
      en: expect.stringContaining("already holds a plan"),
    },
  });
  expect((await excel.port.read()).sheets.length).toBe(before.sheets.length);
});
