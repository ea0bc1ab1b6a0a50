import { AuditBook } from "../../../src/core/audit/audit-book";
import { traceCell, type TracedPlace } from "../../../src/core/audit/trace";
import { workbook } from "../../support/workbook";

const book = new AuditBook(
  workbook(
    {
      道路: {
        A1: "项目",
        B1: "数量",
        C1: "单价(元)",
        D1: "金额(元)",
        A2: "通村路",
        B2: 6,
        C2: 400,
        D2: "=ROUND(B2*C2*rate,2)",
        A3: "通组路",
        B3: 2,
        C3: 300,
        D3: "=ROUND(B3*C3*rate,2)",
        D5: "=SUM(D:D)-SUM(D2:D3)",
        E2: "=[旧表.xlsx]道路!D2+D2",
      },
      "资金 总表": { A1: "合计", B1: "=SUM(道路!D2:D3)/10000", B2: "=道路!D2/B2", A3: "系数", B3: 1.05 },
    },
    { names: [{ name: "rate", formula: "'资金 总表'!$B$3", hidden: false }] },
  ),
);
const say = ({ sheet, cell, header }: TracedPlace) => [sheet, cell, header].join(" ").trim();
const traced = (sheet: string, cell: string) => {
  const trace = traceCell(book, sheet, cell);
  return (
    trace && {
      here: say(trace),
      formula: trace.formula,
      from: trace.precedents.map(say),
      to: trace.dependents.map(say),
      elsewhere: trace.elsewhere,
    }
  );
};

test.each([
  [
    "a product: its factors, the rate behind a name, and every sum over it",
    "道路",
    "D2",
    {
      here: "道路 D2 金额(元)",
      formula: "ROUND(B2*C2*rate,2)",
      from: ["道路 B2 数量", "道路 C2 单价(元)", "资金 总表 B3 系数"],
      to: ["道路 E2 通村路", "道路 D5 金额(元)", "资金 总表 B1 合计", "资金 总表 B2"],
      elsewhere: [],
    },
  ],
  [
    "an input: neighbours filled alike are one range",
    "资金 总表",
    "B3",
    { here: "资金 总表 B3 系数", formula: null, from: [], to: ["道路 D2:D3 金额(元)"], elsewhere: [] },
  ],
  [
    "a whole column ends where the sheet does",
    "道路",
    "D5",
    {
      here: "道路 D5 金额(元)",
      formula: "SUM(D:D)-SUM(D2:D3)",
      from: ["道路 D1:D5 金额(元)", "道路 D2:D3 金额(元)"],
      to: ["道路 D5 金额(元)"],
      elsewhere: [],
    },
  ],
  [
    "what points out of the workbook is told as it stands",
    "道路",
    "E2",
    {
      here: "道路 E2 通村路",
      formula: "[旧表.xlsx]道路!D2+D2",
      from: ["道路 D2 金额(元)"],
      to: [],
      elsewhere: ["[旧表.xlsx]道路!D2"],
    },
  ],
  ["an empty cell may be looked at", "道路", "D4", { to: ["道路 D5 金额(元)"], formula: null }],
] as const)("%s", (_title, sheet, cell, expected) => {
  expect(traced(sheet, cell)).toMatchObject(expected);
});

test.each([
  ["no such sheet", "饮水", "A1"],
  ["no single cell", "道路", "A1:B2"],
])("%s: nothing to trace", (_title, sheet, cell) => {
  expect(traceCell(book, sheet, cell)).toBeUndefined();
});

test("of very many dependents the first are listed and the others counted", () => {
  const cells = Object.fromEntries(Array.from({ length: 250 }, (_, at) => [`B${at * 2 + 1}`, "=$A$1"]));
  const trace = traceCell(new AuditBook(workbook({ 表: { A1: 1, ...cells } })), "表", "A1")!;
  expect([trace.dependents.length, trace.moreDependents]).toEqual([100, 150]);
});
