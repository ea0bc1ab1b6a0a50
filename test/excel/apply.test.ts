/** @jest-environment jsdom */
import { currentCellsOf } from "../../src/core/journal/current-cells";
import type { Edit } from "../../src/core/workbook/edit";
import { startExcelPort, type StartedPort } from "../support/excel-port";

let excel: StartedPort;
beforeEach(async () => {
  excel = await startExcelPort({ sheets: ["道路", "饮水"] });
  await excel.run(({ workbook: { worksheets } }) => {
    const roads = worksheets.getItem("道路");
    roads.getRange("A1:C1").formulas = [["数量", "单价", "金额"]];
    roads.getRange("D2").numberFormat = [["@"]];
    roads.getRange("A2:D2").formulas = [[6, 40, "=ROUND(A2*B2,2)", "1,200"]];
    worksheets.getItem("饮水").getRange("A1").values = [["水池"]];
  });
  excel.syncs();
});
afterEach(() => excel.close());

const edit = (
  cell: string,
  before: Edit["before"],
  after: Edit["after"],
  more: Partial<Edit> = {},
): Edit => ({
  sheet: "道路",
  cell,
  before,
  after,
  ...more,
});
const outcomes = async (edits: readonly Edit[]) =>
  (await excel.port.apply(edits, { reason: "试改" })).map((result) =>
    "found" in result ? [result.outcome, result.found] : [result.outcome],
  );
const inputs = async (...cells: string[]) => {
  const at = currentCellsOf(await excel.port.read());
  return cells.map((cell) => at("道路", cell)?.input);
};
const protect = (password?: string) =>
  excel.run(({ workbook: { worksheets } }) => {
    const sheet = worksheets.getItem("道路");
    sheet.getRange("A1:B9").format.protection.locked = false;
    sheet.protection.protect({ allowSort: true }, password);
  });
const protection = () =>
  excel.run(async ({ workbook }) => {
    const { protection } = workbook.worksheets.getItem("道路");
    protection.load({ protected: true, options: true });
    await workbook.context.sync();
    return protection.toJSON();
  });

test("what holds is written and read back, with four syncs for any number of edits", async () => {
  const edits = [
    edit("B2", 40, 400000),
    edit("C2", "=ROUND(A2*B2,2)", "=round(A2 * B2, 1)"),
    edit("A3", null, 7),
    edit("A1", "数量", "'007"),
    { ...edit("A1", "水池", null), sheet: "饮水" },
  ];
  expect(await outcomes(edits)).toEqual(edits.map(() => ["written"]));
  expect(excel.syncs()).toBe(4);
  expect(await inputs("B2", "A3", "A1")).toEqual([400000, 7, "'007"]);
  expect((await excel.port.read()).sheets[1]!.cells.row).toHaveLength(0);
});

test("a text format goes with the text that needed it", async () => {
  const numberFormat = { before: "@", after: "General" };
  expect(await outcomes([edit("D2", "'1,200", 1200, { numberFormat })])).toEqual([["written"]]);
  const at = currentCellsOf(await excel.port.read());
  expect(at("道路", "D2")).toEqual({ input: 1200, numberFormat: "General" });
});

test.each<[string, Edit, unknown[]]>([
  ["another number", edit("B2", 41, 400000), ["changed-meanwhile", 40]],
  ["a formula where a value was", edit("C2", 240, 2400000), ["changed-meanwhile", "=ROUND(A2*B2,2)"]],
  ["content where nothing was", edit("A2", null, 7), ["changed-meanwhile", 6]],
  [
    "another number format",
    edit("D2", "'1,200", 1200, { numberFormat: { before: "General", after: "0" } }),
    ["changed-meanwhile", "'1,200"],
  ],
  ["no such sheet", { ...edit("A1", null, 1), sheet: "道路 (2)" }, ["not-found"]],
  ["no single cell", edit("A1:B2", null, 1), ["not-found"]],
])("left alone: %s", async (_, one, outcome) => {
  expect(await outcomes([one, edit("B2", 40, 50)])).toEqual([outcome, ["written"]]);
  expect(await inputs("A2", "C2", "D2", "B2")).toEqual([6, "=ROUND(A2*B2,2)", "'1,200", 50]);
  expect((await excel.journal.all()).entries.map(({ cell }) => cell)).toEqual(["B2"]);
});

test("a co-author's change between check and fix stays", async () => {
  const { sheets } = await excel.port.read();
  expect(sheets).toHaveLength(2);
  await excel.run(({ workbook }) => (workbook.worksheets.getItem("道路").getRange("B2").values = [[380000]]));
  expect(await outcomes([edit("B2", 40, 400000)])).toEqual([["changed-meanwhile", 380000]]);
  expect(await inputs("B2")).toEqual([380000]);
});

test("edits of one cell follow each other", async () => {
  const edits = [edit("B2", 40, 400), edit("B2", 400, 4000), edit("B2", 40, 1)];
  expect(await outcomes(edits)).toEqual([["written"], ["written"], ["changed-meanwhile", 4000]]);
  expect(await inputs("B2")).toEqual([4000]);
});

describe("on a protected sheet", () => {
  const both = [edit("B2", 40, 400000), edit("C2", "=ROUND(A2*B2,2)", 5)];

  test("unlocked cells are written and the sheet stays as it is", async () => {
    await protect("geheim");
    expect(await outcomes(both)).toEqual([["written"], ["protected"]]);
    expect(await inputs("B2", "C2")).toEqual([400000, "=ROUND(A2*B2,2)"]);
    expect(await protection()).toMatchObject({ protected: true });
    expect((await excel.journal.all()).entries.map(({ cell }) => cell)).toEqual(["B2"]);
  });

  test("without a password locked cells are written too, and it is protected again as before", async () => {
    await protect();
    expect(await outcomes(both)).toEqual([["written"], ["written"]]);
    expect(await inputs("B2", "C2")).toEqual([400000, 5]);
    expect(await protection()).toMatchObject({
      protected: true,
      options: { allowSort: true, allowFormatCells: false },
    });
  });

  test("it is not opened for cells that need no opening", async () => {
    await protect();
    excel.syncs();
    await outcomes([both[0]!]);
    const names = excel.log.flatMap(({ request }) => request.Actions.map(({ Name }) => Name));
    expect(names).not.toContain("Unprotect");
  });

  test("it is protected again when the journal cannot be kept", async () => {
    await protect();
    excel.journal.append = () => Promise.reject(new Error("no room"));
    await expect(excel.port.apply([both[1]!])).rejects.toThrow("no room");
    expect(await inputs("C2")).toEqual(["=ROUND(A2*B2,2)"]);
    expect(await protection()).toMatchObject({ protected: true });
  });
});

test("what was written can be reverted, content and formats, but not what was changed since", async () => {
  const numberFormat = { before: "@", after: "General" };
  await outcomes([
    edit("B2", 40, 400000),
    edit("C2", "=ROUND(A2*B2,2)", 7),
    edit("D2", "'1,200", 1200, { numberFormat }),
  ]);
  await excel.run(({ workbook }) => (workbook.worksheets.getItem("道路").getRange("B2").values = [[9]]));
  const { entries: journal } = await excel.journal.all();
  expect(new Set(journal.map(({ operation }) => operation)).size).toBe(1);
  expect(journal[0]).toMatchObject({ sheet: "道路", before: 40, after: 400000, reason: "试改" });

  const reverted = await excel.port.revert(journal, { reason: "撤回" });
  expect(reverted.changedMeanwhile.map(({ entry, found }) => [entry.cell, found])).toEqual([["B2", 9]]);
  expect(reverted.outcomes.map(({ outcome }) => outcome)).toEqual(["written", "written"]);
  const at = currentCellsOf(await excel.port.read());
  expect(at("道路", "D2")).toEqual({ input: "'1,200", numberFormat: "@" });
  expect(at("道路", "C2")?.input).toBe("=ROUND(A2*B2,2)");
});

test("nothing is written once cancelled", async () => {
  const signal = AbortSignal.abort();
  await expect(excel.port.apply([edit("B2", 40, 400000)], { signal })).rejects.toMatchObject({
    code: "cancelled",
  });
  expect(await inputs("B2")).toEqual([40]);
});

test("no edits, no sync", async () => {
  expect(await excel.port.apply([])).toEqual([]);
  expect(excel.syncs()).toBe(0);
});
