import { faultyPlan } from "../../../scripts/samples/village-plan";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { understand } from "../../../src/excel/errors";
import { memoryWorkbook } from "../../support/memory-workbook";
import { deskOf } from "../../../src/taskpane/state/desk";
import { isIgnored } from "../../../src/taskpane/state/finding-list";
import { defaultSettings } from "../../../src/core/settings/county-settings";
import { settingsJson } from "../../../src/core/settings/settings-file";
import { paneSession } from "./pane-session";

async function atDesk() {
  const pane = paneSession();
  await pane.session.checking.check();
  pane.session.setName("王敏");
  const slip = () => pane.finding("unit-slip", "道路")!;
  return { ...pane, desk: deskOf(pane.session), slip, bar: () => pane.session.notices.store.get().bar };
}
const soon = () => new Promise((resolve) => setTimeout(resolve, 50));

describe("decisions", () => {
  test("an ignored finding says by whom and why, stays in its place until the user moves on, and counts no more", async () => {
    const { desk, slip, session, findings } = await atDesk();
    const before = findings().length;
    await desk.deciding.ignore(slip(), "另有批文");
    expect(slip()).toMatchObject({ state: "ignored", decision: { name: "王敏", reason: "另有批文" } });
    expect(findings()).toHaveLength(before);
    expect(session.checking.store.get()).toMatchObject({ current: slip().key, held: { key: slip().key } });
    session.checking.move(1);
    expect(session.checking.store.get().held).toBeNull();
  });

  test("made while a check is under way stay held when the older result of that check comes", async () => {
    const workbook = memoryWorkbook(layOutPlan(faultyPlan));
    const read = async () => {
      const snapshot = await workbook.read();
      await soon();
      return snapshot;
    };
    const { session, finding } = paneSession(undefined, undefined, { ...workbook, read });
    await session.checking.check();
    session.setName("王敏");
    const slip = () => finding("unit-slip", "道路")!;
    const older = session.checking.check();
    await Promise.all([older, deskOf(session).deciding.ignore(slip(), "另有批文")]);
    expect(slip().state).toBe("ignored");
    expect(session.checking.store.get()).toMatchObject({ current: slip().key, held: { key: slip().key } });
  });

  test("are there when the workbook is opened in another pane", async () => {
    const { desk, slip, workbook } = await atDesk();
    await desk.deciding.ignore(slip(), "另有批文");
    const other = paneSession(undefined, undefined, workbook);
    await other.session.checking.check();
    expect(isIgnored(other.finding("unit-slip", "道路")!)).toBe(true);
  });

  test("a figure that changes makes the decision stale, and the finding is open again", async () => {
    const { desk, finding, workbook, session } = await atDesk();
    const { cell } = finding("unit-cost-outlier", "道路")!;
    const typed = async (unitCost: number) => {
      workbook.type("道路", cell, unitCost);
      await session.checking.check();
    };
    const mismatch = () => finding("amount-mismatch", "道路")!;
    await typed(41_000);
    const { found } = mismatch();
    await desk.deciding.ignore(mismatch(), "按合同总价");
    expect(mismatch().state).toBe("ignored");
    await typed(42_000);
    expect(mismatch()).toMatchObject({ state: "stale", decision: { reason: "按合同总价", found } });
  });

  test("are taken back", async () => {
    const { desk, slip } = await atDesk();
    await desk.deciding.ignore(slip(), "另有批文");
    await desk.deciding.restore(slip());
    expect(slip().state).toBe("open");
    expect(slip().decision).toBeUndefined();
  });

  test("a note goes to the first cell of what was found", async () => {
    const { desk, workbook } = await atDesk();
    await desk.deciding.note("道路", "O6:P7", "请核对单价");
    expect(workbook.notes).toEqual(["道路!O6 请核对单价"]);
  });
});

test("marks of lines count towards the coverage, and a line changed afterwards counts no more", async () => {
  const { desk, session, workbook, slip } = await atDesk();
  const coverage = () => session.checking.store.get().result!.coverage;
  const roads = coverage().sheets.find(({ template }) => template === "roads")!;
  await desk.deciding.mark(roads, roads.reviewed, "accepted");
  expect(desk.deciding.store.get().pending.size).toBe(roads.lines);
  await session.checking.check();
  expect(desk.deciding.store.get().pending.size).toBe(0);
  expect(coverage()).toMatchObject({ looked: roads.lines, accepted: roads.lines, stale: 0 });
  workbook.type("道路", slip().cell, 400_000);
  await session.checking.check();
  expect(coverage()).toMatchObject({ looked: roads.lines - 1, stale: 1 });
});

describe("fixes", () => {
  test("all of a kind are one change, with one way back", async () => {
    const { session, findings, workbook } = await atDesk();
    const fixable = findings().filter(({ fix }) => fix);
    const before = fixable.map(({ fix }) => workbook.input(fix![0]!.sheet, fix![0]!.cell));
    await session.changes.fix(fixable);
    const { changes } = session.changes.store.get();
    expect(changes).toHaveLength(1);
    expect(findings().filter(({ fix }) => fix)).toEqual([]);
    await session.changes.revert(changes[0]!);
    expect(fixable.map(({ fix }) => workbook.input(fix![0]!.sheet, fix![0]!.cell))).toEqual(before);
  });

  test("the history has them with name and reason, and takes them back – and that back again", async () => {
    const { desk, session, slip, workbook } = await atDesk();
    const { cell, text } = slip();
    await session.changes.fix([slip()]);
    await desk.history.read();
    const operations = () => desk.history.store.get().operations!;
    expect(operations()).toMatchObject([{ who: "王敏", reason: text.zh, entries: [{ cell, before: 40 }] }]);
    await desk.history.revert(operations()[0]!);
    expect(workbook.input("道路", cell)).toBe(40);
    expect(operations()).toHaveLength(2);
    await desk.history.revert(operations()[0]!);
    expect(workbook.input("道路", cell)).toBe(400_000);
  });

  test("what someone changed since is left alone by the history, and that is said", async () => {
    const { desk, session, slip, workbook, bar } = await atDesk();
    const { cell } = slip();
    await session.changes.fix([slip()]);
    workbook.type("道路", cell, 390_000);
    await desk.history.read();
    await desk.history.revert(desk.history.store.get().operations![0]!);
    expect(workbook.input("道路", cell)).toBe(390_000);
    expect(bar()).toMatchObject({ intent: "warning" });
  });
});

test("the report is a sheet with what is open, ignored and fixed", async () => {
  const { desk, workbook, session, slip, findings } = await atDesk();
  await session.changes.fix([slip()]);
  const open = findings().find(({ severity }) => severity === "error") as ReturnType<typeof slip>;
  await desk.deciding.ignore(open, "另有批文");
  await desk.reporting.writeSheet();
  expect(workbook.sheetNames()).toContain("审核意见");
  const snapshot = await workbook.read();
  for (const text of ["已忽略", "已修正", "未处理", "另有批文"]) expect(snapshot.strings).toContain(text);
});

test("findings are coloured on the sheet in front and on the next one; the formula map takes turns with them", async () => {
  const { desk, workbook, session } = await atDesk();
  await session.select("道路", "A1");
  await desk.lens.show();
  expect(workbook.painted().every((one) => one.startsWith("道路!"))).toBe(true);
  expect(workbook.painted()).not.toEqual([]);
  workbook.goTo("养殖", "A1");
  await soon();
  expect(desk.lens.store.get().sheet).toBe("养殖");
  await session.auditing.begin();
  await session.auditing.showLens("养殖");
  expect(desk.lens.store.get().sheet).toBeNull();
  await desk.lens.show();
  expect(session.auditing.lens.store.get().sheet).toBeNull();
  await desk.lens.hide();
  expect(workbook.painted()).toEqual([]);
});

describe("the county's settings", () => {
  const county = { ...defaultSettings, county: "青禾县", version: "2026.2", date: "2026-03-01" };

  test("are loaded as a change, and taken back", async () => {
    const { desk, session } = await atDesk();
    const label = () => session.checking.store.get().result!.settingsLabel.zh;
    const shipped = label();
    await desk.county.load(new Blob([settingsJson(county)]));
    expect(label()).toBe("青禾县参数 2026.2（2026-03-01）");
    await session.changes.revert(session.changes.store.get().changes[0]!);
    expect(label()).toBe(shipped);
  });

  test("of a file that is something else say so in a sentence", async () => {
    const { desk, bar } = await atDesk();
    await desk.county.load(new Blob(["<html>"]));
    expect(bar()).toMatchObject({
      intent: "error",
      text: { zh: expect.stringContaining("不是县级参数文件") },
    });
  });
});

test("in a workbook that is read-only nothing is done, and each refusal is one sentence", async () => {
  const workbook = memoryWorkbook(layOutPlan(faultyPlan));
  const { error } = understand(Object.assign(new Error(), { code: "AccessDenied" }));
  const denied = () => Promise.reject(error);
  const closed = {
    ...workbook,
    apply: denied,
    revert: denied,
    keepReview: denied,
    putReport: denied,
    paint: denied,
  };
  const { session, findings, finding } = paneSession(undefined, undefined, closed);
  await session.checking.check();
  session.setName("王敏");
  const { deciding, reporting, lens } = deskOf(session);
  const slip = finding("unit-slip", "道路")!;
  const before = workbook.sheetNames().map((name) => workbook.input(name, slip.cell));
  const works = [
    () => session.changes.fix([slip]),
    () => deciding.ignore(slip, "另有批文"),
    () => reporting.writeSheet(),
    () => lens.show(),
  ];
  for (const work of works) {
    session.notices.close();
    await work();
    const { bar } = session.notices.store.get();
    expect(bar).toMatchObject({
      intent: "error",
      text: { zh: expect.stringContaining("工作簿只读或受保护") },
    });
  }
  expect(findings().every(({ state }) => state === "open")).toBe(true);
  expect(session.changes.store.get().changes).toEqual([]);
  expect(workbook.sheetNames().map((name) => workbook.input(name, slip.cell))).toEqual(before);
});
