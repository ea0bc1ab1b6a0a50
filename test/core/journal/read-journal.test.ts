import fc from "fast-check";
import { journalRow, layOutJournal, recordCol } from "../../../src/core/journal/journal-sheet";
import { journalEdits } from "../../../src/core/journal/journal-edits";
import { findJournal, readJournal } from "../../../src/core/journal/read-journal";
import { recordPieces } from "../../../src/core/journal/record-pieces";
import type { JournalEntry } from "../../../src/core/journal/journal-entry";
import { cellName, parseCell } from "../../../src/core/workbook/address";
import type { CellSpec, WorkbookSpec } from "../../../src/core/workbook/sheet-spec";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { readXlsx } from "../../../src/file/read-xlsx";
import { writeXlsx } from "../../../src/file/write-xlsx";
import { journal, journalEntry } from "../../support/journal-entries";

const entry: JournalEntry = {
  id: "7/1",
  operation: "7",
  time: "2026-03-01T08:00:00.000Z",
  sheet: "道路",
  cell: "H6",
  before: 40,
  after: "=G6*2",
  reason: "单价单位",
  who: "王敏",
};
const { sheet, name } = layOutJournal("zh");
const empty: WorkbookSpec = { sheets: [sheet], names: [name] };

function withRows(
  entries: readonly JournalEntry[],
  change = (cells: readonly CellSpec[]) => cells,
): WorkbookSpec {
  const edits = journalEdits(findJournal(snapshotOfSpec(empty))!, entries, "zh");
  const rows = edits.map(({ cell, after }): CellSpec => ({ ...parseCell(cell)!, input: after }));
  return { ...empty, sheets: [{ ...sheet, cells: [...sheet.cells, ...change(rows)] }] };
}
const read = (spec: WorkbookSpec) => readJournal(snapshotOfSpec(spec));

test("a row says when, who, where, what and why", () => {
  expect(journalRow(entry, 1, "zh").slice(0, recordCol)).toEqual([
    "'2026-03-01 16:00:00",
    "王敏",
    "道路",
    "H6",
    40,
    "'=G6*2",
    "是",
    "单价单位",
  ]);
  const { who: _, ...nobody } = entry;
  const long = { ...nobody, before: "元".repeat(1000), after: "'1,200", reason: "" };
  expect(journalRow(long, 1, "en").slice(0, recordCol)).toEqual([
    "'2026-03-01 16:00:00",
    null,
    "道路",
    "H6",
    `${"元".repeat(250)}…`,
    "'1,200",
    "no",
    null,
  ]);
});

test.each([
  ["no journal", { sheets: [{ ...sheet, name: "道路" }], names: [] }],
  ["an empty one", empty],
  ["one whose sheet is gone", { sheets: [{ ...sheet, name: "道路" }], names: [name] }],
])("%s has nothing to tell", (_, spec) => expect(read(spec)).toEqual({ entries: [], unreadable: 0 }));

test.each<[string, (cells: readonly CellSpec[]) => readonly CellSpec[], Partial<ReturnType<typeof read>>]>([
  [
    "a cut-off record",
    (cells) => cells.map((cell) => (cell.col === recordCol ? { ...cell, input: "{" } : cell)),
    { unreadable: 1, entries: [] },
  ],
  [
    "a record that is gone",
    (cells) => cells.filter(({ col }) => col < recordCol),
    { unreadable: 1, entries: [] },
  ],
  [
    "a note typed below",
    (cells) => [...cells, { row: 9, col: 0, input: "看过" }],
    { unreadable: 1, entries: [entry] },
  ],
  [
    "visible cells typed over",
    (cells) => cells.map((cell) => (cell.col === 4 ? { ...cell, input: 7 } : cell)),
    { unreadable: 0, entries: [entry] },
  ],
  [
    "rows moved",
    (cells) => cells.map((cell) => ({ ...cell, row: cell.row + 5 })),
    { unreadable: 0, entries: [entry] },
  ],
])("%s", (_, change, expected) => expect(read(withRows([entry], change))).toEqual(expected));

test.each<[string, (row: number) => number]>([
  ["as they stand", (row) => row],
  ["after someone turned the rows round", (row) => 7 - row],
])("entries come oldest first %s, also where computers' clocks differ", (_, moved) => {
  const later = { ...entry, id: "8/1", operation: "8", time: "2026-03-01T06:00:00.000Z" };
  const rows = withRows([entry, later], (cells) => cells.map((cell) => ({ ...cell, row: moved(cell.row) })));
  expect(read(rows).entries).toEqual([entry, later]);
});

test("entries without a number are older than those with one, and go by their time", () => {
  const later = { ...entry, id: "8/1", operation: "8", time: "2026-03-02T06:00:00.000Z" };
  const old = withRows([later, entry], (cells) =>
    cells.map((cell) =>
      typeof cell.input === "string" ? { ...cell, input: cell.input.replace(/,"number":\d+/, "") } : cell,
    ),
  );
  expect(read(old).entries).toEqual([entry, later]);
});

test("entries are the same after writing the workbook and reading it again", async () => {
  await fc.assert(
    fc.asyncProperty(journal, async (entries) => {
      const book = await readXlsx(await writeXlsx(withRows(entries)));
      expect(book.ok && readJournal(book.value)).toEqual({ entries, unreadable: 0 });
    }),
    { numRuns: 40 },
  );
});

test("pieces fit into cells, cut no character in half, and make the record again", () => {
  fc.assert(
    fc.property(journalEntry, fc.nat(3), (one, more) => {
      const record = JSON.stringify(one) + "😀".repeat(more * 16_000);
      const pieces = recordPieces(record);
      expect(pieces.join("")).toBe(record);
      for (const piece of pieces) {
        expect(piece.length).toBeLessThanOrEqual(32_000);
        expect(() => encodeURIComponent(piece)).not.toThrow();
      }
    }),
  );
});

test("a new row stands below all others", () => {
  const found = findJournal(snapshotOfSpec(withRows([entry])))!;
  expect(journalEdits(found, [entry], "zh")[0]).toMatchObject({ sheet: "修改记录", cell: cellName(4, 0) });
});
