import { moveReferences, renameSheetIn } from "../../../src/core/formula/move-references";
import { moveRange } from "../../../src/core/workbook/move-range";

const down =
  (at: number, by: number, axis: "rows" | "cols" = "rows") =>
  (range: Parameters<typeof moveRange>[0]) =>
    moveRange(range, { axis, at, by });

describe("references follow inserted and deleted lines", () => {
  test.each([
    ["a row put inside a range makes it longer", "SUM(O$5:O$9)", down(6, 2), "SUM(O$5:O$11)"],
    ["a row put above moves it", "ROUND(G6*$H$6,2)", down(5, 1), "ROUND(G7*$H$7,2)"],
    ["one put below leaves it alone", "G6*H6", down(6, 1), "G6*H6"],
    ["a deleted row makes a range shorter", "SUM(O5:O9)", down(6, -2), "SUM(O5:O7)"],
    ["a deleted cell is lost", "G7+H5", down(6, -1), "#REF!+H5"],
    ["whole columns don't mind rows", "SUM(A:A)", down(0, 3), "SUM(A:A)"],
    ["whole columns follow columns", "SUM(B:$C)", down(0, 1, "cols"), "SUM(C:$D)"],
    ["whole rows follow rows", "SUM(5:6)", down(0, 1), "SUM(6:7)"],
    ["text stays text", 'IF(A6="A6","A6",A6)', down(0, 1), 'IF(A7="A6","A6",A7)'],
    ["names and functions stay", "LOG10(A6)+pb_a1", down(0, 1), "LOG10(A7)+pb_a1"],
    ["another sheet's cells stay", "饮水!A6+道路!A6+A6", down(0, 1), "饮水!A6+道路!A7+A7"],
    [
      "another workbook's and runs of sheets stay",
      "[1]道路!A6+道路:饮水!A6",
      down(0, 1),
      "[1]道路!A6+道路:饮水!A6",
    ],
    ["the last of a range may go", "SUM(O5:O9)", down(8, -1), "SUM(O5:O8)"],
  ])("%s", (_what, before, move, after) => {
    expect(moveReferences(before, "道路", "道路", move)).toBe(after);
  });

  test("from another sheet only named references move", () => {
    expect(moveReferences("道路!A6+A6", "资金总表", "道路", down(0, 1))).toBe("道路!A7+A6");
    expect(moveReferences("'道 路'!$A$6*2", "资金总表", "道 路", down(0, 1))).toBe("'道 路'!$A$7*2");
  });

  test("a renamed sheet is followed, with quotes where the new name needs them", () => {
    expect(renameSheetIn('道路!A1+饮水!A1&"道路!A1"', "道路", "道路 (旧)")).toBe(
      "'道路 (旧)'!A1+饮水!A1&\"道路!A1\"",
    );
  });
});
