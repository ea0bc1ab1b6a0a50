/** @jest-environment jsdom */
import { startExcelHost, type StartedHost } from "../../support/excel-host";

let started: StartedHost;
const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> => started.Excel.run(batch);
const failure = async (batch: (context: Excel.RequestContext) => Promise<unknown>) =>
  run(batch).then(
    () => undefined,
    (error: OfficeExtension.Error) => error,
  );
const macrotask = () => new Promise((resolve) => setTimeout(resolve, 20));

beforeEach(async () => {
  started = await startExcelHost({ sheets: ["Sheet1", "道路"] });
});
afterEach(() => started.close());

test("values, formulas, load, sync", async () => {
  const read = await run(async (context) => {
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
  expect(started.log).toHaveLength(1);
});

test("a collection's items, what hangs on them, and what was not loaded", async () => {
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/protection/protected");
    await context.sync();
    expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["Sheet1", "道路"]);
    expect(worksheets.items[1]?.protection.protected).toBe(false);
    expect(() => worksheets.items[0]?.visibility).toThrow(/not available/);
    const cell = worksheets.items[1]?.getRange("A1");
    if (!cell) throw new Error("There are two sheets.");
    cell.values = [["through the item"]];
    cell.load("values");
    await context.sync();
    expect(cell.values).toEqual([["through the item"]]);
  });
});

test("$top and $skip", async () => {
  await run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load({ select: "name", top: 1, skip: 1 });
    await context.sync();
    expect(worksheets.items.map((sheet) => sheet.name)).toEqual(["道路"]);
  });
});

test("load without names gives all scalar properties", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("道路");
    sheet.load();
    await context.sync();
    expect(sheet).toMatchObject({ name: "道路", position: 1, visibility: "Visible", showGridlines: true });
  });
});

test("null objects, and everything that hangs on them", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
    const range = sheet.getRange("A1");
    range.load("values");
    expect(() => sheet.isNullObject).toThrow();
    await context.sync();
    expect([sheet.isNullObject, range.isNullObject]).toEqual([true, true]);
  });
});

test("an error says its code and place, and the statement that caused it", async () => {
  const error = await failure(async (context) => {
    context.workbook.worksheets.getItem("Nowhere").getRange("A1").values = [[1]];
    await context.sync();
  });
  expect(error).toBeInstanceOf(started.OfficeExtension.Error);
  expect(error).toMatchObject({ code: "ItemNotFound" });
  expect(error?.debugInfo).toMatchObject({
    errorLocation: "WorksheetCollection.getItem",
    statement: "var worksheet = worksheets.getItem(...);",
  });
});

test("the location of a failing member is its class and name", async () => {
  const error = await failure(async (context) => {
    context.workbook.worksheets.getItem("道路").getRange("A1:B2").values = [[1, 2]];
    await context.sync();
  });
  expect(error).toMatchObject({ code: "InvalidArgument" });
  expect(error?.debugInfo.errorLocation).toBe("Range.values");
});

test("a member that the host lacks is ApiNotFound by name", async () => {
  const error = await failure(async (context) => {
    context.workbook.worksheets.getItem("道路").tables.load("items");
    await context.sync();
  });
  expect(error).toMatchObject({ code: "ApiNotFound" });
  expect(error?.message).toContain("Worksheet.Tables");
});

test("a path that creates does so once, over several syncs", async () => {
  await run(async (context) => {
    const sheet = context.workbook.worksheets.add("水利");
    const range = sheet.getRange("A1:A3");
    range.values = [["金额"], [2], [4]];
    context.workbook.names.add("rates", sheet.getRange("A2:A3"));
    await context.sync();
    sheet.getRange("D1").values = [["second batch"]];
    const named = context.workbook.names.getItem("rates").getRange();
    named.load("address,values");
    await context.sync();
    expect(named.address).toBe("水利!A2:A3");
    expect(named.values).toEqual([[2], [4]]);
    const count = context.workbook.worksheets.getCount();
    await context.sync();
    expect(count.value).toBe(3);
  });
});

test("tracked objects live across syncs and are released after the run", async () => {
  await run(async (context) => {
    const range = context.workbook.worksheets.getItem("道路").getRange("A1");
    range.values = [[5]];
    await context.sync();
    range.load("values");
    await context.sync();
    expect(range.values).toEqual([[5]]);
    expect(started.host.trackedObjects).toBe(1);
  });
  await macrotask();
  expect(started.host.trackedObjects).toBe(0);
});

test("an object kept on purpose works in a later run", async () => {
  const kept = await run(async (context) => {
    const range = context.workbook.worksheets.getItem("道路").getRange("B2");
    context.trackedObjects.add(range);
    await context.sync();
    return range;
  });
  await started.Excel.run(kept, async (context) => {
    kept.values = [["kept"]];
    kept.load("values");
    await context.sync();
    expect(kept.values).toEqual([["kept"]]);
    context.trackedObjects.remove(kept);
    await context.sync();
  });
});

test("office.js cuts a large write into pieces itself, and they all arrive", async () => {
  const rows = 4000;
  await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("道路");
    sheet.getRange(`A1:B${rows}`).values = Array.from({ length: rows }, (_, at) => [at, -at]);
    const last = sheet.getRange(`A${rows}:B${rows}`).load("values");
    await context.sync();
    expect(last.values).toEqual([[rows - 1, 1 - rows]]);
  });
});

test("set with nested objects", async () => {
  await run(async (context) => {
    const range = context.workbook.worksheets.getItem("道路").getRange("A1");
    range.set({ values: [[1]], format: { fill: { color: "#FF0000" }, font: { bold: true } } });
    range.load({ values: true, format: { fill: { color: true }, font: { bold: true } } });
    await context.sync();
    expect([range.values, range.format.fill.color, range.format.font.bold]).toEqual([[[1]], "#FF0000", true]);
  });
});

test("requests are answered one after the other", async () => {
  const write = (value: number) =>
    run(async (context) => {
      const range = context.workbook.worksheets.getItem("道路").getRange("A1");
      range.values = [[value]];
      range.load("values");
      await context.sync();
      return range.values[0]?.[0] as unknown;
    });
  expect(await Promise.all([write(1), write(2), write(3)])).toEqual([1, 2, 3]);
});
