/** @jest-environment jsdom */
import { startExcelHost } from "../../support/excel-host";

/** Reads at odd moments, workbooks coming and going: a value read is always the one the formula has now. */
test("no read is ever of an older state", async () => {
  const wrong: string[] = [];
  for (let book = 0; book < 8; book++) {
    const { Excel, close } = await startExcelHost({ sheets: ["道路", "资金"] });
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const sheet = worksheets.getItem("道路");
      for (let turn = 0; turn < 6; turn++) {
        sheet.getRange("A5:A6").values = [[turn], [book]];
        sheet.getRange("A4").formulas = [["=SUM(A5:A9)"]];
        sheet.getRange("B4:B40").formulas = Array.from({ length: 37 }, () => ["=$A$4*2"]);
        if (turn === 2) sheet.getRange("6:6").insert("Down");
        if (turn === 4) worksheets.getItem("资金").name = `资金${book}`;
        const results = sheet.getRange("A4:B4").load("values");
        const inputs = sheet.getRange("A5:A9").load("values");
        await context.sync();
        const sum = inputs.values.flat().reduce((total: number, value) => total + Number(value), 0);
        if (results.values[0]?.[0] !== sum || results.values[0]?.[1] !== 2 * sum)
          wrong.push(`book ${book}, turn ${turn}: ${JSON.stringify(results.values)} for ${sum}`);
        // A change that nobody asks after, so that the engine's own run overlaps with what follows.
        sheet.getRange("A5").values = [[turn + 1]];
        await context.sync();
        await new Promise((resolve) => setTimeout(resolve, (book * 7 + turn * 13) % 60));
      }
    });
    // Half of them are not waited for: a run may be under way when its workbook goes.
    if (book % 2) await close();
    else void close();
  }
  expect(wrong).toEqual([]);
}, 30_000);
