/** @jest-environment jsdom */
import { layOutPlan } from "../../src/core/templates/lay-out-plan";
import { findTemplate } from "../../src/core/templates";
import { cellName } from "../../src/core/workbook/address";
import { inputOf } from "../../src/core/workbook/edit";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import { emptyAnswers } from "../../src/taskpane/new-plan/plan-answers";
import { readTable } from "../../src/taskpane/own-table/read-table";
import { createOwnTable } from "../../src/taskpane/state/own-table";
import { createSession } from "../../src/taskpane/state/session";
import { plainAudit, plainRunner, plainTextRunner } from "../taskpane/state/pane-session";
import { startExcelPort, type StartedPort } from "../support/excel-port";

let excel: StartedPort;
afterEach(() => excel.close());

const rows = [
  ["青禾县石桥镇2026年村组道路硬化计划", "", "", "", "", "", "", "", "", ""],
  ["序号", "村名", "路线名称", "里程(公里)", "投资(万元)", "资金来源（万元）", "", "", "", "备注"],
  ["", "", "", "", "", "中央", "省级", "县级", "群众自筹", ""],
  [1, "柳湾村", "柳湾至东沟", 3.2, 128, 60, 40, 20, 8, ""],
  [2, "", "上坪至大田", 1.5, 60, 30, 20, 10, "", "桥一座另列"],
  ["", "合计", "", "=SUM(D4:D5)", "=SUM(E4:E5)", 90, 60, 30, 8, ""],
];

/** A township's sheet, protected; merged header cells and labels read as Excel tells them: an entry and empty cells. */
async function opened(password?: string) {
  excel = await startExcelPort({ sheets: ["道路"] });
  await excel.run((context) => {
    const sheet = context.workbook.worksheets.getItem("道路");
    sheet.getRange("A1:J6").formulas = rows;
    sheet.getRange("A2:J3").format.fill.color = "#DDEBF7";
    sheet.protection.protect({}, password);
  });
  const session = createSession({
    ...{ port: excel.port, runner: plainRunner, auditWorker: plainAudit(), textRunner: plainTextRunner },
    locale: "zh",
    tab: "new",
  });
  const table = createOwnTable(session, { run: async (question) => readTable(question) });
  return { session, table };
}

/** All there is to the township's sheet: contents, looks, protection. */
async function faceOf() {
  const book = await excel.port.read();
  const sheet = book.sheets.find(({ name }) => name === "道路")!;
  const cells = [...new SheetReader(book, sheet).all()].map((cell) => [
    cellName(cell.row, cell.col),
    inputOf(cell),
    cell.style,
  ]);
  return { cells, isProtected: sheet.protected };
}
const sheetNames = async () => (await excel.port.read()).sheets.map(({ name }) => name);
const answers = { ...emptyAnswers(2026), place: "青禾县/石桥镇" };

test("a protected table with a header of two rows becomes a plan beside it, untouched, and one undo takes that back", async () => {
  const { session, table } = await opened("secret");
  const before = await faceOf();
  await table.open();
  const { reading } = table.store.get();
  if (!reading?.read.ok) throw new Error(JSON.stringify(reading));
  const { mapping, taken, told } = reading.read.value;
  expect(mapping).toMatchObject({ template: "roads", header: { first: 1, last: 2 } });
  expect(told).toEqual({ place: "青禾县/石桥镇", year: 2026 });
  expect(taken.sums.every(({ ties }) => ties)).toBe(true);
  await table.layOut(answers);
  expect(await sheetNames()).toEqual(["道路", "封面", "道路(计划)", "资金总表", "单价依据", "_plan"]);
  const { result } = session.checking.store.get();
  expect(result!.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(await faceOf()).toEqual(before);
  await session.changes.revert(session.changes.store.get().changes[0]!);
  expect(session.changes.store.get().changes[0]!.undone).toBe(true);
  expect(await sheetNames()).toEqual(["道路"]);
  expect((await excel.port.read()).names.filter(({ name }) => name.startsWith("pb_"))).toEqual([]);
  expect(await faceOf()).toEqual(before);
});

test("lines go into the plan that is there in one change, and come out again to the last cell", async () => {
  const { session, table } = await opened();
  await excel.port.layOut({
    ...layOutPlan({
      templates: [findTemplate("water")!],
      place: { county: "青禾县", township: "石桥镇", village: "" },
      years: [2026],
      locale: "zh",
      sources: ["F11", "F80"],
      lines: {
        water: [{ name: "蓄水池", unit: "座", quantity: 2, unitCost: 50_000, "source:F80": 100_000 }],
      },
    }),
  });
  await session.checking.check();
  const own = await faceOf();
  const inputs = async () => {
    const book = await excel.port.read();
    return book.sheets.map((sheet) => [
      sheet.name,
      [...new SheetReader(book, sheet).all()].map((cell) => [cellName(cell.row, cell.col), inputOf(cell)]),
    ]);
  };
  const before = await inputs();
  await table.open();
  await table.correct({ template: "water" });
  await table.layOut(answers);
  const [change] = session.changes.store.get().changes;
  expect(change!.what.zh).toBe("从“道路”取了 2 行到“饮水”");
  expect(session.checking.store.get().result!.totals!.amount).toBe(198_000_000);
  expect(await faceOf()).toEqual(own);
  await session.changes.revert(change!);
  expect(await inputs()).toEqual(before);
  expect(await faceOf()).toEqual(own);
});

test("a large table is laid out in requests that Excel on the web takes", async () => {
  excel = await startExcelPort({ sheets: ["大表"] });
  const lines = Array.from({ length: 600 }, (_, at) => ({
    template: "roads" as const,
    sources: ["F14"],
    line: { name: `路${at}`, stated: 100, "source:F14": 100 },
  }));
  const { planShape } = await import("../../src/core/change/plan-shape");
  await excel.port.layOut(
    layOutPlan({
      templates: [findTemplate("water")!],
      place: { county: "青禾县", township: "", village: "" },
      years: [2026],
      locale: "zh",
    }),
  );
  const done = await excel.port.restructure((now) =>
    planShape(now, { kind: "take-in", from: "大表", lines }),
  );
  expect(done.ok).toBe(true);
  const sizes = excel.log.map(({ request }) => JSON.stringify(request).length);
  expect(Math.max(...sizes)).toBeLessThan(5_000_000);
});
