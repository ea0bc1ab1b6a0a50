/** @jest-environment jsdom */
import fc from "fast-check";
import { playStory } from "../support/change-story";
import { startExcelPort, type StartedPort } from "../support/excel-port";
import { hostStoryBook } from "../support/host-story-book";
import { storyPlan } from "../support/story-plan";
import { story, storySheet, toldBefore } from "../support/story-steps";

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
  await excel.port.layOut(storyPlan);
}
async function close(): Promise<void> {
  await excel.close();
}

test("whatever the pane and others do in turns, nobody's cell is lost, and all of it can be put back", async () => {
  const told = fc.asyncProperty(story, (steps) =>
    playStory(
      hostStoryBook(
        (batch) => excel.run(batch),
        () => Promise.resolve(),
      ),
      steps,
    ),
  );
  await fc.assert(told.beforeEach(open).afterEach(close), { numRuns: 30, examples: toldBefore });
}, 240_000);
