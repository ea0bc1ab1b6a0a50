import type ExcelJS from "exceljs";
import { opened, saved } from "../../scripts/bench/faults/edited-file";
import type { Finding } from "../../src/core/checks/define";
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

/** Errors and warnings after an edit. @param values whether formulas keep their old values or have none */
async function found(edit: Edited, values: "stale" | "none"): Promise<readonly Finding[]> {
  const workbook = await opened(await file);
  edit(workbook.getWorksheet("道路")!, workbook);
  return runChecks(await saved(workbook, values)).findings.filter(({ severity }) => severity !== "info");
}
const places = (findings: readonly Finding[]) =>
  findings.map(({ check, sheet, cell }) => `${check} ${sheet}!${cell}`);

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
  test.each(cases)("%s", async (_, edit, expected) => {
    const findings = await found(edit, values);
    // Where old values stay, some of them have to be called so.
    expect(places(findings.filter(({ message }) => message !== "notCalculated"))).toEqual(expected);
  });
});

/** A total as formula with the value that the file keeps of it. */
const total = (change: (text: string) => string, result: number): Edited => {
  const cell = `${/[A-Z]+/.exec(amount)![0]}4`;
  return (sheet) => {
    const { formula: text } = sheet.getCell(cell).value as ExcelJS.CellFormulaValue;
    sheet.getCell(cell).value = { formula: change(text), result, date1904: false };
  };
};
const top = (cell: string) => cell.replace(/\d+$/, "4");

test.each<[string, Edited, readonly string[]]>([
  [
    "a source with its unit",
    value(at("source:F11"), "2,400,000元"),
    [`number-as-text 道路!${at("source:F11")}`],
  ],
  ["a source too large", value(at("source:F11"), 2_400_001), [`funding-overdrawn 道路!${at("source:F11")}`]],
  ["a figure typed over a formula", value(amount, 2_400_100), [`formula-overwritten 道路!${amount}`]],
  [
    "a figure added in a formula",
    (sheet) => {
      const text = `ROUND(${at("quantity")}*${at("unitCost")},2)+100`;
      sheet.getCell(amount).value = { formula: text, result: 2_400_100, date1904: false };
    },
    [`formula-overwritten 道路!${amount}`],
  ],
  ["a total typed wrong", value(top(amount), 3_320_000), [`total-mismatch 道路!${top(amount)}`]],
  [
    "a total short of a row",
    total((text) => text.replace(/\d+\)$/, "6)"), 2_400_000),
    [`total-mismatch 道路!${top(amount)}`],
  ],
  ["a total of old", total((text) => text, 1), [`total-mismatch 道路!${top(amount)}`]],
  [
    "a source in good order",
    (sheet) => {
      sheet.getCell(at("source:F11")).value = 1_000_000;
      sheet.getCell(at("source:F12")).value = 1_400_000;
    },
    [`total-mismatch 道路!${top(at("source:F11"))}`, `total-mismatch 道路!${top(at("source:F12"))}`],
  ],
])("%s is told once, though sums above it keep their old values", async (_, edit, expected) => {
  expect(places(await found(edit, "stale"))).toEqual(expected);
});
