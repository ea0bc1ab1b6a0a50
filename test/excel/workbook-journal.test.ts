/** @jest-environment jsdom */
import fc from "fast-check";
import { journalSheet } from "../../src/core/journal/journal-sheet";
import type { JournalStore } from "../../src/core/journal/journal-store";
import { operationsOf } from "../../src/core/journal/operations";
import type { CellInput, Edit } from "../../src/core/workbook/edit";
import type { WorkbookPort } from "../../src/core/workbook/port";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { workbookJournal } from "../../src/excel/workbook-journal";
import { startExcelPort, type StartedPort } from "../support/excel-port";
import { journal as someJournal } from "../support/journal-entries";

let excel: StartedPort;
let port: WorkbookPort;
/** Another pane over the same workbook, as after closing and opening it. */
const reopened = () => excelWorkbook({ journal: workbookJournal(() => "zh"), isSetSupported: () => true });
beforeEach(async () => {
  excel = await startExcelPort({ sheets: ["道路"] });
  await excel.run(({ workbook }) => {
    workbook.worksheets.getItem("道路").getRange("A1:C2").formulas = [
      ["数量", "单价", "金额"],
      [6, 40, "=ROUND(A2*B2,2)"],
    ];
  });
  port = reopened();
});
afterEach(() => excel.close());

const edit = (cell: string, before: CellInput, after: CellInput): Edit => ({
  sheet: "道路",
  cell,
  before,
  after,
});
const fix = (...edits: readonly Edit[]) => port.apply(edits, { reason: "单价单位", who: "王敏" });
const contents = (address: string, sheet = "道路") =>
  excel.run(async ({ workbook }) => {
    const range = workbook.worksheets.getItem(sheet).getRange(address);
    range.load({ formulas: true });
    await workbook.context.sync();
    return range.formulas as unknown[][];
  });
const sheets = () =>
  excel.run(async ({ workbook }) => {
    workbook.worksheets.load({ name: true, visibility: true, protection: { protected: true } });
    await workbook.context.sync();
    return workbook.worksheets.items.map(({ name, visibility, protection }) => [
      name,
      visibility,
      protection.protected,
    ]);
  });

test("a workbook that was not changed has no journal", async () => {
  expect(await port.history()).toEqual({ entries: [], unreadable: 0 });
  expect(await sheets()).toHaveLength(1);
});

test("the first change makes the sheet, visible and protected; every change is a row of it", async () => {
  await fix(edit("B2", 40, 400000));
  await fix(edit("C2", "=ROUND(A2*B2,2)", 7));
  expect((await sheets()).slice(1)).toEqual([["修改记录", "Visible", true]]);
  const rows = await contents("B4:H5", "修改记录");
  expect(rows).toEqual([
    ["王敏", "道路", "B2", 40, 400000, "否", "单价单位"],
    ["王敏", "道路", "C2", "=ROUND(A2*B2,2)", 7, "是", "单价单位"],
  ]);
});

test("what was changed before can be put back by a pane opened later, in any order", async () => {
  await fix(edit("B2", 40, 400000), edit("A3", null, "'007"));
  await fix(edit("C2", "=ROUND(A2*B2,2)", 7));
  const later = reopened();
  const [second, first] = operationsOf((await later.history()).entries);
  await later.revert(first!.entries, { reason: "撤回" });
  expect(await contents("A2:C3")).toEqual([
    [6, 40, 7],
    ["", "", ""],
  ]);
  await later.revert(second!.entries, { reason: "撤回" });
  expect(await contents("C2")).toEqual([["=ROUND(A2*B2,2)"]]);
  const all = operationsOf((await reopened().history()).entries);
  expect(all.map(({ reason }) => reason)).toEqual(["撤回", "撤回", "单价单位", "单价单位"]);
});

test("the row stands in the workbook before the cell is changed", async () => {
  const store = workbookJournal(() => "zh");
  const seen: unknown[] = [];
  const journal: JournalStore = {
    ...store,
    async append(entries, options) {
      await store.append(entries, options);
      seen.push(await contents("D4:F4", "修改记录"), await contents("B2"));
    },
  };
  await excelWorkbook({ journal, isSetSupported: () => true }).apply([edit("B2", 40, 400000)]);
  expect(seen).toEqual([[["B2", 40, 400000]], [[40]]]);
  expect(await contents("B2")).toEqual([[400000]]);
});

test.each<[string, () => Promise<unknown>, string]>([
  [
    "renamed meanwhile, is found",
    () => excel.run(({ workbook }) => void (workbook.worksheets.getItem("修改记录").name = "改了什么")),
    "改了什么",
  ],
  [
    "deleted, begins anew",
    () => excel.run(({ workbook }) => workbook.worksheets.getItem("修改记录").delete()),
    "修改记录",
  ],
])("a journal %s", async (what, change, name) => {
  await fix(edit("B2", 40, 400000));
  await change();
  await fix(edit("B2", 400000, 4));
  expect((await sheets()).map(([sheet]) => sheet)).toEqual(["道路", name]);
  expect((await port.history()).entries.map(({ after }) => after)).toEqual(
    what.startsWith("renamed") ? [400000, 4] : [4],
  );
});

test("a sheet of the user's that has the name is left alone", async () => {
  await excel.run(({ workbook }) => {
    workbook.worksheets.add(journalSheet.zh).getRange("A1").values = [["我们自己的记录"]];
  });
  await fix(edit("B2", 40, 400000));
  expect((await sheets()).map(([sheet]) => sheet)).toEqual(["道路", "修改记录", "修改记录 (2)"]);
  expect(await contents("A1:A2", "修改记录")).toEqual([["我们自己的记录"], [""]]);
});

test("where the journal has a password, changes are made and remembered by the pane, and that is told", async () => {
  await fix(edit("B2", 40, 400000));
  await excel.run(({ workbook }) => {
    const { protection } = workbook.worksheets.getItem("修改记录");
    protection.unprotect();
    protection.protect({}, "geheim");
  });
  const told: string[] = [];
  await port.apply([edit("B2", 400000, 4)], { onNotice: ({ zh }) => told.push(zh) });
  expect(told).toEqual([expect.stringContaining("只在窗格打开期间保留")]);
  const { entries } = await port.history();
  expect(entries.map(({ after }) => after)).toEqual([400000, 4]);
  await port.revert(entries.slice(1));
  expect(await contents("B2")).toEqual([[400000]]);
});

describe("a line with an id", () => {
  beforeEach(() =>
    excel.run(({ workbook }) => {
      const sheet = workbook.worksheets.getItem("道路");
      sheet.getRange("D1:D4").values = [["行标识"], ["L0001"], ["L0002"], ["L0003"]];
      sheet.getRange("B2:B4").values = [[40], [40], [40]];
      workbook.names.add("pb_roads", "=道路!$A$1:$D$20");
    }),
  );

  test.each<[string, (sheet: Excel.Worksheet) => unknown, string, readonly unknown[]]>([
    ["a row put in above", (sheet) => sheet.getRange("2:2").insert("Down"), "B2:B5", ["", 400, 40, 400]],
    ["a row taken out above", (sheet) => sheet.getRange("2:2").delete("Up"), "B2:B3", [40, 400]],
    ["a column put in", (sheet) => sheet.getRange("A:A").insert("Right"), "C2:C4", [400, 40, 400]],
    ["the sheet renamed", (sheet) => (sheet.name = "通村路"), "B2:B4", [400, 40, 400]],
  ])("is put back where it is now, after %s", async (what, change, address, expected) => {
    await fix(edit("B2", 40, 400), edit("B4", 40, 400));
    await fix(edit("B3", 40, 400));
    await excel.run(({ workbook }) => void change(workbook.worksheets.getItem("道路")));
    const later = reopened();
    const { outcomes } = await later.revert(operationsOf((await later.history()).entries)[0]!.entries);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(["written"]);
    const sheet = what.includes("renamed") ? "通村路" : "道路";
    expect((await contents(address, sheet)).flat()).toEqual(expected);
  });

  test("that is gone is told, and nothing in its place is touched", async () => {
    await fix(edit("B2", 40, 400));
    await fix(edit("B3", 40, 400));
    await excel.run(({ workbook }) => workbook.worksheets.getItem("道路").getRange("3:3").delete("Up"));
    const later = reopened();
    const reverted = await later.revert(operationsOf((await later.history()).entries)[0]!.entries);
    expect(reverted).toMatchObject({ outcomes: [], notFound: [{ cell: "B3" }] });
    expect((await contents("B2:B3")).flat()).toEqual([400, 40]);
  });
});

test("syncs don't grow with the number of changes", async () => {
  const many = (count: number, before: CellInput, after: CellInput) =>
    Array.from({ length: count }, (_, at) => edit(`D${at + 1}`, before, after));
  await fix(edit("B2", 40, 400000));
  excel.syncs();
  await fix(...many(1, null, 1));
  const few = excel.syncs();
  await fix(...many(1, 1, null));
  excel.syncs();
  await fix(...many(300, null, 1));
  expect(excel.syncs()).toBe(few);
});

test("whatever is recorded is read back the same", async () => {
  await fc.assert(
    fc.asyncProperty(someJournal, async (entries) => {
      const store = workbookJournal(() => "zh");
      const before = (await store.all()).entries;
      await store.append(entries);
      const { entries: all, unreadable } = await store.all();
      expect(unreadable).toBe(0);
      const known = new Set(before.map(({ id }) => id));
      expect(all.filter(({ id }) => !known.has(id))).toEqual(entries);
    }),
    { numRuns: 15 },
  );
}, 60_000);
