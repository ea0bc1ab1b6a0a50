/** @jest-environment jsdom */
import type { CellChange, CellPlace } from "../../src/core/workbook/port";
import { startExcelPort, type StartedPort } from "../support/excel-port";

let excel: StartedPort;
beforeEach(async () => {
  excel = await startExcelPort({ sheets: ["道路", "资金 总表", "_plan"] });
  await excel.run(({ workbook }) => (workbook.worksheets.getItem("_plan").visibility = "Hidden"));
});
afterEach(() => excel.close());

describe("select", () => {
  const selected = () =>
    excel.run(async ({ workbook }) => {
      const range = workbook.getSelectedRange();
      range.load({ address: true });
      await workbook.context.sync();
      return range.address;
    });

  test.each([
    ["资金 总表", "B3", "'资金 总表'!B3"],
    ["道路", "A1:C4", "道路!A1:C4"],
    ["道路", "$H$6", "道路!H6"],
  ])("%s!%s is shown", async (sheet, cell, address) => {
    await excel.port.select(sheet, cell);
    expect(await selected()).toBe(address);
  });

  test.each([
    ["饮水", "no longer there"],
    ["_plan", "hidden"],
  ])("the sheet %s is %s", async (sheet, advice) => {
    await expect(excel.port.select(sheet, "A1")).rejects.toMatchObject({
      code: "not-found",
      advice: { en: expect.stringContaining(advice) },
    });
  });

  test("what is no range is a mistake of ours", () =>
    expect(excel.port.select("道路", "H:H")).rejects.toThrow(RangeError));
});

describe("onChange", () => {
  const changes: CellChange[] = [];
  let stop: () => void;
  beforeEach(async () => {
    changes.length = 0;
    stop = await excel.port.onChange((change) => changes.push(change));
  });
  afterEach(async () => {
    stop();
    await settled();
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve, 150));

  test("tells sheet and range, also of a paste, and what was our own", async () => {
    await excel.port.apply([{ sheet: "道路", cell: "B2", before: null, after: 5 }]);
    await excel.run(
      ({ workbook }) =>
        (workbook.worksheets.getItem("资金 总表").getRange("A1:B2").values = [
          [1, 2],
          [3, 4],
        ]),
    );
    await settled();
    expect(changes).toEqual([
      { sheet: "道路", cell: "B2", own: true },
      { sheet: "资金 总表", cell: "A1:B2", own: true },
    ]);
  });

  test("what the user types is not our own", async () => {
    const { model } = excel.host;
    const sheetId = model.book.findSheet("道路")!.getSheetId();
    const range = { top: 5, left: 1, bottom: 5, right: 1 };
    model.events.emit({ kind: "changed", sheetId, range, changeType: "RangeEdited", byAddin: false });
    await settled();
    expect(changes).toEqual([{ sheet: "道路", cell: "B6", own: false }]);
  });

  test("a renamed sheet is told by its new name", async () => {
    await excel.run(({ workbook }) => {
      const sheet = workbook.worksheets.getItem("道路");
      sheet.name = "通村路";
      sheet.getRange("A1").values = [[1]];
    });
    await settled();
    expect(changes.map(({ sheet }) => sheet)).toEqual(["通村路"]);
  });

  test("stops", async () => {
    stop();
    await settled();
    await excel.run(({ workbook }) => (workbook.worksheets.getItem("道路").getRange("A1").values = [[1]]));
    await settled();
    expect(changes).toEqual([]);
  });
});

describe("place and onMove", () => {
  const settled = () => new Promise((resolve) => setTimeout(resolve, 200));

  test("the sheet in front and its active cell, also of a range", async () => {
    await excel.port.select("资金 总表", "B3:C9");
    expect(await excel.port.place()).toEqual({ sheet: "资金 总表", cell: "B3" });
  });

  test("tells where the user comes to rest, on another sheet too, until stopped", async () => {
    const places: CellPlace[] = [];
    const stop = await excel.port.onMove((place) => places.push(place));
    await excel.run(({ workbook }) => {
      const sheet = workbook.worksheets.getItem("道路");
      sheet.getRange("A2").select();
      sheet.getRange("H6").select();
    });
    await settled();
    await excel.run(({ workbook }) => workbook.worksheets.getItem("资金 总表").activate());
    await settled();
    expect(places.map(({ sheet }) => sheet)).toEqual(["道路", "资金 总表"]);
    expect(places[0]!.cell).toBe("H6");
    stop();
    await settled();
    await excel.port.select("道路", "A1");
    await settled();
    expect(places).toHaveLength(2);
  });
});
