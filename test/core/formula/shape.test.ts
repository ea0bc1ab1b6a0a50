import fc from "fast-check";
import { canonicalOf } from "../../../src/core/formula/canonical";
import { parseFormula } from "../../../src/core/formula/parse";
import { shapeOf } from "../../../src/core/formula/shape";
import { shiftFormula } from "../../../src/core/formula/shift";

test.each([
  ["ROUND(G6*$H$5,2)", "ROUND(R[0]C[-2]*R5C8,2)"],
  ["SUM(B$2:B9)", "SUM(R2C[-7]:R[3]C[-7])"],
  ["SUM(C:C)+SUM(3:$4)", "SUM(C[-6]:C[-6])+SUM(R[-3]:R4)"],
  ["'A1 表'!B6&\"C7\"", "'A1 表'!R[0]C[-7]&\"C7\""],
  ["LOG10(A6)", "LOG10(R[0]C[-8])"],
])("%s in I6", (formula, shape) => expect(shapeOf(formula, 5, 8)).toBe(shape));

const cell = fc
  .tuple(
    fc.constantFrom("", "$"),
    fc.constantFrom("C", "H", "AB"),
    fc.constantFrom("", "$"),
    fc.integer({ min: 20, max: 90 }),
  )
  .map((parts) => parts.join(""));
const formula = fc
  .array(
    fc.oneof(
      cell,
      fc.constantFrom("SUM(C20:H90)", "SUM($C20:$H90)", "SUM(C$20:C90)", "SUM(H:H)"),
      fc.constant('"A1"'),
      fc.constant("道路!F9"),
    ),
    {
      minLength: 1,
      maxLength: 6,
    },
  )
  .map((parts) => parts.join("+"));

test("a formula filled elsewhere keeps its shape, and one shape is one tree", () => {
  fc.assert(
    fc.property(
      formula,
      fc.integer({ min: 0, max: 500 }),
      fc.integer({ min: 0, max: 40 }),
      (text, rows, cols) => {
        const moved = shiftFormula(text, rows, cols);
        expect(shapeOf(moved, 10 + rows, 5 + cols)).toBe(shapeOf(text, 10, 5));
        expect(parseFormula(moved, 10 + rows, 5 + cols)).toEqual(parseFormula(text, 10, 5));
      },
    ),
  );
});

test("formulas of plain cells have the key that they have with a word in another script beside them", () => {
  const piece = fc.oneof(
    cell,
    fc.constantFrom(
      ..."SUM( ROUND( LOG10( A1! 'A1 B'! \"A1\" \"x\"\"A1\" 'it''s A1'! 1.5E3 1E5 A:A $A:B 3:4 A1:B A1$B2 $A $1 AB A0 A12345678 ABCD1 _A1 A1_ A1.B2 TRUE #REF! { } [1]S!A1 $A$1:B$2 A1# @A1 . \\A1".split(
        " ",
      ),
    ),
    fc.constantFrom(..."+-*/(),:<>=&% ;!".split("")),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 7 }), (pieces) => {
      const text = pieces.join("");
      expect(`${shapeOf(text, 30, 12)}+"数"`).toBe(shapeOf(`${text}+数`, 30, 12).replace(/数$/, '"数"'));
    }),
    { numRuns: 3000 },
  );
});

test.each([
  ["B2*C2", "C2*B2"],
  ["(A1+B1)+C1", "+A1+(B1+C1)"],
  ["SUM(A1+B1)", "A1+B1"],
])("%s says the same as %s", (one, other) => {
  const canonical = (text: string) => canonicalOf(parseFormula(text, 0, 0)!);
  expect(canonical(one)).toBe(canonical(other));
});

test("A1-B1 is not B1-A1", () => {
  expect(canonicalOf(parseFormula("A1-B1", 0, 0)!)).not.toBe(canonicalOf(parseFormula("B1-A1", 0, 0)!));
});

test.each([
  "",
  "SUM(",
  "1+",
  "A1 B1 C1)",
  "(".repeat(3000),
  "A1#",
  `${"1+".repeat(5000)}1`,
  "-".repeat(5000),
  "道路!#REF!",
  "{1,2",
])("odd syntax gives no tree and no exception", (text) => expect(parseFormula(text, 0, 0)).toBeUndefined());

test("text of any kind never throws", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(..."A1$:!'\"()[]{},;+-*/^&=<>%#@ 道.0") }), (text) => {
      expect(() => parseFormula(text, 3, 3)).not.toThrow();
      expect(() => shapeOf(text, 3, 3)).not.toThrow();
    }),
  );
});
