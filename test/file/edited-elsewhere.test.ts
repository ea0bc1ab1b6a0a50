import type ExcelJS from "exceljs";
import { opened, saved } from "../../scripts/bench/faults/edited-file";
import { runChecks } from "../../src/core/checks/run";
import { findTemplate } from "../../src/core/templates";
import { writeXlsx } from "../../src/file/write-xlsx";
import { layOutPlan } from "../../src/core/templates/lay-out-plan";
import { cellOf } from "../support/plan-workbook";

/** A plan without findings; another program's library opens, edits and saves its file. */
const plan = layOutPlan({
  templates: [findTemplate("roads")!, findTemplate("water")!],
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026],
  locale: "zh",
  lines: {
    roads: [
      { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000, "source:F11": 2_400_000 },
      { name: "通组路", unit: "公里", quantity: 2, unitCost: 410_000, "source:F12": 820_000 },
    ],
    water: [{ name: "主管道", unit: "米", quantity: 900, unitCost: 40, "source:F11": 36_000 }],
  },
});
const file = writeXlsx(plan);
const at = (column: string, line = 0) => cellOf("roads", column, line);
type Edited = (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void;
const value =
  (cell: string, content: ExcelJS.CellValue): Edited =>
  (sheet) => {
    sheet.getCell(cell).value = content;
  };
const formula = (text: string): ExcelJS.CellValue => ({ formula: text, date1904: false });

/** Errors and warnings but for those that say a formula was not recalculated, as they must where old values stay. */
async function said(edit: Edited, values: "stale" | "none"): Promise<readonly string[]> {
  const workbook = await opened(await file);
  edit(workbook.getWorksheet("道路")!, workbook);
  const { findings } = runChecks(await saved(workbook, values));
  return findings
    .filter(({ severity, message }) => severity !== "info" && message !== "notCalculated")
    .map(({ check, sheet, cell }) => `${check} ${sheet}!${cell}`);
}

const amount = at("amount");
const cases: readonly (readonly [what: string, edit: Edited, found: readonly string[]])[] = [
  ["nothing", () => undefined, []],
  ["a note", value(at("remarks"), "约6公里，验收后拨付"), []],
  [
    "a formula with another figure in it",
    value(amount, formula(`ROUND(${at("quantity")}*${at("unitCost")},2)+100`)),
    [`formula-overwritten 道路!${amount}`],
  ],
  ["a figure typed over a formula", value(amount, 2_400_000), [`formula-overwritten 道路!${amount}`]],
  [
    "a source with its unit",
    value(at("source:F11"), "2,400,000元"),
    [`number-as-text 道路!${at("source:F11")}`],
  ],
  [
    "a figure divided by nothing",
    value(at("quantity"), formula("1/0")),
    [`number-missing 道路!${at("quantity")}`],
  ],
  ["twice the quantity", value(at("quantity"), 12), [`funding-gap 道路!${at("gap")}`]],
  ["a row of less than a point", (sheet) => (sheet.getRow(6).height = 0.5), [`hidden-lines 道路!${amount}`]],
  [
    "a figure in white",
    (sheet) => {
      const cell = sheet.getCell(at("unitCost"));
      cell.style = { ...cell.style, font: { color: { argb: "FFFFFFFF" } } };
    },
    [`hidden-lines 道路!${at("unitCost")}`],
  ],
  [
    "a column too narrow to be read",
    (sheet) => (sheet.getColumn(/[A-Z]+/.exec(at("unitCost"))![0]).width = 0.1),
    [`hidden-lines 道路!${at("unitCost").replace("6", "5")}`],
  ],
];

test("saved by a library that leaves the theme out, all is checked", async () => {
  const snapshot = await saved(await opened(await file), "stale");
  expect(runChecks(snapshot).notChecked).toEqual([]);
});

describe.each(["stale", "none"] as const)("edited by another program, values of formulas: %s", (values) => {
  test.each(cases)("%s", async (_, edit, found) => {
    expect(await said(edit, values)).toEqual(found);
  });
});
