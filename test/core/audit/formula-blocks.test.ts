import { AuditBook } from "../../../src/core/audit/audit-book";
import { formulaBlocks } from "../../../src/core/audit/formula-blocks";
import { cellName, rangeName } from "../../../src/core/workbook/address";
import { workbook, type CellGiven } from "../../support/workbook";

const blocks = (cells: Readonly<Record<string, CellGiven>>) =>
  formulaBlocks(new AuditBook(workbook({ 道路: cells })).sheets[0]!).map(
    ({ formula, first, size, ranges }) =>
      `${cellName(first.row, first.col)} ${formula} ${size}× ${ranges.map(rangeName).join(" ")}`,
  );

test.each<[string, Readonly<Record<string, CellGiven>>, string[]]>([
  ["no formula, no block", { A1: 1, B1: "单价" }, []],
  [
    "a formula filled down is one block",
    { C1: "=A1*B1", C2: "=A2*B2", C3: "=A3*B3", C4: "=SUM(C1:C3)" },
    ["C1 A1*B1 3× C1:C3", "C4 SUM(C1:C3) 1× C4"],
  ],
  [
    "a cell typed over leaves two rectangles of one block",
    { C1: "=A1*B1", C2: 7, C3: "=A3*B3" },
    ["C1 A1*B1 2× C1 C3"],
  ],
  [
    "another constant is another formula",
    { C1: "=A1*1.05", C2: "=A2*1.5" },
    ["C1 A1*1.05 1× C1", "C2 A2*1.5 1× C2"],
  ],
  ["what could not be read is a block as well", { A1: "=(((", A2: "=(((" }, ["A1 ((( 2× A1:A2"]],
])("%s", (_title, cells, expected) => {
  expect(blocks(cells)).toEqual(expected);
});

test("a block keeps its key when rows are inserted above it", () => {
  const keyOf = (cells: Readonly<Record<string, CellGiven>>) =>
    formulaBlocks(new AuditBook(workbook({ 道路: cells })).sheets[0]!).map(({ key }) => key);
  expect(keyOf({ C9: "=A9*B9" })).toEqual(keyOf({ C1: "=A1*B1", C2: "=A2*B2" }));
});
