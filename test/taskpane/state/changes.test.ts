import { WorkbookError } from "../../../src/core/workbook/port";
import { paneSession } from "./pane-session";

async function atRoadSlip() {
  const pane = paneSession();
  await pane.session.checking.check();
  const slip = pane.finding("unit-slip", "道路")!;
  const cell = () => pane.workbook.input("道路", slip.cell);
  return { ...pane, slip, cell, changes: () => pane.session.changes.store.get().changes };
}
const bar = (session: Awaited<ReturnType<typeof atRoadSlip>>["session"]) => session.notices.store.get().bar;

test("a fix is written, the finding goes, and what was done is said", async () => {
  const { session, slip, cell, finding, changes } = await atRoadSlip();
  await session.changes.fix([slip]);
  expect(cell()).toBe(400_000);
  expect(finding("unit-slip", "道路")).toBeUndefined();
  expect(changes().map(({ what }) => what.zh)).toEqual([`已修正 道路!${slip.cell}：40 → 400,000`]);
});

test("the fixed finding stays current until the user moves on", async () => {
  const { session, slip } = await atRoadSlip();
  await session.changes.fix([slip]);
  const { current, held } = session.checking.store.get();
  expect([current, held?.key]).toEqual([slip.key, slip.key]);
  session.checking.move(1);
  expect(session.checking.store.get().held).toBeNull();
  expect(session.checking.store.get().current).not.toBe(slip.key);
});

test("a revert puts the old content back, and the finding with it", async () => {
  const { session, slip, cell, finding, changes } = await atRoadSlip();
  await session.changes.fix([slip]);
  await session.changes.revert(changes()[0]!);
  expect(cell()).toBe(40);
  expect(finding("unit-slip", "道路")?.key).toBe(slip.key);
  expect(changes()[0]!.undone).toBe(true);
  expect(session.checking.store.get().current).toBe(slip.key);
});

test("a cell changed between check and fix is left alone, and the user is told its content", async () => {
  const { session, slip, cell, workbook, changes } = await atRoadSlip();
  workbook.type("道路", slip.cell, 55);
  await session.changes.fix([slip]);
  expect(cell()).toBe(55);
  expect(changes()).toEqual([]);
  expect(bar(session)?.text.zh).toContain(`道路!${slip.cell} 这期间被改成了 55`);
});

test("a cell changed between fix and revert is left alone, and the change can still be undone later", async () => {
  const { session, slip, cell, workbook, changes } = await atRoadSlip();
  await session.changes.fix([slip]);
  workbook.type("道路", slip.cell, 390_000);
  await session.changes.revert(changes()[0]!);
  expect(cell()).toBe(390_000);
  expect(changes()[0]!.undone).toBe(false);
  expect(bar(session)?.intent).toBe("warning");
});

test("what Excel refuses is passed on in its words, with nothing changed", async () => {
  const { session, slip, workbook, changes } = await atRoadSlip();
  const advice = { zh: "请按回车结束编辑。", en: "Press Enter first." };
  workbook.refuse(new WorkbookError("cell-edit", advice));
  await session.changes.fix([slip]);
  expect(bar(session)).toEqual({ intent: "error", text: advice });
  expect(changes()).toEqual([]);
});
