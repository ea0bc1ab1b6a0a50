import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { currentCellsOf } from "../../src/core/journal/current-cells";
import { entriesOf } from "../../src/core/journal/entries-of";
import { journalEdits } from "../../src/core/journal/journal-edits";
import { layOutJournal } from "../../src/core/journal/journal-sheet";
import { planRevert } from "../../src/core/journal/plan-revert";
import { findJournal, readJournal } from "../../src/core/journal/read-journal";
import { parseCell } from "../../src/core/workbook/address";
import type { Edit } from "../../src/core/workbook/edit";
import type { SheetSpec, StyleSpec } from "../../src/core/workbook/sheet-spec";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { patchXlsx } from "../../src/file/patch-xlsx";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeXlsx } from "../../src/file/write-xlsx";
import {
  playStory,
  story,
  storyCells,
  storySheet,
  type CellFacts,
  type StoryBook,
} from "../support/change-story";

const styles: Readonly<Record<string, StyleSpec>> = {
  text: { numberFormat: "@", fill: "#DCE6F1" },
  money: { numberFormat: "#,##0.00", bold: true, border: true, locked: false },
  date: { numberFormat: "yyyy-mm-dd", color: "#FF0000", align: "center" },
};
const cells: SheetSpec["cells"] = [
  { row: 1, col: 0, input: 6, style: "money" },
  { row: 1, col: 1, input: 40 },
  { row: 1, col: 2, input: "=ROUND(A2*B2,2)", style: "money" },
  { row: 1, col: 3, input: "'1,200", style: "text" },
  { row: 2, col: 0, input: "'007" },
  { row: 2, col: 2, input: "=SUM(C2:C2)" },
  { row: 2, col: 3, input: "'=不是公式", style: "text" },
  { row: 3, col: 1, input: 46082, style: "date" },
  { row: 3, col: 2, input: null, style: "date" },
];
const sheet = (name: string): SheetSpec => ({
  name,
  visibility: "visible",
  styles,
  cells,
  columns: [],
  validations: [],
  protect: false,
});
const journal = layOutJournal("zh");
const original = writeXlsx({
  sheets: [sheet(storySheet), sheet("别的事"), journal.sheet],
  names: [journal.name],
});

/** A file that is opened, changed and saved at every step. */
function storyBook(file: { bytes: Uint8Array }): StoryBook {
  let operations = 0;
  const open = async (): Promise<WorkbookSnapshot> => {
    const read = await readXlsx(file.bytes, { looks: true });
    if (!read.ok) throw new Error(read.reason.en);
    return read.value;
  };
  /** Saves the edits with their journal entries, or nothing of them. */
  const change = async (edits: readonly Edit[], journalled = true): Promise<readonly Edit[]> => {
    if (edits.length === 0) return [];
    const time = new Date(Date.UTC(2026, 2, 1, 0, 0, ++operations)).toISOString();
    const entries = entriesOf(edits, { operation: String(operations), time, reason: "修正" });
    const rows = journalled ? journalEdits(findJournal(await open())!, entries, "zh") : [];
    const patched = await patchXlsx(file.bytes, [...edits, ...rows]);
    if (patched.ok) file.bytes = patched.value;
    return patched.ok ? edits : [];
  };
  return {
    cells: async () => factsOf(await open()),
    fix: change,
    async type(cell, after) {
      const before = currentCellsOf(await open())(storySheet, cell)!.input;
      await change([{ sheet: storySheet, cell, before, after }], false);
    },
    history: async () => readJournal(await open()).entries,
    async revert(entries) {
      const { edits } = planRevert(entries, currentCellsOf(await open()));
      const written = await change(edits);
      return { outcomes: written.map((edit) => ({ edit, outcome: "written" })) };
    },
    reopen: () => Promise.resolve(),
  };
}

function factsOf(book: WorkbookSnapshot): ReadonlyMap<string, CellFacts> {
  const current = currentCellsOf(book);
  const reader = new SheetReader(book, book.sheets[0]!);
  // B2 was laid out without a style; a cell that is not in the file looks the same.
  const plain = reader.cell(1, 1)!.style;
  return new Map(
    storyCells.map((cell) => {
      const { row, col } = parseCell(cell)!;
      const { numberFormat: _, ...look } = reader.cell(row, col)?.style ?? plain;
      return [cell, { ...current(storySheet, cell)!, look: JSON.stringify(look) }];
    }),
  );
}

const otherSheet = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)["xl/worksheets/sheet2.xml"]!);

test("a file changed and put back by whoever opens it next holds what its users left in it", async () => {
  await fc.assert(
    fc.asyncProperty(story, async (steps) => {
      const file = { bytes: await original };
      await playStory(storyBook(file), steps);
      expect(otherSheet(file.bytes)).toBe(otherSheet(await original));
    }),
    { numRuns: 30 },
  );
}, 240_000);
