/** @jest-environment jsdom */
import { templates } from "../../src/core/templates";
import { layOutPlan } from "../../src/core/templates/lay-out-plan";
import { cellName } from "../../src/core/workbook/address";
import { inputOf, sameInput } from "../../src/core/workbook/edit";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { snapshotOfSpec } from "../../src/core/workbook/snapshot-of-spec";
import { startExcelPort, type StartedPort } from "../support/excel-port";

let excel: StartedPort;
beforeEach(async () => {
  excel = await startExcelPort();
});
afterEach(() => excel.close());

/** Every cell that holds something, as one line of text; results of formulas aside, a spec has none yet. */
function dump(book: WorkbookSnapshot, name: string): readonly string[] {
  const reader = new SheetReader(
    book,
    book.sheets.find((sheet) => sheet.name === name)!,
  );
  return [...reader.all()]
    .filter((cell) => !sameInput(inputOf(cell), null))
    .map((cell) => `${cellName(cell.row, cell.col)} ${JSON.stringify([inputOf(cell), cell.style])}`);
}

test("a plan of five templates takes eleven syncs at most, charts among them, and four to be read", async () => {
  const spec = layOutPlan({
    templates: templates.slice(0, 5),
    place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
    years: [2026],
    locale: "zh",
    protect: true,
  });
  const steps: number[] = [];
  await excel.port.layOut(spec, { onProgress: ({ done }) => steps.push(done) });
  expect(excel.syncs()).toBeLessThanOrEqual(11);
  expect(steps).toEqual(spec.sheets.map((_, at) => at + 1));

  const book = await excel.port.read();
  expect(excel.syncs()).toBeLessThanOrEqual(4);
  expect(book.notRead).toEqual([]);
  const wanted = snapshotOfSpec(spec);
  expect(book.sheets.slice(1).map(({ name, visibility }) => [name, visibility])).toEqual(
    wanted.sheets.map(({ name, visibility }) => [name, visibility]),
  );
  expect(book.names).toEqual(expect.arrayContaining([...wanted.names]));
  expect(book.sheets.slice(1).map((sheet) => dump(book, sheet.name))).toEqual(
    wanted.sheets.map((sheet) => dump(wanted, sheet.name)),
  );
}, 60_000);
