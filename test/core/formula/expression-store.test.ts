import { ExpressionStore } from "../../../src/core/formula/expression-store";
import { FormulaBook } from "../../../src/core/formula/formula-book";
import { parseFormula } from "../../../src/core/formula/parse";
import { workbook } from "../../support/workbook";

const formulas = [
  "A1+B$2*$C3-SUM(A1:B9,C:C,3:$4)",
  "道路!A1+'表 1'!$B$2:C4+道路!率",
  '-1.5%+1E300*-0.000001&"数""1"&TRUE&#REF!',
  "IF(A1<>2,,IF(A1>=3,{1,2;3,-4.5},{}))",
  "[1]S!A1+甲:丙!B2+表[列]+表[[#Totals],[列]:[行]]+@A1",
  "A1<=B1=(A1<B1)=(A1>B1)",
  "67108864+-67108864+67108863+123456789012",
];

test("a tree comes back as it was kept, whatever is kept beside it", () => {
  const store = new ExpressionStore();
  const trees = formulas.map((text) => parseFormula(text, 20, 20)).filter((tree) => tree !== undefined);
  expect(trees.length).toBeGreaterThan(4);
  const places = trees.map((tree) => store.add(tree));
  expect(places.map((place) => store.at(place))).toEqual(trees);
});

test("a formula of one cell is put together anew, one of several cells is kept", () => {
  const book = new FormulaBook(workbook({ S: { C1: "=A1*2", C2: "=A2*2", D1: "=A1*3" } }));
  const [twice, once] = [book.shapeAt(0, 0)!, book.shapeAt(0, 1)!];
  expect([twice, once].map(({ key }) => key)).toEqual(["R[0]C[-2]*2", "R[0]C[-3]*3"]);
  book.shapeAt(0, 2);
  expect([twice.repeated, once.repeated]).toEqual([true, false]);
  expect(twice.expression).toBe(twice.expression);
  expect(once.expression).toEqual(parseFormula("A1*3", 0, 3));
});
