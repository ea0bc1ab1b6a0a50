import fc from "fast-check";
import {
  absoluteRange,
  cellName,
  columnIndex,
  columnName,
  contains,
  maxCols,
  maxRows,
  parseCell,
  parseRange,
  quoteSheet,
  rangeName,
} from "../../../src/core/workbook/address";

const row = fc.nat(maxRows - 1);
const col = fc.nat(maxCols - 1);
const range = fc.tuple(row, row, col, col).map(([a, b, c, d]) => ({
  top: Math.min(a, b),
  bottom: Math.max(a, b),
  left: Math.min(c, d),
  right: Math.max(c, d),
}));

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [27, "AB"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (index, name) => {
  expect(columnName(index)).toBe(name);
  expect(columnIndex(name)).toBe(index);
  expect(columnIndex(name.toLowerCase())).toBe(index);
});

test("names of cells and ranges are read back", () => {
  fc.assert(fc.property(row, col, (r, c) => expect(parseCell(cellName(r, c))).toEqual({ row: r, col: c })));
  fc.assert(
    fc.property(range, (one) => {
      expect(parseRange(rangeName(one))).toEqual(one);
      expect(parseRange(absoluteRange(one))).toEqual(one);
    }),
  );
});

test.each([
  ["B2:A1", { top: 0, left: 0, bottom: 1, right: 1 }],
  ["$c$3", { top: 2, left: 2, bottom: 2, right: 2 }],
  ["A1048576:XFD1048576", { top: 1048575, left: 0, bottom: 1048575, right: 16383 }],
])("reads %s", (text, expected) => {
  expect(parseRange(text)).toEqual(expected);
});

test.each([
  "",
  "A",
  "1",
  "A0",
  "A:A",
  "1:1",
  "XFE1",
  "A1048577",
  "A1:B",
  "AAAA1",
  "A1 ",
  "A1:B2:C3",
  "A01",
  "Sheet1!A1",
])("%j is no cell and no range", (text) => {
  expect(parseRange(text)).toBeUndefined();
  expect(parseCell(text)).toBeUndefined();
});

test("a rectangle is no single cell, unless it is one cell twice", () => {
  expect(parseCell("A1:B1")).toBeUndefined();
  expect(parseCell("C3:C3")).toEqual({ row: 2, col: 2 });
});

test.each([
  ["道路", "道路"],
  ["资金 总表", "'资金 总表'"],
  ["it's", "'it''s'"],
  ["2026", "'2026'"],
  ["A1", "'A1'"],
  ["abc123", "'abc123'"],
  ["R1C1", "'R1C1'"],
  ["c", "'c'"],
  ["a-b", "'a-b'"],
  ["_plan", "_plan"],
])("sheet %s in a formula is %s", (name, quoted) => {
  expect(quoteSheet(name)).toBe(quoted);
});

test.each([
  [0, 0, false],
  [1, 1, true],
  [3, 2, true],
  [4, 2, false],
  [3, 3, false],
])("B2:C4 contains row %i, column %i: %s", (r, c, inside) => {
  expect(contains({ top: 1, left: 1, bottom: 3, right: 2 }, r, c)).toBe(inside);
});
