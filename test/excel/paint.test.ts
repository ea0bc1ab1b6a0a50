/** @jest-environment jsdom */
import { parseRange } from "../../src/core/workbook/address";
import type { PaintedRange } from "../../src/core/workbook/port";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { startExcelPort, type StartedPort } from "../support/excel-port";

let excel: StartedPort;
beforeEach(async () => {
  excel = await startExcelPort({ sheets: ["道路", "资金"] });
  await excel.run(({ workbook }) => {
    const sheet = workbook.worksheets.getItem("道路");
    sheet.getRange("A1:D6").formulas = Array.from({ length: 6 }, (_, r) => [r, "=A1*2", "字", null]);
    sheet.getRange("B2").format.fill.color = "#DCE6F1";
    sheet.getRange("B3:B4").format.fill.color = "#ffffff";
    sheet.getRange("B2:C3").format.font.bold = true;
    sheet.getRange("C5").format.fill.color = "#FFF2CC";
    sheet.getRange("B6").numberFormat = [["#,##0.00"]];
  });
});
afterEach(async () => {
  await excel.port.unpaint();
  await excel.close();
});

const paint = (...given: readonly string[]): readonly PaintedRange[] =>
  given.map((one) => {
    const [range = "", fill = ""] = one.split(" ");
    return { range: parseRange(range)!, fill };
  });
const fill = (address: string) =>
  excel.run(async ({ workbook }) => {
    const range = workbook.worksheets.getItem("道路").getRange(address);
    range.format.fill.load("color,pattern");
    await workbook.context.sync();
    return range.format.fill.pattern === "None" ? "none" : range.format.fill.color;
  });
/** Every style of the sheet, as the engine itself holds it, cell by cell. */
const styles = () => {
  const { model } = excel.host;
  const sheetId = model.book.findSheet("道路")!.getSheetId();
  return Array.from({ length: 8 }, (_, row) =>
    Array.from({ length: 6 }, (__, col) => JSON.stringify(model.cells.style(sheetId, row, col))),
  );
};
const setting = () => excel.host.model.settings.size;

test.each([
  ["cells of one fill", ["B2 #77AADD"]],
  ["cells without fill", ["A1:A6 #77AADD", "D1:D6 #EE8866"]],
  ["cells of several fills in one range", ["A1:C6 #99DDFF"]],
  ["cells that are white and not without fill", ["B3:B4 #77AADD"]],
  ["cells that have the colour already", ["B2 #DCE6F1", "B5:B6 #EEDD88"]],
  ["cells that hold nothing", ["E1:F8 #AAAA00"]],
])("%s are painted, and are as they were afterwards", async (_title, given) => {
  const before = styles();
  await excel.port.paint("道路", paint(...given));
  for (const one of given) {
    const [range = "", color] = one.split(" ");
    expect(await fill(range)).toBe(color);
  }
  expect(setting()).toBe(1);
  expect(await excel.port.unpaint()).toEqual({ left: 0 });
  expect(styles()).toEqual(before);
  expect(setting()).toBe(0);
});

test("a white cell and one without fill stay apart", async () => {
  await excel.port.paint("道路", paint("B1:B6 #99DDFF"));
  await excel.port.unpaint();
  expect([await fill("B1"), await fill("B3"), await fill("B2")]).toEqual(["none", "#FFFFFF", "#DCE6F1"]);
});

test("another pane, opened later, takes the colours off", async () => {
  const before = styles();
  await excel.port.paint("道路", paint("A1:C6 #99DDFF"));
  const later = excelWorkbook({ isSetSupported: () => true });
  expect(await later.unpaint()).toEqual({ left: 0 });
  expect(styles()).toEqual(before);
});

test("painting again takes off what was painted", async () => {
  const before = styles();
  await excel.port.paint("道路", paint("A1:C6 #99DDFF"));
  await excel.port.paint("道路", paint("B2:B3 #EE8866"));
  expect([await fill("A1"), await fill("B2")]).toEqual(["none", "#EE8866"]);
  await excel.port.unpaint();
  expect(styles()).toEqual(before);
});

test("what the user filled meanwhile stays, and is counted", async () => {
  await excel.port.paint("道路", paint("A1:A6 #99DDFF"));
  await excel.run(({ workbook }) => {
    workbook.worksheets.getItem("道路").getRange("A2:A3").format.fill.color = "#00FF00";
  });
  expect(await excel.port.unpaint()).toEqual({ left: 2 });
  expect([await fill("A1"), await fill("A2:A3"), await fill("A4:A6")]).toEqual(["none", "#00FF00", "none"]);
});

test.each([
  ["a row put in between", "C6", (sheet: Excel.Worksheet) => sheet.getRange("3:3").insert("Down")],
  ["a row put in after the sheet got another name", "C6", renamedAndInserted],
  ["rows taken out", "C3", (sheet: Excel.Worksheet) => sheet.getRange("2:3").delete("Up")],
  ["a column put in before", "D5", (sheet: Excel.Worksheet) => sheet.getRange("A:A").insert("Right")],
])("%s moves what is under the colours along", async (_title, yellow, change) => {
  const apply = () => excel.run(({ workbook }) => void change(workbook.worksheets.getItem("道路")));
  await excel.port.paint("道路", paint("A1:C6 #99DDFF"));
  const kept = () => [...excel.host.model.settings.values()].join();
  const before = kept();
  await apply();
  for (let tries = 0; kept() === before && tries < 100; tries++)
    await new Promise((resolve) => setTimeout(resolve, 20));
  await excel.port.unpaint();
  await excel.run(({ workbook }) => (workbook.worksheets.getFirst().name = "道路"));
  expect(
    styles()
      .flat()
      .filter((style) => style.includes("99DDFF")),
  ).toEqual([]);
  expect(await fill(yellow)).toBe("#FFF2CC");
});

function renamedAndInserted(sheet: Excel.Worksheet) {
  sheet.name = "通村路";
  sheet.getRange("3:3").insert("Down");
}

test("a sheet renamed meanwhile is found, a deleted one forgotten", async () => {
  await excel.port.paint("道路", paint("A1 #99DDFF"));
  await excel.run(({ workbook }) => (workbook.worksheets.getItem("道路").name = "通村路"));
  expect(await excel.port.unpaint()).toEqual({ left: 0 });
  await excel.port.paint("通村路", paint("A1 #99DDFF"));
  await excel.run(({ workbook }) => workbook.worksheets.getItem("通村路").delete());
  expect(await excel.port.unpaint()).toEqual({ left: 0 });
  expect(await excel.port.unpaint()).toBeNull();
});

test("nothing painted, nothing to take off", async () => {
  excel.syncs();
  expect(await excel.port.unpaint()).toBeNull();
  expect(excel.syncs()).toBe(1);
});

test("a sheet protected without a password is painted and protected as before", async () => {
  const before = styles();
  await excel.run(({ workbook }) =>
    workbook.worksheets.getItem("道路").protection.protect({ allowSort: true }),
  );
  await excel.port.paint("道路", paint("A1:C6 #99DDFF"));
  expect(await fill("B2")).toBe("#99DDFF");
  await excel.port.unpaint();
  expect(styles()).toEqual(before);
  const options = await excel.run(async ({ workbook }) => {
    const { protection } = workbook.worksheets.getItem("道路");
    protection.load("protected,options");
    await workbook.context.sync();
    return protection.protected && protection.options;
  });
  expect(options).toMatchObject({ allowSort: true, allowFormatCells: false });
});

test("a sheet protected with a password is told, and left as it is", async () => {
  await excel.run(({ workbook }) => workbook.worksheets.getItem("道路").protection.protect({}, "1234"));
  const before = styles();
  await expect(excel.port.paint("道路", paint("A1 #99DDFF"))).rejects.toMatchObject({
    code: "protected",
    advice: { zh: expect.stringContaining("“道路”有密码保护") },
  });
  expect([styles(), setting()]).toEqual([before, 0]);
});

test("one protected with a password while painted keeps what is needed to take the colours off later", async () => {
  const before = styles();
  await excel.port.paint("道路", paint("A1:C6 #99DDFF"));
  await excel.run(({ workbook }) => workbook.worksheets.getItem("道路").protection.protect({}, "1234"));
  await expect(excel.port.unpaint()).rejects.toMatchObject({ code: "protected" });
  await excel.run(({ workbook }) => workbook.worksheets.getItem("道路").protection.unprotect("1234"));
  await excel.port.unpaint();
  expect(styles()).toEqual(before);
});

test("no such sheet", async () => {
  await expect(excel.port.paint("饮水", paint("A1 #99DDFF"))).rejects.toMatchObject({ code: "not-found" });
});

const scattered = (count: number) =>
  paint(...Array.from({ length: count }, (_, at) => `${at % 2 ? "E" : "G"}${at + 1} #77AADD`));

test("a thousand ranges take no more syncs than one", async () => {
  await excel.port.paint("道路", scattered(1));
  excel.syncs();
  await excel.port.paint("道路", scattered(1));
  const few = excel.syncs();
  await excel.port.paint("道路", scattered(1_000));
  expect(excel.syncs()).toBe(few);
});

test("so many that colours show nothing are refused before anything is painted", async () => {
  const before = styles();
  await expect(excel.port.paint("道路", scattered(5_001))).rejects.toMatchObject({ code: "too-large" });
  expect([styles(), setting()]).toEqual([before, 0]);
});

test("what lies under our key and is not ours is dropped", async () => {
  await excel.port.paint("道路", paint("A1 #99DDFF"));
  const [key = ""] = excel.host.model.settings.keys();
  excel.host.model.settings.set(key, '{"version":1,"fills":[["A1","red","#FFFFFF"]]}');
  expect(await excel.port.unpaint()).toEqual({ left: 0 });
  expect(setting()).toBe(0);
});
