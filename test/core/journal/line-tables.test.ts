import { lineOf, lineTablesOf } from "../../../src/core/journal/line-tables";
import { workbook, type CellGiven } from "../../support/workbook";

type Cells = Readonly<Record<string, CellGiven>>;
const line = (row: number, id: string, cost: number): Cells => ({ [`B${row}`]: cost, [`C${row}`]: id });
const header = (row: number): Cells => ({
  [`A${row}`]: "分项",
  [`B${row}`]: "单价(元)",
  [`C${row}`]: "行标识",
});
const laidOut: Cells = { ...header(5), ...line(6, "L0001", 40), ...line(7, "L0002", 50), B8: 60 };
const tables = (cells: Cells, formula = "道路!$A$5:$C$20", sheet = "道路") =>
  lineTablesOf(workbook({ [sheet]: cells }, { names: [{ name: "pb_roads", formula, hidden: false }] }));

test.each<[string, string, string, ReturnType<typeof lineOf>]>([
  ["a cell of a line", "道路", "B7", { anchor: "pb_roads", id: "L0002", column: "单价(元)" }],
  ["a cell above the lines", "道路", "B5", undefined],
  ["a line without an id", "道路", "B8", undefined],
  ["a cell beside the table", "道路", "E7", undefined],
  ["another sheet", "饮水", "B7", undefined],
])("%s", (_, sheet, cell, expected) => expect(lineOf(tables(laidOut), sheet, cell)).toEqual(expected));

test.each<[string, Cells, string?]>([
  ["no ids in the last column", laidOut, "道路!$A$5:$B$20"],
  ["no rows", laidOut, "道路!$A$5:$C$5"],
  ["a sheet that is gone", laidOut, "饮水!$A$5:$C$20"],
  ["a broken name", laidOut, "#REF!"],
])("no line table: %s", (_, cells, formula) => expect(tables(cells, formula)).toEqual([]));
