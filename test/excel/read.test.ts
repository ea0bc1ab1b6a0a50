/** @jest-environment jsdom */
import { currentCellsOf } from "../../src/core/journal/current-cells";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { startExcelPort, type StartedPort } from "../support/excel-port";

let excel: StartedPort;
beforeEach(async () => {
  excel = await startExcelPort({ sheets: ["道路", "空"] });
});
afterEach(() => excel.close());

const fill = (prepare: (sheet: Excel.Worksheet, workbook: Excel.Workbook) => void) =>
  excel.run(({ workbook }) => prepare(workbook.worksheets.getItem("道路"), workbook));
const readSheet = async () => {
  const book = await excel.port.read();
  return { book, sheet: new SheetReader(book, book.sheets[0]!) };
};

test.each<[string, unknown, { value: unknown; formula?: string }]>([
  ["a number", 240.5, { value: 240.5 }],
  ["a boolean", true, { value: true }],
  ["text", "六公里", { value: "六公里" }],
  ["digits that are text", "'007", { value: "007" }],
  ["text that begins with =", "'=说明", { value: "=说明" }],
  ["text that reads like an error", "'#N/A", { value: "#N/A" }],
  ["an error that was typed", "#N/A", { value: { error: "#N/A" } }],
  ["an error of a formula", "=1/0", { value: { error: "#DIV/0!" }, formula: "1/0" }],
  ["a formula", "=ROUND(1.005,2)", { value: 1.01, formula: "ROUND(1.005,2)" }],
  ["a formula with an empty result", '=IF(1=1,"","x")', { value: "", formula: 'IF(1=1,"","x")' }],
])("reads %s", async (_, input, expected) => {
  await fill((sheet) => (sheet.getRange("B3").formulas = [[input]]));
  const { book, sheet } = await readSheet();
  expect(sheet.size).toBe(1);
  expect(sheet.cell(2, 1)).toMatchObject({ row: 2, col: 1, formula: undefined, ...expected });
  expect(book.notRead).toEqual([]);
});

test("hidden rows, columns and sheets, protection and names of both scopes", async () => {
  await fill((sheet, { worksheets, names }) => {
    sheet.getRange("A1:D6").values = Array.from({ length: 6 }, () => [1, 2, 3, 4]);
    sheet.getRange("2:3").rowHidden = true;
    sheet.getRange("5:5").rowHidden = true;
    sheet.getRange("C:D").columnHidden = true;
    sheet.protection.protect();
    worksheets.getItem("空").visibility = "VeryHidden";
    names.add("pb_roads", sheet.getRange("A1:D6"));
    sheet.names.add("own", "=道路!$A$1");
  });
  const { book } = await readSheet();
  expect(book.sheets).toMatchObject([
    {
      name: "道路",
      visibility: "visible",
      protected: true,
      hiddenRows: [
        { first: 1, last: 2 },
        { first: 4, last: 4 },
      ],
      hiddenCols: [{ first: 2, last: 3 }],
    },
    { name: "空", visibility: "veryHidden", protected: false, hiddenRows: [], hiddenCols: [] },
  ]);
  expect(book.names).toEqual([
    { name: "pb_roads", formula: "道路!$A$1:$D$6", hidden: false },
    { name: "own", formula: "道路!$A$1", hidden: false, sheet: "道路" },
  ]);
});

test("styles: number format, fill, weight, lock; a plain empty cell is none", async () => {
  await fill((sheet) => {
    sheet.getRange("A1").values = [["合计"]];
    sheet.getRange("A1").format.fill.color = "#fff2cc";
    sheet.getRange("A1").format.font.bold = true;
    sheet.getRange("C3").values = [[5]];
    sheet.getRange("C3").numberFormat = [["#,##0.00"]];
    sheet.getRange("C3").format.protection.locked = false;
    sheet.getRange("B2").numberFormat = [["@"]];
  });
  const { sheet } = await readSheet();
  expect([...sheet.all()].map(({ row, col, style }) => [row, col, style])).toEqual([
    [0, 0, { numberFormat: "General", fill: "#FFF2CC", bold: true, locked: true }],
    [1, 1, { numberFormat: "@", locked: true }],
    [2, 2, { numberFormat: "#,##0.00", locked: false }],
  ]);
});

test("formats down to the last row cost nothing", async () => {
  await fill((sheet) => {
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, 4],
    ];
    sheet.getRange("A60000").format.fill.color = "#FFFF00";
  });
  excel.syncs();
  const { book, sheet } = await readSheet();
  expect(excel.syncs()).toBe(3);
  expect([sheet.size, sheet.lastRow, book.notRead]).toEqual([4, 1, []]);
});

test("progress counts the sheets that hold something", async () => {
  await fill((sheet) => (sheet.getRange("A1").values = [[1]]));
  const steps: unknown[] = [];
  await excel.port.read({ onProgress: (step) => steps.push(step) });
  expect(steps).toEqual([{ done: 1, total: 1, sheet: "道路" }]);
});

test("an Excel below the floor is told what is needed", async () => {
  const port = excelWorkbook({ isSetSupported: (_set, version) => Number(version) < 1.9 });
  await expect(port.read()).rejects.toMatchObject({ code: "unsupported" });
  expect(excel.syncs()).toBe(0);
});

test("an empty workbook is read in two syncs", async () => {
  const book = await excel.port.read();
  expect(excel.syncs()).toBe(2);
  expect(currentCellsOf(book)("空", "A1")).toEqual({ input: null, numberFormat: "General" });
});
