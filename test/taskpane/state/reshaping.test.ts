import { planShape } from "../../../src/core/change/plan-shape";
import type { PlanChange } from "../../../src/core/change/plan-change";
import { planStructureRevert } from "../../../src/core/workbook/structure/plan-structure-revert";
import { outlineOf } from "../../../src/taskpane/change-plan/plan-outline";
import { paneSession } from "./pane-session";

async function opened() {
  const pane = paneSession();
  await pane.session.checking.check();
  const { changes, book } = pane.session;
  const change = (wish: PlanChange, token?: string) =>
    changes.reshape(
      (now) => planShape(now, wish, token),
      (record) => (now) => planStructureRevert(record, now),
    );
  const sources = async (sheet: string) =>
    outlineOf(await book.read()).sheets.find(({ name }) => name === sheet)!.sources;
  return { ...pane, change, sources, made: () => changes.store.get().changes };
}

test("a source is added, said, and taken back with its undo button", async () => {
  const { session, change, sources, made } = await opened();
  const before = await sources("道路");
  await change({ kind: "add-source", code: "F30", sheets: ["道路"] });
  expect(await sources("道路")).toEqual([...before, "F30"].sort());
  expect(made().map(({ what }) => what.zh)).toEqual(["在 1 张表加了资金来源“东西部协作”"]);
  await session.changes.revert(made()[0]!);
  expect(await sources("道路")).toEqual(before);
  expect(made()[0]!.undone).toBe(true);
});

test("a question changes nothing until its yes", async () => {
  const { change, sources, made } = await opened();
  const before = await sources("道路");
  const wish = { kind: "remove-source", code: "F11" } as const;
  const asked = await change(wish);
  expect(asked).toMatchObject({ ok: false, reason: { kind: "question" } });
  expect(await sources("道路")).toEqual(before);
  expect(made()).toEqual([]);
  const token = asked && !asked.ok && asked.reason.kind === "question" ? asked.reason.token : "";
  await change(wish, token);
  expect(await sources("道路")).toEqual(before.filter((code) => code !== "F11"));
});

test("what was typed into the new column since keeps the undo from taking it", async () => {
  const { workbook, session, change, sources, made } = await opened();
  await change({ kind: "add-source", code: "F30", sheets: ["道路"] });
  const column = (await session.book.read()).sheets.find(({ name }) => name === "道路")!;
  expect(column).toBeDefined();
  const { sheets } = outlineOf(await session.book.read());
  const at = sheets.find(({ name }) => name === "道路")!.sources.indexOf("F30");
  const first = "S".charCodeAt(0);
  workbook.type("道路", `${String.fromCharCode(first + at)}6`, 5000);
  await session.changes.revert(made()[0]!);
  expect(session.notices.store.get().bar?.text.zh).toContain("此后改过");
  expect(await sources("道路")).toContain("F30");
});
