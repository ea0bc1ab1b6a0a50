import { WorkbookError } from "../../../src/core/workbook/port";
import { memoryWorkbook } from "../../support/memory-workbook";
import { createChecking } from "../../../src/taskpane/state/checking";
import { createNotices } from "../../../src/taskpane/state/notices";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { faultyPlan } from "../../../scripts/samples/village-plan";
import { noSheets, paneSession, plainRunner } from "./pane-session";

const faulty = () => layOutPlan(faultyPlan);

test("a check tells where it reads, and announces its result", async () => {
  const notices = createNotices();
  const checking = createChecking(memoryWorkbook(faulty()), plainRunner, notices);
  const phases: string[] = [];
  checking.store.subscribe(() => {
    const { phase } = checking.store.get();
    phases.push(phase.kind === "reading" ? (phase.sheet ?? "reading") : phase.kind);
  });
  await checking.check();
  expect(phases).toContain("道路");
  expect(phases.slice(-2)).toEqual(["checking", "done"]);
  expect(notices.store.get().announced?.zh).toMatch(/^\d+ 错误 · \d+ 提醒 · \d+ 说明$/);
});

test("asking while a check goes on has it done once more, not at the same time", async () => {
  const workbook = memoryWorkbook(faulty());
  let runs = 0;
  const runner = {
    run: async (...given: Parameters<typeof plainRunner.run>) => (runs++, plainRunner.run(...given)),
  };
  const checking = createChecking(workbook, runner, createNotices());
  await Promise.all([checking.check(), checking.check(), checking.check()]);
  expect(runs).toBe(2);
});

test("a cancelled check says so and leaves the earlier result in view", async () => {
  const checking = createChecking(memoryWorkbook(faulty(), 1), plainRunner, createNotices());
  await checking.check();
  const before = checking.store.get().result;
  const end = checking.check();
  checking.cancel();
  await end;
  expect(checking.store.get().phase).toEqual({ kind: "stopped" });
  expect(checking.store.get().result).toBe(before);
});

test("a refusal is told in the words of the host, and the next check works", async () => {
  const workbook = memoryWorkbook(faulty());
  const checking = createChecking(workbook, plainRunner, createNotices());
  const advice = { zh: "请稍候。", en: "Please wait." };
  workbook.refuse(new WorkbookError("busy", advice));
  await checking.check();
  expect(checking.store.get().phase).toEqual({ kind: "failed", advice });
  workbook.refuse(null);
  await checking.check();
  expect(checking.store.get().phase).toEqual({ kind: "done" });
});

test("next and previous go through the findings as seen and stop at the ends", async () => {
  const { session } = paneSession();
  await session.checking.check();
  const first = session.checking.move(1);
  const second = session.checking.move(1);
  expect(session.checking.move(-1)?.key).toBe(first?.key);
  expect(second?.key).not.toBe(first?.key);
  expect(session.checking.move(-1)).toBeUndefined();
  expect(session.checking.store.get().current).toBe(first?.key);
});

test("the filter narrows what next and previous reach", async () => {
  const { session, findings } = paneSession();
  await session.checking.check();
  session.checking.filterBy({ severities: new Set(["warning"]) });
  const warnings = findings().filter(({ severity }) => severity === "warning").length;
  let reached = 0;
  while (session.checking.move(1)) reached++;
  expect(reached).toBe(warnings);
});

test.each([
  ["a plan workbook opens at its check result", undefined, faulty(), undefined, "check"],
  ["another workbook opens at the ways to start", undefined, noSheets, undefined, "new"],
  ["a ribbon button's tab is kept", "funding", faulty(), undefined, "funding"],
] as const)("%s", async (_title, tab, spec, _none, expected) => {
  const { session } = paneSession(spec, tab);
  await session.start();
  expect(session.view.get().tab).toBe(expected);
});

test("typing in a plan workbook has it checked again, once", async () => {
  jest.useFakeTimers();
  try {
    const { session, workbook, finding } = paneSession();
    await session.start();
    const slip = finding("unit-slip", "道路")!;
    workbook.type("道路", slip.cell, 40_000);
    workbook.type("道路", slip.cell, 400_000);
    expect(session.checking.store.get().phase.kind).toBe("done");
    await jest.runAllTimersAsync();
    expect(finding("unit-slip", "道路")).toBeUndefined();
  } finally {
    jest.useRealTimers();
  }
});
