import { lineOf, lineTablesOf, relocated } from "../../../src/core/journal/line-tables";
import type { JournalEntry } from "../../../src/core/journal/journal-entry";
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

const entry: JournalEntry = {
  id: "1/1",
  operation: "1",
  time: "2026-03-01T08:00:00.000Z",
  sheet: "道路",
  cell: "B7",
  line: { anchor: "pb_roads", id: "L0002", column: "单价(元)" },
  before: 5,
  after: 50,
  reason: "",
};
test.each<[string, ReturnType<typeof tables>, string | null]>([
  ["where it was", tables(laidOut), "道路!B7"],
  [
    "a row put in above",
    tables({ ...header(5), ...line(7, "L0001", 40), ...line(8, "L0002", 50) }),
    "道路!B8",
  ],
  [
    "a row and a column put in",
    tables({ A6: "分项", B6: "自加", C6: "单价(元)", D6: "行标识", D9: "L0002" }, "道路!$A$6:$D$20"),
    "道路!C9",
  ],
  ["the sheet renamed", tables(laidOut, "通村路!$A$5:$C$20", "通村路"), "通村路!B7"],
  ["the line copied above itself", tables({ ...laidOut, ...line(6, "L0002", 50) }), "道路!B7"],
  ["the line gone", tables({ ...header(5), ...line(6, "L0001", 40) }), null],
  ["the column gone", tables({ A5: "分项", B5: "行标识", B7: "L0002" }, "道路!$A$5:$B$20"), null],
  ["no table any more", [], "道路!B7"],
])("an entry is found again: %s", (_, now, expected) => {
  const { entries, gone } = relocated([entry], now);
  expect(entries.map(({ sheet, cell }) => `${sheet}!${cell}`)).toEqual(expected === null ? [] : [expected]);
  expect(gone).toEqual(expected === null ? [entry] : []);
});

test("an entry of no line keeps its address", () => {
  const { line: _, ...lineless } = entry;
  expect(relocated([lineless], tables({})).entries).toEqual([lineless]);
});
