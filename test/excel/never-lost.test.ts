/** @jest-environment jsdom */
import fc from "fast-check";
import { inputOf } from "../../src/core/workbook/edit";
import { parseRange } from "../../src/core/workbook/address";
import { contentOf, inputForExcel } from "../../src/excel/cell-content";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { workbookJournal } from "../../src/excel/workbook-journal";
import {
  playStory,
  story,
  storyCells,
  storySheet,
  type CellFacts,
  type StoryBook,
} from "../support/change-story";
import { startExcelPort, type StartedPort } from "../support/excel-port";

let excel: StartedPort;
async function open(): Promise<void> {
  excel = await startExcelPort({ sheets: [storySheet] });
  await excel.run(({ workbook }) => {
    const sheet = workbook.worksheets.getItem(storySheet);
    sheet.getRange("D2:D3").numberFormat = [["@"], ["@"]];
    sheet.getRange("A1:D3").formulas = [
      ["数量", "单价", "金额", "说明"],
      [6, 40, "=ROUND(A2*B2,2)", "1,200"],
      ["'007", null, "=SUM(C2:C2)", "=不是公式"],
    ];
    sheet.getRange("B3:C4").numberFormat = [
      ["#,##0.00", "0.0%"],
      ["yyyy-mm-dd", "General"],
    ];
    sheet.getRange("B4").values = [[46082]];
    sheet.getRange("A2").format.fill.color = "#DCE6F1";
    sheet.getRange("C2:C3").format.fill.color = "#FFFFFF";
    sheet.getRange("B2:B4").format.font.bold = true;
    sheet.getRange("A2:B4").format.protection.locked = false;
  });
}
async function close(): Promise<void> {
  await excel.port.unpaint();
  await excel.close();
}

function storyBook(): StoryBook {
  const pane = () => excelWorkbook({ journal: workbookJournal(() => "zh"), isSetSupported: () => true });
  let port = pane();
  const on = (work: (sheet: Excel.Worksheet) => unknown) =>
    excel.run(({ workbook }) => void work(workbook.worksheets.getItem(storySheet)));
  return {
    cells: () => excel.run(facts),
    async fix(edits) {
      const outcomes = await port.apply(edits, { reason: "修正" });
      return outcomes.flatMap(({ edit, outcome }) => (outcome === "written" ? [edit] : []));
    },
    type: (cell, input) => on((sheet) => (sheet.getRange(cell).formulas = [[inputForExcel(input)]])),
    history: async () => (await port.history()).entries,
    revert: (entries) => port.revert(entries, { reason: "撤回" }),
    reopen: async () => void (port = pane()),
    async paint(cells) {
      const painted = cells.map((cell, at) => ({ range: parseRange(cell)!, fill: `#77AAD${at}` }));
      await port.paint(storySheet, painted);
    },
    unpaint: async () => void (await port.unpaint()),
    fill: (cell, color) => on((sheet) => (sheet.getRange(cell).format.fill.color = color)),
  };
}

/** What office.js says of every cell of the story. */
async function facts({ workbook }: Excel.RequestContext): Promise<ReadonlyMap<string, CellFacts>> {
  const asked = storyCells.map((cell) => {
    const range = workbook.worksheets.getItem(storySheet).getRange(cell);
    range.load({ values: true, formulas: true, numberFormat: true, valueTypes: true });
    range.format.load({
      fill: { color: true, pattern: true },
      font: { bold: true, color: true, name: true, size: true },
    });
    range.format.protection.load({ locked: true });
    return { cell, range };
  });
  await workbook.context.sync();
  return new Map(
    asked.map(({ cell, range: { values, formulas, numberFormat, valueTypes, format } }) => [
      cell,
      {
        input: inputOf(contentOf(values[0]![0], formulas[0]![0], valueTypes[0]![0] === "Error")),
        numberFormat: String(numberFormat[0]![0]),
        look: JSON.stringify([format.fill.toJSON(), format.font.toJSON(), format.protection.toJSON()]),
      },
    ]),
  );
}

test("whatever the pane and others do in turns, nobody's cell is lost, and all of it can be put back", async () => {
  const told = fc.asyncProperty(story, (steps) => playStory(storyBook(), steps));
  await fc.assert(told.beforeEach(open).afterEach(close), { numRuns: 30 });
}, 240_000);
