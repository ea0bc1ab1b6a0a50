import { readSettings, layOutSettings, settingsSheet } from "../../src/core/plan-book/plan-settings";
import { readReview } from "../../src/core/review/read-review";
import { defaultSettings, settingsLabel } from "../../src/core/settings/county-settings";
import { normsName, normsSheet, settingsAboveHeader } from "../../src/core/summary/lay-out-norms";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import type { WorkbookSpec } from "../../src/core/workbook/sheet-spec";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import type { Remembered } from "./change-story";
import { storySheet } from "./story-steps";

const header = 3;

/** What a plan has beside its users' sheets, as far as the pane writes there: settings, and the line that names them. */
export const storyPlan: WorkbookSpec = {
  sheets: [
    layOutSettings({ locale: "zh", years: [2026] }),
    {
      name: normsSheet.zh,
      visibility: "visible",
      styles: {},
      cells: [
        { row: header - settingsAboveHeader, col: 0, input: settingsLabel(defaultSettings).zh },
        { row: header, col: 0, input: "分项" },
      ],
      columns: [],
      validations: [],
      protect: true,
    },
  ],
  names: [{ name: normsName, formula: `${normsSheet.zh}!$A$${header + 1}:$I$20` }],
};

/** What the workbook of a story remembers. */
export function rememberedIn(book: WorkbookSnapshot): Remembered {
  const readerOf = (name: string) =>
    new SheetReader(
      book,
      book.sheets.find((sheet) => sheet.name === name)!,
    );
  const settings = readerOf(settingsSheet);
  return {
    review: readReview(settings),
    settings: readSettings(settings).county?.version,
    label: String(readerOf(normsSheet.zh).value(header - settingsAboveHeader, 0)),
    closed: book.sheets.find(({ name }) => name === storySheet)!.protected,
  };
}
