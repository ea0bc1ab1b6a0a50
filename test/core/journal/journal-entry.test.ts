import { entriesOf } from "../../../src/core/journal/entries-of";
import { memoryJournal } from "../../../src/core/journal/journal-store";
import { operationsOf } from "../../../src/core/journal/operations";
import type { Edit } from "../../../src/core/workbook/edit";

const edits: readonly Edit[] = [
  { sheet: "道路", cell: "H6", before: 40, after: 400000 },
  { sheet: "道路", cell: "G7", before: "'7", after: 7, numberFormat: { before: "@", after: "General" } },
];
const entries = entriesOf(edits, { operation: "7", time: "2026-03-01T08:00:00.000Z", reason: "单价单位" });

it("entries carry one operation and ids of their own", () =>
  expect(entries.map(({ id, operation }) => [id, operation])).toEqual([
    ["7/1", "7"],
    ["7/2", "7"],
  ]));

it("the memory journal hands out a copy, oldest first", async () => {
  const store = memoryJournal(entries.slice(0, 1));
  const before = await store.all();
  await store.append(entries.slice(1));
  expect(before.entries).toEqual(entries.slice(0, 1));
  expect(await store.all()).toEqual({ entries, unreadable: 0 });
});

it("operations come latest first, each with its entries in the order written", () => {
  const later = entriesOf(edits.slice(0, 1), {
    operation: "8",
    time: "2026-03-02T08:00:00.000Z",
    reason: "撤回",
    who: "王敏",
  });
  expect(operationsOf([...entries, ...later])).toEqual([
    { operation: "8", time: "2026-03-02T08:00:00.000Z", who: "王敏", reason: "撤回", entries: later },
    { operation: "7", time: "2026-03-01T08:00:00.000Z", who: "", reason: "单价单位", entries },
  ]);
});
