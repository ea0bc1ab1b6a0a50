import type { SheetSpec, WorkbookSpec } from "../../../src/core/workbook/sheet-spec";
import { bookChanges } from "../../../src/preview/book/book-changes";

const sheet: SheetSpec = {
  name: "道路",
  visibility: "visible",
  styles: { plain: { locked: false }, money: { numberFormat: "#,##0.00", locked: false } },
  cells: [
    { row: 5, col: 1, input: 40, style: "money" },
    { row: 5, col: 2, input: "=B6*2" },
  ],
  columns: [{ width: 9 }, { width: 12 }, { width: 9 }],
  validations: [],
  protect: false,
};
const book = (change: Partial<SheetSpec> = {}, more: Partial<WorkbookSpec> = {}): WorkbookSpec => ({
  sheets: [{ ...sheet, ...change }],
  names: [],
  ...more,
});

describe("only cells were changed", () => {
  it.each([
    ["nothing at all", {}, []],
    [
      "a value",
      { cells: [{ ...sheet.cells[0]!, input: 400_000 }, sheet.cells[1]!] },
      [{ sheet: "道路", cell: "B6", before: 40, after: 400_000 }],
    ],
    [
      "a cell emptied",
      { cells: [sheet.cells[0]!] },
      [{ sheet: "道路", cell: "C6", before: "=B6*2", after: null }],
    ],
    [
      "a cell typed beyond the last column",
      {
        cells: [...sheet.cells, { row: 5, col: 3, input: "'007" }],
        columns: [...sheet.columns, { width: 9, hidden: false }],
      },
      [{ sheet: "道路", cell: "D6", before: null, after: "'007" }],
    ],
    [
      "a number format",
      { styles: { ...sheet.styles, money: { numberFormat: "0%", locked: false } } },
      [
        {
          sheet: "道路",
          cell: "B6",
          before: 40,
          after: 40,
          numberFormat: { before: "#,##0.00", after: "0%" },
        },
      ],
    ],
    ["the names of styles", renamedStyles(), []],
  ])("%s", (_, change, edits) => {
    expect(bookChanges(book(), book(change))).toEqual({ edits, added: { sheets: [], names: [] } });
  });
});

test("sheets and names added come beside the edits", () => {
  const water = { ...sheet, name: "饮水" };
  const name = { name: "total", formula: "道路!$B$4" };
  const cells = [{ ...sheet.cells[0]!, input: 41 }, sheet.cells[1]!];
  const after = { sheets: [{ ...sheet, cells }, water], names: [name] };
  expect(bookChanges(book(), after)).toEqual({
    edits: [{ sheet: "道路", cell: "B6", before: 40, after: 41 }],
    added: { sheets: [water], names: [name] },
  });
});

test("a name that points elsewhere is more than that", () => {
  const named = (formula: string) => book({}, { names: [{ name: "total", formula }] });
  expect(bookChanges(named("道路!$B$4"), named("道路!$B$5"))).toBeUndefined();
});

describe("more than cells was changed", () => {
  it.each<[string, WorkbookSpec]>([
    ["a sheet put in front", book({}, { sheets: [{ ...sheet, name: "饮水" }, sheet] })],
    ["a sheet taken out", book({}, { sheets: [] })],
    ["a sheet renamed", book({ name: "路" })],
    ["a column widened", book({ columns: [{ width: 9 }, { width: 20 }, { width: 9 }] })],
    ["a column hidden", book({ columns: [{ width: 9 }, { width: 12 }, { width: 9, hidden: true }] })],
    ["a fill", book({ styles: { money: { ...sheet.styles["money"], fill: "#FFFF00" } } })],
    ["a lock", book({ styles: { money: { ...sheet.styles["money"], locked: true } } })],
    ["protection", book({ protect: true })],
  ])("%s", (_, after) => {
    expect(bookChanges(book(), after)).toBeUndefined();
  });
});

function renamedStyles(): Partial<SheetSpec> {
  const [first, second] = sheet.cells;
  return {
    styles: { a: sheet.styles["plain"]!, b: sheet.styles["money"]! },
    cells: [{ ...first!, style: "b" }, second!],
  };
}
