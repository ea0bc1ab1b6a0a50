import { entriesOf } from "../../../src/core/journal/entries-of";
import { parseJournal } from "../../../src/core/journal/journal-entry";
import { memoryJournal } from "../../../src/core/journal/journal-store";

const entries = entriesOf(
  [
    { sheet: "道路", cell: "H6", before: 40, after: 400000 },
    { sheet: "道路", cell: "G7", before: "'7", after: 7, numberFormat: { before: "@", after: "General" } },
  ],
  { operation: "7", time: "2026-03-01T08:00:00.000Z", reason: "单价单位" },
);

describe("journal entries", () => {
  it("carry one operation and ids of their own", () =>
    expect(entries.map(({ id, operation }) => [id, operation])).toEqual([
      ["7/1", "7"],
      ["7/2", "7"],
    ]));

  it("come back from text as they were", () =>
    expect(parseJournal(JSON.stringify(entries))).toEqual({ entries, unreadable: 0 }));

  it.each<[string, string]>([
    ["cut-off text", '[{"id":"1"'],
    ["no list", '{"id":"1"}'],
    ["a record without a cell", '[{"id":"1","sheet":"道路"}]'],
    ["a whole column", JSON.stringify([{ ...entries[0], cell: "H:H" }])],
  ])("counts %s as unreadable", (_, json) =>
    expect(parseJournal(json)).toEqual({ entries: [], unreadable: 1 }),
  );

  it("keeps the readable ones of a list", () =>
    expect(parseJournal(JSON.stringify([entries[0], 5]))).toEqual({ entries: [entries[0]], unreadable: 1 }));
});

it("the memory journal hands out a copy, oldest first", async () => {
  const store = memoryJournal(entries.slice(0, 1));
  const before = await store.all();
  await store.append(entries.slice(1));
  expect(before).toEqual(entries.slice(0, 1));
  expect(await store.all()).toEqual(entries);
});
