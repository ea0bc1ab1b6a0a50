import fc from "fast-check";
import { SheetReader } from "../../../src/core/workbook/sheet-reader";
import { plainStyle, type CellValue } from "../../../src/core/workbook/snapshot";
import { SnapshotBuilder } from "../../../src/core/workbook/snapshot-builder";

function built(cells: readonly (readonly [number, number, CellValue, string?])[]) {
  const book = new SnapshotBuilder();
  const sheet = book.addSheet("道路");
  for (const [row, col, value, formula] of cells) sheet.add(row, col, value, formula);
  const snapshot = book.build();
  return new SheetReader(snapshot, snapshot.sheets[0]!);
}

const value: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double(),
  fc.string(),
  fc.boolean(),
  fc.constantFrom<CellValue>(null, { error: "#N/A" }, "__proto__", "constructor"),
);

test("cells come back by place, in order, the later of two holding", () => {
  const cells = fc.array(fc.tuple(fc.nat(40), fc.nat(40), value), { maxLength: 600 });
  fc.assert(
    fc.property(cells, (added) => {
      const expected = new Map(added.map(([row, col, held]) => [row * 100 + col, held]));
      const reader = built(added);
      const all = Array.from(reader.all(), (cell) => [cell.row * 100 + cell.col, cell.value] as const);
      expect(all).toEqual([...expected].sort(([a], [b]) => a - b));
      for (const [key, held] of expected) {
        const [row, col] = [Math.floor(key / 100), key % 100];
        expect(reader.value(row, col)).toEqual(held);
        expect(reader.cell(row, col)?.value).toEqual(held);
      }
      expect(reader.lastRow).toBe(Math.max(-1, ...added.map(([row]) => row)));
      expect(reader.cell(41, 0)).toBeUndefined();
    }),
  );
});

test("rows are read from left to right, rows without cells give none", () => {
  const reader = built([
    [2, 5, "c"],
    [2, 1, "b"],
    [0, 0, "a"],
  ]);
  expect(Array.from(reader.inRow(2), ({ col }) => col)).toEqual([1, 5]);
  expect([...reader.inRow(1)]).toEqual([]);
  expect([...reader.inRow(9)]).toEqual([]);
});

test("an empty sheet has no cells and no last row", () => {
  const reader = built([]);
  expect([reader.size, reader.lastRow, reader.cell(0, 0), reader.value(0, 0)]).toEqual([
    0,
    -1,
    undefined,
    null,
  ]);
});

test("texts and styles are kept once", () => {
  const book = new SnapshotBuilder();
  expect([book.stringAt("甲"), book.stringAt("乙"), book.stringAt("甲")]).toEqual([0, 1, 0]);
  expect([book.styleAt(plainStyle), book.styleAt({ numberFormat: "@", locked: true })]).toEqual([0, 1]);
  expect(book.styleAt({ numberFormat: "@", locked: true })).toBe(1);
});

test("a shared formula moves with its cells, an array formula does not, a dropped one is gone", () => {
  const book = new SnapshotBuilder();
  const sheet = book.addSheet("道路");
  const shared = sheet.addFormula({ text: "A1*$B$1", row: 0, col: 2 });
  const array = sheet.addFormula({
    text: "A1:A2",
    row: 0,
    col: 3,
    array: { top: 0, left: 3, bottom: 1, right: 3 },
  });
  const dropped = sheet.addFormula({ text: "", row: 0, col: 4 });
  for (const row of [0, 1])
    [shared, array, dropped].forEach((entry, at) => sheet.addRaw(row, 2 + at, 1, 7, entry, 0));
  sheet.dropFormula(dropped);
  const snapshot = book.build();
  const reader = new SheetReader(snapshot, snapshot.sheets[0]!);
  expect(Array.from(reader.all(), ({ formula }) => formula)).toEqual([
    "A1*$B$1",
    "A1:A2",
    undefined,
    "A2*$B$1",
    "A1:A2",
    undefined,
  ]);
  expect(reader.value(1, 4)).toBe(7);
});
