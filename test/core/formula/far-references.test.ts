import { Evaluator } from "../../../src/core/formula/evaluate";
import { FormulaBook } from "../../../src/core/formula/formula-book";
import { parseFormula } from "../../../src/core/formula/parse";
import { precedentRanges } from "../../../src/core/formula/references";
import { rangeName } from "../../../src/core/workbook/address";
import { SheetReader } from "../../../src/core/workbook/sheet-reader";
import type { CellValue } from "../../../src/core/workbook/snapshot";
import { workbook } from "../../support/workbook";

const snapshot = workbook(
  {
    汇总: { A1: "村" },
    东村: { B4: 10, B5: 1, C4: "x" },
    "西 村": { B4: 20, C4: "y" },
    南村: { B4: -3, B5: 4 },
    明细: {
      B2: "项目",
      C2: "数量",
      D2: "金额 [元]",
      E2: "备注#",
      B3: "路",
      C3: 2,
      D3: 100,
      B4: "桥",
      C4: 3,
      D4: 250,
      E4: 9,
      B5: "合计",
      D5: 350,
      B8: 7,
      C8: 8,
    },
  },
  {
    names: [{ name: "量", formula: "明细表[数量]", hidden: false }],
    tables: [
      {
        name: "明细表",
        sheet: "明细",
        range: { top: 1, left: 1, bottom: 4, right: 4 },
        headerRows: 1,
        totalsRows: 1,
        columns: ["项目", "数量", "金额 [元]", "备注#"],
      },
      {
        name: "光表",
        sheet: "明细",
        range: { top: 7, left: 1, bottom: 7, right: 2 },
        headerRows: 0,
        totalsRows: 0,
        columns: ["列1", "列\n2"],
      },
    ],
  },
);
const book = new FormulaBook(snapshot);

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}
/** The cell F4 beside the table's second line. */
const beside: Place = { sheet: "明细", row: 3, col: 5 };
const summary: Place = { sheet: "汇总", row: 3, col: 1 };

function value(formula: string, at: Place): CellValue | undefined {
  const readers = snapshot.sheets.map((sheet) => new SheetReader(snapshot, sheet));
  const evaluator = new Evaluator(book, (sheet, cell) => readers[sheet]!.valueAt(cell));
  const sheet = book.sheetNamed(at.sheet)!;
  return evaluator.result(parseFormula(formula, at.row, at.col), { ...at, sheet, array: false });
}

function looksAt(formula: string, { sheet, row, col }: Place): readonly string[] {
  const shape = book.shapeOf({ text: formula, row, col });
  return [...precedentRanges(book, shape, book.sheetNamed(sheet)!, row, col)].map(
    (found) => `${snapshot.sheets[found.sheet]!.name} ${rangeName(found.range)}`,
  );
}

describe("runs of sheets", () => {
  test.each<[string, CellValue | undefined, string[]]>([
    ["SUM(东村:南村!B4)", 27, ["东村 B4", "西 村 B4", "南村 B4"]],
    ["SUM('东村:西 村'!B4:B5,1)", 32, ["东村 B4:B5", "西 村 B4:B5"]],
    ["SUM(南村:东村!$B:$B)", 32, ["东村 B1:B1048576", "西 村 B1:B1048576", "南村 B1:B1048576"]],
    ["SUM(东村:东村!B4)", 10, ["东村 B4"]],
    ["AVERAGE(东村:南村!B4)", 9, ["东村 B4", "西 村 B4", "南村 B4"]],
    ["MIN(东村:南村!B4)", -3, ["东村 B4", "西 村 B4", "南村 B4"]],
    ["MAX(东村:南村!B4)", 20, ["东村 B4", "西 村 B4", "南村 B4"]],
    ["COUNT(东村:南村!B5)", 2, ["东村 B5", "西 村 B5", "南村 B5"]],
    ["COUNTA(东村:南村!C4)", 2, ["东村 C4", "西 村 C4", "南村 C4"]],
    ["MEDIAN(东村:南村!B4)", 10, ["东村 B4", "西 村 B4", "南村 B4"]],
    // Nothing else takes the cells of several sheets.
    ["东村:南村!B4", undefined, ["东村 B4", "西 村 B4", "南村 B4"]],
    ["东村:南村!B4+1", undefined, ["东村 B4", "西 村 B4", "南村 B4"]],
    ["SUM(IF(TRUE,东村:南村!B4))", undefined, ["东村 B4", "西 村 B4", "南村 B4"]],
    ["SUMIF(东村:南村!B4,1)", undefined, ["东村 B4", "西 村 B4", "南村 B4"]],
    ["SUM(东村:北村!B4)", undefined, []],
    ["SUM([1]东村:南村!B4)", undefined, []],
  ])("%s", (formula, expected, places) => {
    expect(value(formula, summary)).toEqual(expected);
    expect(looksAt(formula, summary)).toEqual(places);
  });

  test("filled down, the cells move with the formula and the shape is the same", () => {
    const [one, next] = [
      book.shapeOf({ text: "SUM(东村:南村!B4)", row: 3, col: 1 }),
      book.shapeOf({ text: "SUM(东村:南村!B5)", row: 4, col: 1 }),
    ];
    expect(next).toBe(one);
    expect(value("SUM(东村:南村!B5)", { ...summary, row: 4 })).toBe(5);
  });
});

describe("parts of tables", () => {
  test.each<[string, CellValue | undefined, string[]]>([
    ["SUM(明细表[数量])", 5, ["明细 C3:C4"]],
    ["SUM(量)", 5, ["明细 C3:C4"]],
    ["SUM(明细表[金额 '[元']])", 350, ["明细 D3:D4"]],
    ["明细表[@数量]", 3, ["明细 C4"]],
    ["明细表[@[金额 '[元']]]*2", 500, ["明细 D4"]],
    ["明细表[[#This Row],[备注'#]]", 9, ["明细 E4"]],
    ["SUM(明细表[@[数量]:[备注'#]])", 262, ["明细 C4:E4"]],
    ["SUM(明细表[[金额 '[元']]:[数量]])", 355, ["明细 C3:D4"]],
    ["明细表[[#Totals],[金额 '[元']]]", 350, ["明细 D5"]],
    ["明细表[[#Headers],[数量]]", "数量", ["明细 C2"]],
    ["SUM(明细表[[#Data],[#Totals],[金额 '[元']]])", 700, ["明细 D3:D5"]],
    ["COUNTA(明细表[[#Headers],[#Data],[数量]])", 3, ["明细 C2:C4"]],
    ["ROWS(明细表[#All])", 4, ["明细 B2:E5"]],
    ["ROWS(明细表[])", 2, ["明细 B3:E4"]],
    ["COLUMNS(明细表)", 4, ["明细 B3:E4"]],
    ["SUM(光表[])", 15, ["明细 B8:C8"]],
    ["SUM(光表[列\r\n2])", 8, ["明细 C8"]],
    ["明细表[数量]", 3, ["明细 C3:C4"]],
    ['VLOOKUP("桥",明细表[[项目]:[数量]],2,FALSE)', 3, ["明细 B3:C4"]],
    // Unknown, or parts that are not there or not together.
    ["SUM(无此表[数量])", undefined, []],
    ["SUM(明细表[无此列])", undefined, []],
    ["SUM(明细表[[数量]:[无此列]])", undefined, []],
    ["光表[[#Totals],[列1]]", undefined, []],
    ["光表[[#Headers],[列1]]", undefined, []],
    ["光表[@列1]", undefined, []],
    ["SUM(明细表[[#Headers],[#Totals],[数量]])", undefined, []],
    ["SUM([1]!明细表[数量])", undefined, []],
  ])("%s", (formula, expected, places) => {
    expect(value(formula, beside)).toEqual(expected);
    expect(looksAt(formula, beside)).toEqual(places);
  });

  test("without a name they mean the table that the formula stands in, and the row only on its sheet", () => {
    expect(looksAt("[@数量]", { sheet: "明细", row: 2, col: 4 })).toEqual(["明细 C3"]);
    expect(looksAt("SUM([数量])", { sheet: "明细", row: 4, col: 2 })).toEqual(["明细 C3:C4"]);
    expect(looksAt("[@数量]", beside)).toEqual([]);
    expect(looksAt("明细表[@数量]", summary)).toEqual([]);
  });
});
