import fc from "fast-check";
import { inputOf, sameInput, textInput, type CellInput } from "../../../src/core/workbook/edit";
import { contentOf } from "../../../src/core/workbook/snapshot-of-spec";

test.each([
  ["道路", "道路"],
  ["", "'"],
  ["=1+1", "'=1+1"],
  ["＝1＋1", "'＝1＋1"],
  ["+8", "'+8"],
  ["-", "'-"],
  ["@甲", "'@甲"],
  ["\t=1", "'\t=1"],
  ["1,200", "'1,200"],
  ["．5", "．5"],
  ["３５", "'３５"],
  ["(5)", "'(5)"],
  ["true", "'true"],
  ["TRUELY", "TRUELY"],
  ["#N/A", "'#N/A"],
  ["'quoted", "''quoted"],
])("text %j is typed as %j", (text, input) => {
  expect(textInput(text)).toBe(input);
});

test("typed text is never a formula, and comes back as it was", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(contentOf(textInput(text))).toEqual({ value: text });
    }),
  );
});

test.each<[string, Parameters<typeof inputOf>[0], CellInput]>([
  ["nothing", undefined, null],
  ["a formula, whatever its value", { value: 3, formula: "A1*2" }, "=A1*2"],
  ["an error", { value: { error: "#REF!" }, formula: undefined }, "#REF!"],
  ["text that looks like an error", { value: "#REF!", formula: undefined }, "'#REF!"],
  ["a number", { value: 1.5, formula: undefined }, 1.5],
  ["false", { value: false, formula: undefined }, false],
  ["an empty cell", { value: null, formula: undefined }, null],
])("the input of %s", (_, cell, input) => {
  expect(inputOf(cell)).toBe(input);
});

test.each<[CellInput, CellInput, boolean]>([
  [null, "", true],
  ["'", null, true],
  [0, null, false],
  ["1", 1, false],
  ["=A1", "=A1", true],
  [false, 0, false],
])("%j and %j put the same into a cell: %s", (a, b, same) => {
  expect(sameInput(a, b)).toBe(same);
});
