/** @jest-environment jsdom */
import { TextDecoder } from "node:util";
import fc from "fast-check";
import { writeXlsx } from "../../../src/file/write-xlsx";
import { playStory } from "../../support/change-story";
import { hostStoryBook } from "../../support/host-story-book";
import { openFile, type OpenedFile } from "../../support/opened-file";
import { storyPlan } from "../../support/story-plan";
import { storySheetSpec } from "../../support/story-sheet";
import { story, storySheet, toldBefore } from "../../support/story-steps";

// jsdom has none; every browser and Node have.
Object.assign(globalThis, { TextDecoder });

let open: OpenedFile;
async function saveAndOpen(): Promise<void> {
  const { bytes } = await open.save();
  await open.close();
  open = await openFile(bytes);
}

/** Every cell with a look of its own: what a file doesn't hold the grid shows in a font of its own. */
const sheet = storySheetSpec(storySheet);
const cells = [...sheet.cells, { row: 2, col: 1, input: null, style: "money" }];

test("a file opened, changed, saved and opened again in the preview holds what its users left in it", async () => {
  const original = await writeXlsx({
    ...storyPlan,
    sheets: [{ ...sheet, cells }, ...storyPlan.sheets],
  });
  const told = fc.asyncProperty(story, (steps) =>
    playStory(
      hostStoryBook((batch) => open.run(batch), saveAndOpen),
      steps,
    ),
  );
  await fc.assert(
    told.beforeEach(async () => void (open = await openFile(original))).afterEach(() => open.close()),
    { numRuns: 15, examples: toldBefore },
  );
}, 240_000);
