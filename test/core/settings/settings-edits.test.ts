import { defaultSettings } from "../../../src/core/settings/county-settings";
import { settingsEdits } from "../../../src/core/settings/settings-edits";
import { layOutSettings, settingsSheet } from "../../../src/core/plan-book/plan-settings";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { planWorkbook } from "../../support/plan-workbook";

const book = planWorkbook({ roads: [{ name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000 }] });
const county = { ...defaultSettings, county: "青禾县", version: "2026.2", date: "2026-03-01" };
const json = (version: string) => JSON.stringify({ ...county, version });
const edits = (snapshot = book, settings = county) => settingsEdits(snapshot, settings);

test("a key and its value go below what stands on the settings sheet", () => {
  const read = edits();
  expect(read.ok && read.value.filter(({ sheet }) => sheet === settingsSheet)).toMatchObject([
    { before: null, after: "county" },
    { before: null, after: JSON.stringify(county) },
  ]);
});

test("of two rows with the key the lower is replaced, by which checks judge", () => {
  const rows = [["schema", 1], ...["2025.1", "2025.2"].map((version) => ["county", json(version)])];
  const cells = rows.flatMap((row, at) => row.map((input, col) => ({ row: at, col, input: input! })));
  const read = edits(snapshotOfSpec({ sheets: [{ ...layOutSettings({}), cells }], names: [] }));
  expect(read.ok && read.value).toEqual([
    { sheet: settingsSheet, cell: "B3", before: json("2025.2"), after: JSON.stringify(county) },
  ]);
});

test.each([
  [
    "without a settings sheet",
    { ...book, sheets: book.sheets.filter(({ name }) => name !== settingsSheet) },
    county,
  ],
  ["with more than a cell holds", book, { ...county, county: "青".repeat(33_000) }],
])("a workbook %s is told in a sentence", (_, snapshot, settings) => {
  const read = edits(snapshot, settings);
  expect(!read.ok && read.reason.zh).toMatch(/。$/);
});
