import { AuditBook } from "../../../src/core/audit/audit-book";
import { HeaderNames } from "../../../src/core/audit/header-names";
import { parseRange } from "../../../src/core/workbook/address";
import { workbook, type CellGiven } from "../../support/workbook";

const table: Readonly<Record<string, CellGiven>> = {
  A1: "柳湾村道路计划",
  A3: "合计",
  D3: "=SUM(D4:D9)",
  A4: "项目",
  B4: "长度\n（公里）",
  C4: "Unit cost\n(yuan)",
  D4: "金额(元)",
  A5: "通村路",
  B5: 6,
  C5: 400_000,
  D5: "=B5*C5",
  A6: "通组路",
  B6: 2,
  C6: 300_000,
  D6: "=B6*C6",
  F6: 12,
};

test.each([
  ["a figure has the header above it", table, "B6", "长度（公里）"],
  ["words of Latin letters keep a space", table, "C5", "Unit cost (yuan)"],
  ["a formula is no header", table, "D6", "金额(元)"],
  ["a text entry is not named after the entry above it", table, "A6", "项目"],
  ["a range that begins at its header has that", table, "D4:D9", "金额(元)"],
  ["a range of figures has the header above it", table, "D5:D6", "金额(元)"],
  ["totals may stand above the header", table, "D3", "金额(元)"],
  ["a word among figures is no header", { B1: "数量", B2: 3, B3: "缺", C3: 1, B4: 5 }, "B4", "数量"],
  ["years may be headers of figures", { B1: "年度", C1: 2026, B2: 5, C2: 3 }, "B2", "年度"],
  ["without a header the row's label serves", table, "F6", "通组路"],
  ["signs are no words", { A1: "–", A2: 3 }, "A2", ""],
  ["nothing near has no name", { C3: 1 }, "C3", ""],
  ["an empty cell may have a name", { A1: "数量" }, "A9", "数量"],
] as const)("%s", (_title, cells, range, expected) => {
  const book = new AuditBook(workbook({ 道路: cells }));
  expect(new HeaderNames(book).of(book.sheets[0]!, parseRange(range)!)).toBe(expected);
});
