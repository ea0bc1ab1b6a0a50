import fc from "fast-check";
import { shiftFormula } from "../../../src/core/formula/shift";
import { columnName, maxCols, maxRows } from "../../../src/core/workbook/address";

test.each([
  ["ROUND(G6*$H$5,2)", 1, 0, "ROUND(G7*$H$5,2)"],
  ["SUM(A$1:A5)", 2, 1, "SUM(B$1:B7)"],
  ["$A1+A$1", 3, 3, "$A4+D$1"],
  ["SUM(A:A)+SUM($B:C)", 5, 1, "SUM(B:B)+SUM($B:D)"],
  ["SUM(1:1,$2:3)", 1, 5, "SUM(2:2,$2:4)"],
  ["道路!A1+'资金 A1'!B2", 1, 1, "道路!B2+'资金 A1'!C3"],
  ["'it''s A1'!A1", 1, 0, "'it''s A1'!A2"],
  ['A1&"A1 ""B2"" A1"', 1, 0, 'A2&"A1 ""B2"" A1"'],
  ["LOG10(A1)+ATAN2(A1,B1)", 1, 0, "LOG10(A2)+ATAN2(A2,B2)"],
  ["Table1[A1]+A1", 1, 0, "Table1[A1]+A2"],
  ["[1]Sheet1!A1", 1, 0, "[1]Sheet1!A2"],
  ["A1!B2", 1, 0, "A1!B3"],
  ["pb_roads1+rate.A1+x_A1", 1, 0, "pb_roads1+rate.A1+x_A1"],
  ["金额A1", 1, 0, "金额A1"],
  ["1E5+A1", 1, 0, "1E5+A2"],
  ["A1", -1, 0, "#REF!"],
  ["A1:B2", 0, -1, "#REF!:A2"],
  ["XFD1", 0, 1, "#REF!"],
  ["A1048576", 1, 0, "#REF!"],
  ["$A$1", -5, -5, "$A$1"],
  ["a1+b$2", 1, 1, "B2+C$2"],
  ["A1#", 1, 0, "A2#"],
  ["TRUE+1", 4, 4, "TRUE+1"],
  ["", 1, 1, ""],
])("%s filled %i down and %i right is %s", (text, rows, cols, expected) => {
  expect(shiftFormula(text, rows, cols)).toBe(expected);
});

const moveable = fc.record({
  row: fc.integer({ min: 1001, max: maxRows - 1000 }),
  col: fc.integer({ min: 501, max: maxCols - 501 }),
  rowFixed: fc.boolean(),
  colFixed: fc.boolean(),
});
const by = fc.record({
  rows: fc.integer({ min: -1000, max: 1000 }),
  cols: fc.integer({ min: -500, max: 500 }),
});
type Moveable = typeof moveable extends fc.Arbitrary<infer T> ? T : never;

const written = ({ row, col, rowFixed, colFixed }: Moveable, { rows, cols } = { rows: 0, cols: 0 }) =>
  `${colFixed ? "$" : ""}${columnName(col + (colFixed ? 0 : cols))}${rowFixed ? "$" : ""}${row + (rowFixed ? 0 : rows)}`;

test("every reference of a formula moves as if written at its new place", () => {
  fc.assert(
    fc.property(fc.array(moveable, { minLength: 1, maxLength: 4 }), by, (references, move) => {
      const formula = (at?: { rows: number; cols: number }) =>
        `SUM(${references.map((one) => `'表 A1'!${written(one, at)}:${written(one, at)}`).join(",")})&"A1"`;
      expect(shiftFormula(formula(), move.rows, move.cols)).toBe(formula(move));
    }),
  );
});

test("there and back again is where it was", () => {
  fc.assert(
    fc.property(moveable, by, (one, { rows, cols }) => {
      const text = `ROUND(${written(one)}*2,2)`;
      expect(shiftFormula(shiftFormula(text, rows, cols), -rows, -cols)).toBe(text);
    }),
  );
});
