/** @jest-environment jsdom */
import { startExcelHost, type StartedHost } from "../../support/excel-host";

let started: StartedHost;
beforeAll(async () => {
  started = await startExcelHost({ sheets: ["道路", "资金 总表", "Q1"] });
  await started.Excel.run(async (context) => {
    const { worksheets, names } = context.workbook;
    const roads = worksheets.getItem("道路");
    roads.getRange("A1:C4").values = [
      [1, 2, "'12"],
      [3, 4, "'12"],
      ["x", "县级", true],
      [0.1, 0.2, ""],
    ];
    worksheets.getItem("资金 总表").getRange("A1").values = [[7]];
    worksheets.getItem("Q1").getRange("A1").values = [[9]];
    roads.getRange("D1").values = [[8304.675]];
    names.add("block", roads.getRange("A1:B2"));
    names.add("rate", "=0.05");
    names.add("户数", roads.getRange("B2"));
    await context.sync();
  });
});
afterAll(() => started.close());

/** Formula, in cell E1 of 道路, and what Excel says. */
const cases: readonly (readonly [string, unknown])[] = [
  ["=ROUND(1.005,2)", 1.01],
  ["=ROUND(2.675,2)", 2.68],
  ["=ROUND(2.675*100,0)", 268],
  ["=ROUND(1.115,2)", 1.12],
  ["=ROUND(-1.005,2)", -1.01],
  ["=ROUND(0.285,2)", 0.29],
  ["=ROUND(5.015,2)", 5.02],
  ["=ROUND(10.075,2)", 10.08],
  ["=ROUND(1234567.885,2)", 1234567.89],
  ["=ROUND(1.45,1)", 1.5],
  ["=ROUND(33.335,2)", 33.34],
  ["=SUM(A1:B2000)", 10.3],
  ["=SUM(A:A)", 4.1],
  ["=SUM(C1:C3)", 0],
  ["=C1+1", 13],
  ['=SUMIFS(A1:A4,B1:B4,">1")', 4],
  ['=SUMIFS(A1:A4,A1:A4,">=1",B1:B4,4)', 3],
  ['=SUMIFS(A1:A4,B1:B4,"县级")', 0],
  ["=SUMPRODUCT(A1:A2,B1:B2)", 14],
  ['=SUMPRODUCT((B1:B4="县级")*1)', 1],
  ['=SUMPRODUCT(--(B1:B4="县级"))', 1],
  ["=SUMPRODUCT(ROUND(A1:A2*B1:B2,2))", 14],
  ['=IF(N(A3)=0,"无",1)', "无"],
  ['=IFERROR(1/0,"无")', "无"],
  ["=AND(TRUE,1=1)", true],
  ["=OR(1=2,NOT(TRUE))", false],
  ["=ABS(-2)+MIN(A1:B2)+MAX(A1:B2)", 7],
  ["=INDEX(A1:B4,2,1)", 3],
  ['=MATCH("县级",B1:B4,0)', 3],
  ['=INDEX(B:B,MATCH("x",A:A,0))', "县级"],
  ['=TEXT(1234.5,"#,##0.00")', "1,234.50"],
  ['=TEXT(8304.675,"#,##0.00")', "8,304.68"],
  ['=TEXT(D1,"#,##0.00")', "8,304.68"],
  ['=TEXT(-1.005,"0.0")&TEXT(-1.005,"0.00")', "-1.0-1.01"],
  ['=TEXT(0.5,"0%")', "50%"],
  ['=TEXT(45000,"yyyy-mm-dd")', "2023-03-15"],
  ["=COUNT(A1:C4)", 6],
  ["=COUNTA(A1:C4)", 11],
  ['=COUNTIFS(A1:A4,">=1")', 2],
  ["=ISNUMBER(C1)", false],
  ["=ISNUMBER(A1)", true],
  ['=A1&"元"', "1元"],
  ['=IF(D9="","空","满")', "空"],
  ["='资金 总表'!A1*2", 14],
  ["='Q1'!A1", 9],
  ["=道路!B2", 4],
  ["=SUM(block)", 10],
  ["=rate*100", 5],
  ["=户数*2", 8],
  ["=1/0", "#DIV/0!"],
  ["=A3+1", "#VALUE!"],
  ['=MATCH("没有",A1:A4,0)', "#N/A"],
  ["=NOSUCH(1)", "#NAME?"],
  ["=NOSUCH()", "#NAME?"],
  // The engine has no AGGREGATE; the host keeps it from breaking the sheet.
  ["=AGGREGATE(9,6,A1:A2)", "#NAME?"],
  ["=XLOOKUP(3,A1:A4,B1:B4)", 4],
  ["=LET(x,2,x*3)", 6],
  ["=SUBTOTAL(9,A1:A2)", 4],
  ["=VLOOKUP(3,A1:B4,2,FALSE)", 4],
  ["=OFFSET(A1,1,1)", 4],
  ['=INDIRECT("A2")', 3],
  ["=Z99", 0],
];

test.each(cases)("%s is %p", async (formula, expected) => {
  const value = await started.Excel.run(async (context) => {
    const cell = context.workbook.worksheets.getItem("道路").getRange("E1");
    cell.formulas = [[formula]];
    cell.load("values,formulas");
    await context.sync();
    expect(cell.formulas).toEqual([[formula]]);
    return cell.values[0]?.[0] as unknown;
  });
  if (typeof expected === "number") expect(value).toBeCloseTo(expected, 9);
  else expect(value).toBe(expected);
});

/** Asked together, on the same cells: what Univer answers from an index of values it must answer as if asked alone. */
const together: readonly (readonly [formula: string, value: unknown])[] = [
  ['=COUNTIFS(B$1:B$4,"县级")', 1],
  ['=COUNTIFS(B$1:B$4,"县*")', 1],
  ['=COUNTIFS(B$1:B$4,"?级")', 1],
  ['=COUNTIFS(B$1:B$4,"没*")', 0],
  ['=COUNTIFS(A$1:A$4,"X")', 1],
  ['=COUNTIFS(A$1:A$9,"<1")', 1],
  ['=IF(C4="",0,7)', 0],
  ['=IF(C4="",0,7)+1', 1],
  ["=IF(C4=0,1,2)", 1],
  ['=IF(A3="X",1,2)', 1],
  ['=IF(C4<>"",1,2)', 2],
  ["=IF(C4<5,1,2)", 1],
];

test("conditions asked together on the same cells", async () => {
  const values = await started.Excel.run(async (context) => {
    const cells = context.workbook.worksheets.getItem("道路").getRange(`F1:F${together.length}`);
    cells.formulas = together.map(([formula]) => [formula]);
    cells.load("values");
    await context.sync();
    return cells.values.flat() as unknown[];
  });
  expect(together.map(([formula], at) => [formula, values[at]])).toEqual(together);
});

test("a chain over sheets follows each change", async () => {
  await started.Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const roads = worksheets.getItem("道路");
    const summary = worksheets.getItem("资金 总表");
    roads.getRange("H6:J7").formulas = [
      [2, 1.005, "=ROUND(H6*I6,2)"],
      [3, 10, "=ROUND(H7*I7,2)"],
    ];
    roads.getRange("J4").formulas = [["=SUM(J5:J1005)"]];
    summary.getRange("B2").formulas = [["=道路!J4/10000"]];
    const total = summary.getRange("B2").load("values");
    await context.sync();
    expect(total.values).toEqual([[0.003201]]);
    roads.getRange("H7").values = [[1003]];
    total.load("values");
    await context.sync();
    expect(total.values).toEqual([[1.003201]]);
  });
});
