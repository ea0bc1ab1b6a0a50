import { strFromU8, unzipSync } from "fflate";
import fc from "fast-check";
import { currentCellsOf } from "../../src/core/journal/current-cells";
import { entriesOf } from "../../src/core/journal/entries-of";
import { journalEdits } from "../../src/core/journal/journal-edits";
import { layOutJournal, recordCol } from "../../src/core/journal/journal-sheet";
import { planRevert } from "../../src/core/journal/plan-revert";
import { findJournal, readJournal, type FoundJournal } from "../../src/core/journal/read-journal";
import { cellName, parseCell } from "../../src/core/workbook/address";
import { inputOf, type Edit } from "../../src/core/workbook/edit";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { patchXlsx } from "../../src/file/patch-xlsx";
import { readXlsx } from "../../src/file/read-xlsx";
import { writeXlsx } from "../../src/file/write-xlsx";
import { settingsSheet } from "../../src/core/plan-book/plan-settings";
import { reviewEdits } from "../../src/core/review/review-rows";
import { settingsEdits } from "../../src/core/settings/settings-edits";
import { playStory, type CellFacts, type StoryBook } from "../support/change-story";
import { storySheetSpec } from "../support/story-sheet";
import { rememberedIn, storyPlan } from "../support/story-plan";
import { story, storyCells, storySheet, toldBefore } from "../support/story-steps";

const journal = layOutJournal("zh");
const original = writeXlsx({
  sheets: [storySheetSpec(storySheet), storySheetSpec("别的事"), journal.sheet, ...storyPlan.sheets],
  names: [journal.name, ...storyPlan.names],
});

/** A file that is opened, changed and saved at every step. */
function storyBook(file: { bytes: Uint8Array }): StoryBook {
  let operations = 0;
  let clock = 0;
  const open = async (): Promise<WorkbookSnapshot> => {
    const read = await readXlsx(file.bytes, { looks: true });
    if (!read.ok) throw new Error(read.reason.en);
    return read.value;
  };
  /** Saves the edits with their journal entries, or nothing of them. */
  const change = async (edits: readonly Edit[], journalled = true): Promise<readonly Edit[]> => {
    if (edits.length === 0) return [];
    const time = new Date(Date.UTC(2026, 2, 1, 0, clock, ++operations)).toISOString();
    const entries = entriesOf(edits, { operation: String(operations), time, reason: "修正" });
    const rows = journalled ? journalEdits(findJournal(await open())!, entries, "zh") : [];
    const patched = await patchXlsx(file.bytes, [...edits, ...rows]);
    if (patched.ok) file.bytes = patched.value;
    return patched.ok ? edits : [];
  };
  return {
    cells: async () => factsOf(await open()),
    remembered: async () => rememberedIn(await open()),
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
    async decide(records) {
      const book = await open();
      const settings = book.sheets.find(({ name }) => name === settingsSheet)!;
      await change(reviewEdits(new SheetReader(book, settings), records), false);
    },
    async load(settings) {
      const edits = settingsEdits(await open(), settings);
      if (!edits.ok) throw new Error(edits.reason.en);
      await change(edits.value);
    },
    async reopen(minutes) {
      clock = minutes;
    },
    async tidy(how) {
      if (how === "reverse") await change(reversed(findJournal(await open())!), false);
    },
  };
}

/** Edits that put the rows of a journal into the opposite order. */
function reversed({ reader, headerRow }: FoundJournal): readonly Edit[] {
  const rows = Array.from({ length: reader.lastRow - headerRow }, (_, at) => headerRow + 1 + at);
  return rows.flatMap((row, at) =>
    Array.from({ length: recordCol + 2 }, (_, col) => {
      const [before, after] = [reader.cell(row, col), reader.cell(rows.at(-1 - at)!, col)].map(inputOf);
      return { sheet: reader.name, cell: cellName(row, col), before: before!, after: after! };
    }),
  );
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
    { numRuns: 30, examples: toldBefore },
  );
}, 240_000);
