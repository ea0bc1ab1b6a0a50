import { FormulaBook } from "../../../src/core/formula/formula-book";
import { referencesOf } from "../../../src/core/formula/references";
import { workbook } from "../../support/workbook";

test("formulas of one book share equal references, small whole numbers and nothing else", () => {
  const book = new FormulaBook(
    workbook({
      S: { C1: "=ROUND(A1*1.5,2)", C2: "=ROUND(A2*1.7,2)", C3: "=ROUND(A2*$A$1,2)", C4: "=S!A4+A:A" },
    }),
  );
  const [first, second, third, fourth] = [0, 1, 2, 3].map(
    (at) => referencesOf(book.shapeAt(0, at)!).references,
  );
  expect(second![0]).toBe(first![0]);
  expect(third![0]).not.toBe(first![0]);
  expect(third![1]).toMatchObject({ top: { at: 0, fixed: true }, left: { at: 0, fixed: true } });
  expect(fourth!.map(({ sheet, whole }) => [sheet, whole])).toEqual([
    ["S", undefined],
    [undefined, "columns"],
  ]);
  const [one, two] = [0, 1].map((at) => book.shapeAt(0, at)!.expression as { args: readonly unknown[] });
  expect(two!.args[1]).toBe(one!.args[1]);
  expect(two!.args[0]).not.toEqual(one!.args[0]);
});
