import { faultyPlan } from "../../../scripts/samples/village-plan";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { WorkbookError } from "../../../src/core/workbook/port";
import { inputOf } from "../../../src/core/workbook/edit";
import { SheetReader } from "../../../src/core/workbook/sheet-reader";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { emptyAnswers } from "../../../src/taskpane/new-plan/plan-answers";
import { readTable } from "../../../src/taskpane/own-table/read-table";
import type { TableRunner } from "../../../src/taskpane/own-table/table-reading";
import { createOwnTable } from "../../../src/taskpane/state/own-table";
import { WorkCancelled } from "../../../src/taskpane/worker-runner";
import { memoryWorkbook, specOfBook } from "../../support/memory-workbook";
import { ownTables } from "../../core/mapping/own-tables";
import { drawnTable } from "../../core/mapping/drawn-table";
import { noSheets, paneSession } from "./pane-session";

/** The real reader, without its worker. */
const plainRunner: TableRunner = {
  run: async (question, signal) => {
    await Promise.resolve();
    if (signal.aborted) throw new WorkCancelled();
    return readTable(question);
  },
};
const roads = ownTables["a header of two rows with the sources below one word"];
const village = ownTables["several villages, each merged with its own subtotal"];
const answers = { ...emptyAnswers(2026), place: "青禾县/石桥镇" };

async function opened(books: readonly WorkbookSnapshot[], plan = noSheets, runner = plainRunner) {
  const sheets = [...books.flatMap((book) => specOfBook(book)), ...plan.sheets];
  const workbook = memoryWorkbook({ sheets, names: plan.names });
  const { session } = paneSession(plan, "new", workbook);
  await session.checking.check();
  const table = createOwnTable(session, runner);
  await table.open();
  const read = () => {
    const { reading } = table.store.get();
    if (!reading?.read.ok) throw new Error(JSON.stringify(reading?.read));
    return reading.read.value;
  };
  const contentOf = async (name: string) => {
    const book = await workbook.read();
    const sheet = book.sheets.find((one) => one.name === name)!;
    return [...new SheetReader(book, sheet).all()].map((cell) => [cell.row, cell.col, inputOf(cell)]);
  };
  return {
    session,
    workbook,
    table,
    read,
    contentOf,
    state: table.store.get,
    bar: () => session.notices.store.get().bar,
  };
}

test("the sheet in front is looked at, with place, year and what its columns mean", async () => {
  const { workbook, state, table, read } = await opened([village, roads]);
  expect(state()).toMatchObject({
    sheets: ["产业项目", "道路计划"],
    sheet: "产业项目",
    holdsPlan: false,
    work: null,
  });
  expect(read().mapping.template).toBe("livestock");
  await table.choose("道路计划");
  expect(read()).toMatchObject({ mapping: { template: "roads" }, told: { place: "/石桥镇", year: null } });
  expect(workbook.sheetNames()).toEqual(["产业项目", "道路计划"]);
});

test("what a user corrects is looked at again, and can be forgotten", async () => {
  const { table, read, state } = await opened([roads]);
  await table.correct({ template: "water" });
  await table.correct({ targets: new Map([[9, "spec"]]) });
  await table.correct({ units: new Map([[4, "元"]]) });
  await table.correct({ rows: new Map([[4, false]]) });
  const { mapping, taken } = read();
  expect(mapping.template).toBe("water");
  expect(mapping.columns[9]!.target).toBe("spec");
  expect(mapping.columns[4]).toMatchObject({ unit: "元", conversion: null });
  expect(taken.lines.map(({ row }) => row)).toEqual([3, 5]);
  expect(taken.sums.some(({ ties }) => ties === false)).toBe(true);
  await table.startOver();
  expect(state().corrections).toEqual({});
  expect(read().taken.lines).toHaveLength(3);
});

test("laid out as a new plan and taken back, the table as it was", async () => {
  const { session, table, workbook, contentOf, state } = await opened([roads]);
  const before = await contentOf("道路计划");
  expect(await table.layOut(answers)).toBeNull();
  expect(workbook.sheetNames()).toEqual(["道路计划", "封面", "道路", "资金总表", "单价依据", "_plan"]);
  expect(session.view.get().tab).toBe("check");
  const { result } = session.checking.store.get();
  expect(result!.planSheets).toBe(1);
  expect(result!.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(await contentOf("道路计划")).toEqual(before);
  const [change] = session.changes.store.get().changes;
  expect(change!.what.zh).toContain("原表没有动");
  await session.changes.revert(change!);
  expect(workbook.sheetNames()).toEqual(["道路计划"]);
  expect(await contentOf("道路计划")).toEqual(before);
  expect(session.changes.store.get().changes[0]!.undone).toBe(true);
  expect(state().work).toBeNull();
});

test("a plan that was worked on since is taken back after a yes only", async () => {
  const { session, table, workbook } = await opened([roads]);
  await table.layOut(answers);
  workbook.type("道路", "E6", "改了名");
  await session.changes.revert(session.changes.store.get().changes[0]!);
  expect(session.changes.store.get().asked!.question.text.zh).toContain("1 处（道路 1）");
  await session.changes.answerRevert(false);
  expect(workbook.sheetNames()).toContain("道路");
  expect(session.changes.store.get()).toMatchObject({ asked: null, changes: [{ undone: false }] });
});

test("a table that has the name of a plan sheet keeps it", async () => {
  const { table, workbook } = await opened([
    drawnTable("道路", "项目名称 | 长度(公里) | 投资(万元)\n村道硬化 | 3 | 120"),
  ]);
  await table.layOut(answers);
  expect(workbook.sheetNames().slice(0, 3)).toEqual(["道路", "封面", "道路(计划)"]);
});

test("over a plan, the lines are added to it; the same rows are asked about, and each change is one undo", async () => {
  const { session, table, state, contentOf } = await opened([roads], layOutPlan(faultyPlan));
  expect(state()).toMatchObject({ holdsPlan: true, sheets: ["道路计划"] });
  const before = await contentOf("道路");
  const own = await contentOf("道路计划");
  expect(await table.layOut(answers)).toBeNull();
  const { changes } = session.changes.store.get();
  expect(changes.map(({ what }) => what.zh)).toEqual(["从“道路计划”取了 3 行到“道路”"]);
  expect(session.view.get().tab).toBe("check");
  await table.open();
  await table.layOut(answers);
  expect(state().question!.text.zh).toContain("3 行以前取过");
  await table.answer(false);
  expect(state().question).toBeNull();
  expect(session.changes.store.get().changes).toHaveLength(1);
  await table.layOut(answers);
  await table.answer(true);
  expect(session.changes.store.get().changes).toHaveLength(2);
  for (const change of [...session.changes.store.get().changes].reverse())
    await session.changes.revert(change);
  expect(await contentOf("道路")).toEqual(before);
  expect(await contentOf("道路计划")).toEqual(own);
});

test("answers that can't be are told, and nothing is laid out", async () => {
  const { table, workbook } = await opened([roads]);
  expect(await table.layOut({ ...answers, place: "", firstYear: "26" })).toMatchObject({
    place: { zh: expect.stringContaining("请填写地点") },
    years: expect.anything(),
  });
  expect(workbook.sheetNames()).toEqual(["道路计划"]);
});

test.each([
  ["a new plan", noSheets],
  ["a plan that is there", layOutPlan(faultyPlan)],
])("a table changed meanwhile is read again before anything is laid out: %s", async (_, plan) => {
  const { table, workbook, read, bar } = await opened([roads], plan);
  const sheets = workbook.sheetNames();
  workbook.type("道路计划", "E4", 130);
  await table.layOut(answers);
  expect(bar()!.text.zh).toContain("原表刚才改过");
  expect(workbook.sheetNames()).toEqual(sheets);
  expect(read().taken.lines[0]!.line["stated"]).toBe(1_300_000);
  await table.layOut(answers);
  expect(await workbook.read().then(({ sheets: now }) => now.length)).toBeGreaterThanOrEqual(sheets.length);
  expect(bar()?.text.zh ?? "").not.toContain("原表刚才改过");
});

test("Cancel keeps what was there", async () => {
  const { table, state, read, workbook } = await opened([roads]);
  const looked = table.correct({ template: "water" });
  table.cancel();
  await looked;
  expect(state()).toMatchObject({ corrections: {}, work: null });
  expect(read().mapping.template).toBe("roads");
  const laidOut = table.layOut(answers);
  table.cancel();
  await laidOut;
  expect(workbook.sheetNames()).toEqual(["道路计划"]);
});

test("of quick corrections the last one counts", async () => {
  const { table, read } = await opened([roads]);
  await Promise.all([table.correct({ template: "water" }), table.correct({ template: "schools" })]);
  expect(read().mapping.template).toBe("schools");
});

test("what the workbook refuses is told in its own words", async () => {
  const { table, workbook, bar } = await opened([roads]);
  workbook.refuse(
    new WorkbookError("protected", { zh: "工作簿结构被锁定。", en: "The structure is locked." }),
  );
  await table.layOut(answers);
  expect(bar()!.text.zh).toBe("工作簿结构被锁定。");
});

test.each([
  ["an empty sheet", drawnTable("空", ""), /空表/],
  ["words only", drawnTable("信", "各位乡亲\n请于月底前交来"), /只有文字/],
  ["no header", drawnTable("数", "路 | 3 | 40\n池 | 2 | 5"), /找不到表头/],
])("%s: one sentence, and the header can be pointed at", async (_, book, said) => {
  const { state, table, workbook } = await opened([book]);
  const { reading } = state();
  expect(reading!.read).toMatchObject({ ok: false, reason: { zh: expect.stringMatching(said) } });
  expect(await table.layOut(answers)).toBeNull();
  expect(workbook.sheetNames()).toHaveLength(1);
});

test("a plan without other sheets has nothing to choose", async () => {
  const { state } = await opened([], layOutPlan(faultyPlan));
  expect(state()).toMatchObject({ sheets: [], sheet: null, reading: null, work: null });
});
