/** @jest-environment jsdom */
import { planShape } from "../../src/core/change/plan-shape";
import type { PlanChange } from "../../src/core/change/plan-change";
import { findTemplate } from "../../src/core/templates";
import { layOutPlan, type PlanRequest } from "../../src/core/templates/lay-out-plan";
import { inputOf } from "../../src/core/workbook/edit";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import { cellName } from "../../src/core/workbook/address";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { planStructureRevert } from "../../src/core/workbook/structure/plan-structure-revert";
import { findingsOf, tieOf } from "../support/changed-plan";
import { startExcelPort, type StartedPort } from "../support/excel-port";

const request: PlanRequest = {
  templates: ["roads", "water"].map((id) => findTemplate(id)!),
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026],
  locale: "zh",
  sources: ["F11", "F12", "F80"],
  lines: {
    roads: [
      { name: "甲路", unit: "公里", quantity: 2, unitCost: 300000, "source:F11": 600000 },
      { name: "乙路", unit: "公里", quantity: 1, unitCost: 250000, "source:F12": 250000, status: "已下达" },
      { name: "丙路", unit: "公里", quantity: 3, unitCost: 200000, "source:F11": 600000 },
    ],
    water: [{ name: "蓄水池", unit: "座", quantity: 2, unitCost: 50000, "source:F80": 100000 }],
  },
};

/** Everything a revert has to bring back: what cells hold and how they look, and what names stand for. */
async function faceOf({ port, run }: StartedPort) {
  const book = await port.read();
  const inputs = Object.fromEntries(
    book.sheets.flatMap((sheet) =>
      [...new SheetReader(book, sheet).all()].map((cell) => [
        `${sheet.name}!${cellName(cell.row, cell.col)}`,
        inputOf(cell),
      ]),
    ),
  );
  const looks = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("道路");
    const properties = sheet.getRange("A1:AF12").getCellProperties({
      format: { fill: { color: true }, font: { bold: true, color: true }, wrapText: true, protection: true },
    });
    const sizes = sheet.getRange("A1:A12").getRowProperties({ format: { rowHeight: true } });
    await context.sync();
    return { properties: properties.value, sizes: sizes.value };
  });
  const names = Object.fromEntries(book.names.map(({ name, formula }) => [name, formula]));
  return { inputs, looks, names, sheets: book.sheets.map(({ name, visibility }) => `${name} ${visibility}`) };
}

/** The user's own marks: a note beside a line, a coloured cell, a formula on her own sheet that looks at a line. */
async function marked(): Promise<StartedPort> {
  const started = await startExcelPort({ sheets: ["我的表"] });
  await started.port.layOut(layOutPlan(request));
  await started.run((context) => {
    const roads = context.workbook.worksheets.getItem("道路");
    roads.getRange("AH7").values = [["问过村里"]];
    roads.getRange("E7").format.fill.color = "#FFFF00";
    roads.getRange("E8").format.font.color = "#C00000";
    const own = context.workbook.worksheets.getItem("我的表");
    own.getRange("A1:A3").formulas = [["=道路!Q7"], ["=SUM(道路!Q6:Q8)"], ["=道路!Q8*2"]];
    context.workbook.names.add("my_line", "=道路!$Q$8");
  });
  return started;
}

const holding = (book: WorkbookSnapshot, sheet: string, cell: string) => {
  const found = book.sheets.find(({ name }) => name === sheet)!;
  return [...new SheetReader(book, found).all()].find(({ row, col }) => cellName(row, col) === cell);
};

async function change(started: StartedPort, wish: PlanChange) {
  let token: string | undefined;
  for (;;) {
    const done = await started.port.restructure((now) => planShape(now, wish, token));
    if (done.ok) return done.value;
    if (done.reason.kind === "refused") throw new Error(done.reason.text.zh);
    token = done.reason.token;
  }
}

describe("changing the shape of a plan in Excel", () => {
  test.each<[string, PlanChange]>([
    ["lines added under the header", { kind: "add-lines", sheet: "道路", at: 5, count: 2 }],
    ["lines added in between", { kind: "add-lines", sheet: "道路", at: 7, count: 1 }],
    ["a line removed", { kind: "remove-lines", sheet: "道路", rows: [6] }],
    ["several lines removed", { kind: "remove-lines", sheet: "道路", rows: [5, 7, 20] }],
    ["a line moved up", { kind: "move-line", sheet: "道路", row: 7, to: 5 }],
    ["a line moved down", { kind: "move-line", sheet: "道路", row: 5, to: 6 }],
    ["a source added to all sheets", { kind: "add-source", code: "F30" }],
    ["a source removed with its money", { kind: "remove-source", code: "F11" }],
    ["a template added", { kind: "add-template", template: "planting" }],
    ["a template removed", { kind: "remove-template", sheet: "道路" }],
    ["templates in another order", { kind: "move-template", sheet: "饮水", by: -1 }],
    ["a year added", { kind: "add-year", year: 2027 }],
  ])("%s: done, and undone to the last format", async (_what, wish) => {
    const started = await marked();
    const before = await faceOf(started);
    const record = await change(started, wish);
    const changed = await started.port.read();
    expect(findingsOf(changed).filter((one) => !/^funding-gap /.test(one))).toEqual([]);
    expect(tieOf(changed)).toContain("勾稽一致");
    const undone = await started.port.restructure((now) => planStructureRevert(record, now));
    expect(undone.ok).toBe(true);
    expect(await faceOf(started)).toEqual(before);
    await started.close();
  });

  test("what is typed in lines that go is journalled first, with the line it stood in", async () => {
    const started = await marked();
    await change(started, { kind: "remove-lines", sheet: "道路", rows: [6] });
    const { entries } = await started.journal.all();
    const kept = new Map(entries.map(({ cell, before }) => [cell, before]));
    expect([kept.get("E7"), kept.get("N7"), kept.get("AH7")]).toEqual(["乙路", 1, "问过村里"]);
    expect(entries.every(({ after, reason }) => after === null && reason.includes("删去了“道路”"))).toBe(
      true,
    );
    expect(new Set(entries.map(({ operation }) => operation)).size).toBe(1);
    await started.close();
  });

  test("a sheet protected without a password is opened for it and closed again; one with a password stays as it is", async () => {
    const started = await marked();
    const protect = (password?: string) =>
      started.run((context) =>
        context.workbook.worksheets.getItem("道路").protection.protect({ allowFormatCells: true }, password),
      );
    await protect();
    await change(started, { kind: "add-lines", sheet: "道路", at: 6, count: 1 });
    const book = await started.port.read();
    expect(book.sheets.find(({ name }) => name === "道路")?.protected).toBe(true);
    await started.run((context) => context.workbook.worksheets.getItem("道路").protection.unprotect());
    await protect("secret");
    const before = await faceOf(started);
    await expect(
      change(started, { kind: "add-lines", sheet: "道路", at: 6, count: 1 }),
    ).rejects.toMatchObject({ code: "protected" });
    expect(await faceOf(started)).toEqual(before);
    await started.close();
  });

  test("a change takes as many syncs however much it changes", async () => {
    const started = await marked();
    started.syncs();
    await change(started, { kind: "add-lines", sheet: "道路", at: 6, count: 1 });
    const few = started.syncs();
    await change(started, { kind: "add-lines", sheet: "道路", at: 6, count: 100 });
    expect(started.syncs()).toBe(few);
    expect(few).toBeLessThanOrEqual(12);
    await started.close();
  });

  test("formulas elsewhere follow the lines they look at", async () => {
    const started = await marked();
    await change(started, { kind: "move-line", sheet: "道路", row: 7, to: 5 });
    await change(started, { kind: "add-lines", sheet: "道路", at: 5, count: 1 });
    const book = await started.port.read();
    expect(["A1", "A2", "A3"].map((cell) => holding(book, "我的表", cell)?.formula)).toEqual([
      "道路!Q9",
      "SUM(道路!Q7:Q9)",
      "道路!Q7*2",
    ]);
    expect(book.names.find(({ name }) => name === "my_line")?.formula).toBe("道路!$Q$7");
    expect(holding(book, "我的表", "A3")?.value).toBe(1_200_000);
    await started.close();
  });

  test("what was changed since is told, and nothing is undone", async () => {
    const started = await marked();
    const record = await change(started, { kind: "add-lines", sheet: "道路", at: 6, count: 1 });
    await started.run((context) => {
      context.workbook.worksheets.getItem("道路").getRange("E7").values = [["新路"]];
    });
    const before = await faceOf(started);
    const undone = await started.port.restructure((now) => planStructureRevert(record, now));
    expect(undone).toMatchObject({ ok: false, reason: { zh: expect.stringContaining("E7") } });
    expect(await faceOf(started)).toEqual(before);
    await started.close();
  });
});
