/** @jest-environment jsdom */
import { startExcelHost, type StartedHost } from "../../support/excel-host";

let started: StartedHost;
beforeEach(async () => {
  started = await startExcelHost({ sheets: ["Sheet1", "道路"] });
});
afterEach(() => started.close());

test("values, formulas, load, sync", async () => {
  const { Excel } = started;
  const read = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("道路");
    sheet.getRange("A1:B2").values = [
      [1, 2],
      [3, "4"],
    ];
    const total = sheet.getRange("C1:C2");
    total.formulas = [["=SUM(A1:B2)"], ["=C1*2"]];
    total.load({ values: true, formulas: true, address: true });
    await context.sync();
    return total.toJSON();
  });
  expect(read).toMatchObject({
    address: "道路!C1:C2",
    formulas: [["=SUM(A1:B2)"], ["=C1*2"]],
    values: [[10], [20]],
  });
});
