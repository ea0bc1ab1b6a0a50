import type { JournalEntry } from "../../../src/core/journal/journal-entry";
import { lineTablesOf } from "../../../src/core/journal/line-tables";
import { relocated } from "../../../src/core/journal/relocate";
import type { CellInput } from "../../../src/core/workbook/edit";
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

test("an entry of no line keeps its address, unless a line stands there by now", () => {
  const { line: _, ...lineless } = entry;
  expect(relocated([lineless], tables({})).entries).toEqual([lineless]);
  expect(relocated([lineless], tables(laidOut))).toEqual({ entries: [], gone: [lineless] });
});

const down = tables({ ...header(6), ...line(7, "L0001", 40), ...line(8, "L0002", 50) }, "道路!$A$6:$C$20");
test.each<[string, CellInput, CellInput | "gone"]>([
  ["moves along with its line", "=ROUND(F7*G7,2)", "=ROUND(F8*G8,2)"],
  ["moves along, range and fixed column too", "=SUM($H7:J7)", "=SUM($H8:J8)"],
  ["without references stays", '=TODAY()&"A1"', '=TODAY()&"A1"'],
  ["that looks at another row is left alone", "=B6+1", "gone"],
  ["that looks at a fixed row is left alone", "=B$7", "gone"],
  ["that looks at a column is left alone", "=SUM(B:B)", "gone"],
  ["that looks at another sheet is left alone", "=封面!B7", "gone"],
])("a formula %s", (_, before, expected) => {
  const { entries } = relocated([{ ...entry, before }], down);
  expect(entries.map((one) => one.before)).toEqual(expected === "gone" ? [] : [expected]);
  expect(relocated([{ ...entry, before }], tables(laidOut)).entries[0]?.before).toBe(before);
});
