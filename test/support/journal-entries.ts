import fc from "fast-check";
import type { JournalEntry } from "../../src/core/journal/journal-entry";
import { cellName } from "../../src/core/workbook/address";
import type { CellInput } from "../../src/core/workbook/edit";

/** Whatever can stand in a cell: texts that look like something else, formulas, errors, signs no file can hold as they are. */
export const cellInput: fc.Arbitrary<CellInput> = fc.oneof(
  fc.constant(null),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  fc.integer(),
  fc.boolean(),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "'1,200",
    "''",
    "'=1+1",
    "=ROUND(G6*H6,2)",
    "#REF!",
    "'#N/A",
    "46082",
    "'2026-03-01",
    "TRUE",
    " 空 ",
    "_x000D_",
  ),
  fc.constantFrom("元", "😀=", "'", '"').map((sign) => sign.repeat(32_767 / sign.length)),
);

const text = fc.oneof(
  fc.constantFrom("单价单位", "=x", "道路"),
  fc.string({ unit: "grapheme", maxLength: 30 }),
);
const time = fc
  .integer({ min: 0, max: 400 })
  .map((minutes) => new Date(Date.UTC(2026, 2, 1, 0, minutes)).toISOString());

export const journalEntry: fc.Arbitrary<JournalEntry> = fc
  .record(
    {
      id: fc.uuid(),
      operation: fc.uuid(),
      time,
      sheet: text.filter((name) => name !== ""),
      cell: fc.tuple(fc.nat(2_000), fc.nat(60)).map(([row, col]) => cellName(row, col)),
      before: cellInput,
      after: cellInput,
      numberFormat: fc.record({
        before: fc.constantFrom("@", "General"),
        after: fc.constantFrom("#,##0.00", "yyyy-mm-dd"),
      }),
      who: text,
      reason: text,
    },
    { requiredKeys: ["id", "operation", "time", "sheet", "cell", "before", "after", "reason"] },
  )
  .map((entry) => entry as JournalEntry);

/** As a journal keeps them: oldest first. */
export const journal: fc.Arbitrary<readonly JournalEntry[]> = fc
  .array(journalEntry, { maxLength: 12 })
  .map((entries) => entries.sort((a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)));
