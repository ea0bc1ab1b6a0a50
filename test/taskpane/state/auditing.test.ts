import { WorkbookError } from "../../../src/core/workbook/port";
import type { SheetSpec, WorkbookSpec } from "../../../src/core/workbook/sheet-spec";
import { parseCell } from "../../../src/core/workbook/address";
import type { CellInput } from "../../../src/core/workbook/edit";
import { markKey } from "../../../src/taskpane/state/auditing";
import { paneSession } from "./pane-session";

const sheet = (name: string, cells: Readonly<Record<string, CellInput>>): SheetSpec => ({
  name,
  visibility: "visible",
  styles: {},
  cells: Object.entries(cells).map(([cell, input]) => ({ ...parseCell(cell)!, input })),
  columns: [],
  validations: [],
  protect: false,
});
const lines = Array.from({ length: 8 }, (_, at) => at + 2);
const book: WorkbookSpec = {
  sheets: [
    sheet("道路", {
      A1: "数量",
      B1: "金额(元)",
      ...Object.fromEntries(lines.map((row) => [`A${row}`, row])),
      ...Object.fromEntries(lines.map((row) => [`B${row}`, row === 6 ? 18 : `=A${row}*3`])),
    }),
    sheet("资金", { A1: "合计", B1: "=SUM(道路!B2:B9)" }),
  ],
  names: [],
};
const audited = async () => {
  const { session, workbook } = paneSession(book);
  await session.auditing.begin();
  const { auditing } = session;
  const found = () =>
    auditing.checking.store.get().result!.findings.find(({ check }) => check === "constant-in-run");
  return { session, auditing, workbook, found };
};
/** Until what was set going without waiting for it is done. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test("a fix of a finding is written, found gone by the next audit, and undone", async () => {
  const { session, auditing, workbook, found } = await audited();
  const finding = found()!;
  expect(finding.cell).toBe("B6");
  await session.changes.fix([finding], auditing.checking);
  expect([workbook.input("道路", "B6"), found()]).toEqual(["=A6*3", undefined]);
  await session.changes.revert(session.changes.store.get().changes[0]!);
  expect([workbook.input("道路", "B6"), found()?.cell]).toEqual([18, "B6"]);
  expect(auditing.store.get().stale).toBe(false);
});

test("what others change makes the audit stale until the next", async () => {
  const { auditing, workbook } = await audited();
  workbook.type("道路", "A2", 9);
  expect(auditing.store.get().stale).toBe(true);
  await auditing.checking.check();
  expect(auditing.store.get().stale).toBe(false);
});

test("the lens colours each block, keeps to its sheet, and comes off when the sheet is left", async () => {
  const { auditing, workbook } = await audited();
  await auditing.showLens("道路");
  expect(workbook.painted()).toEqual(["道路!B2:B5 #77AADD", "道路!B7:B9 #77AADD"]);
  workbook.goTo("道路", "A5");
  await settled();
  expect(auditing.lens.store.get()).toEqual({ sheet: "道路", busy: false });
  workbook.goTo("资金", "A1");
  await settled();
  expect([auditing.lens.store.get().sheet, workbook.painted()]).toEqual([null, []]);
});

test("the lens follows a fix: the block is whole again", async () => {
  const { session, auditing, workbook, found } = await audited();
  await auditing.showLens("道路");
  await session.changes.fix([found()!], auditing.checking);
  await settled();
  expect(workbook.painted()).toEqual(["道路!B2:B9 #77AADD"]);
});

test("over a workbook changed since, the lens audits first", async () => {
  const { auditing, workbook } = await audited();
  workbook.type("道路", "B6", "=A6*4");
  await auditing.showLens("道路");
  expect(workbook.painted()).toContain("道路!B6 #EE8866");
});

test("a refusal is told, and the lens is off", async () => {
  const { session, auditing, workbook } = await audited();
  const advice = { zh: "受保护。", en: "Protected." };
  workbook.refuse(new WorkbookError("protected", advice));
  await auditing.lens.show("道路");
  expect(session.notices.store.get().bar).toEqual({ intent: "error", text: advice });
  expect(auditing.lens.store.get()).toEqual({ sheet: null, busy: false });
});

test("a pane opened later takes off what an earlier one left coloured", async () => {
  const { auditing, workbook, session } = await audited();
  await auditing.showLens("道路");
  await session.start();
  expect(workbook.painted()).toEqual([]);
});

test("marks are kept by formula, over audits too", async () => {
  const { auditing } = await audited();
  const [block] = auditing.checking.store.get().result!.formulas[0]!.blocks;
  auditing.mark("道路", block!.key, "questioned");
  await auditing.checking.check();
  const [again] = auditing.checking.store.get().result!.formulas[0]!.blocks;
  expect(auditing.store.get().marks.get(markKey("道路", again!.key))).toBe("questioned");
  auditing.mark("道路", again!.key, null);
  expect(auditing.store.get().marks.size).toBe(0);
});

test("tracing follows the user, goes along and comes back", async () => {
  const { auditing, workbook } = await audited();
  const { tracing } = auditing;
  workbook.goTo("资金", "B1");
  auditing.showPart("trace");
  await settled();
  const here = () => tracing.store.get().trace!;
  expect([here().cell, here().header, here().formula]).toEqual(["B1", "合计", "SUM(道路!B2:B9)"]);
  await tracing.follow(here().precedents[0]!);
  expect([here().sheet, here().cell, here().header]).toEqual(["道路", "B2", "金额(元)"]);
  expect(workbook.selected.at(-1)).toBe("道路!B2:B9");
  await tracing.goBack();
  expect([here().sheet, here().cell, tracing.store.get().back]).toEqual(["资金", "B1", []]);
});

test("the list shows the sheet the user is on", async () => {
  const { auditing, workbook } = await audited();
  expect(auditing.store.get().sheet).toBe("道路");
  workbook.goTo("资金", "A1");
  expect(auditing.store.get().sheet).toBe("资金");
});
