/** @jest-environment jsdom */
import { faultyPlan } from "../../scripts/samples/village-plan";
import { layOutPlan } from "../../src/core/templates/lay-out-plan";
import { deskOf } from "../../src/taskpane/state/desk";
import { createSession } from "../../src/taskpane/state/session";
import { excelWorkbook } from "../../src/excel/excel-workbook";
import { workbookJournal } from "../../src/excel/workbook-journal";
import { startExcelPort, type StartedPort } from "../support/excel-port";
import { plainAudit, plainRunner, plainTextRunner } from "../taskpane/state/pane-session";

/** Two of the sample's sheets: one to be closed, one left open. */
const plan = layOutPlan({
  ...faultyPlan,
  templates: faultyPlan.templates.filter(({ id }) => id === "livestock" || id === "roads"),
});

let excel: StartedPort;
beforeEach(async () => {
  excel = await startExcelPort();
  await excel.port.layOut(plan);
});
afterEach(() => excel.close());

/** A pane over the workbook as it is now, with its check done. */
async function pane() {
  const session = createSession({
    port: excelWorkbook({ journal: workbookJournal(() => "zh"), isSetSupported: (_, v) => v === "1.9" }),
    runner: plainRunner,
    auditWorker: plainAudit(),
    textRunner: plainTextRunner,
    locale: "zh",
  });
  session.setName("王敏");
  await session.checking.check();
  const result = () => session.checking.store.get().result!;
  return {
    session,
    desk: deskOf(session),
    result,
    slip: () => result().findings.find((one) => one.check === "unit-slip" && one.sheet === "道路")!,
    bar: () => session.notices.store.get().bar,
  };
}
/** Closes sheets with a password, every cell of them; the layout's own protection has none and leaves inputs open. */
const lock = (...names: readonly string[]) =>
  excel.run(({ workbook }) => {
    for (const name of names) {
      const sheet = workbook.worksheets.getItem(name);
      sheet.protection.unprotect();
      sheet.getRange("A1:AZ40").format.protection.locked = true;
      sheet.protection.protect({}, "geheim");
    }
  });
const input = (cell: string) =>
  excel.run(async ({ workbook }) => {
    const range = workbook.worksheets.getItem("道路").getRange(cell);
    range.load({ formulas: true });
    await workbook.context.sync();
    return (range.formulas as unknown[][])[0]![0];
  });
const sheetNames = () =>
  excel.run(async ({ workbook }) => {
    workbook.worksheets.load({ name: true });
    await workbook.context.sync();
    return workbook.worksheets.items.map(({ name }) => name);
  });

const oneSentence = /^[^。]*保护[^。]*没有改。[^。]*。$|^[^。]*密码保护[^。]*。[^。]*。$/;

test("a fix on a sheet with a password is refused in one sentence, and costs nothing", async () => {
  await lock("道路");
  const { session, slip, bar, result } = await pane();
  const before = result().findings.map(({ key }) => key);
  const { cell } = slip();
  const held = await input(cell);
  await session.changes.fix([slip()]);
  expect(bar()).toMatchObject({ intent: "warning", text: { zh: expect.stringMatching(oneSentence) } });
  expect(await input(cell)).toBe(held);
  expect(session.changes.store.get().changes).toEqual([]);
  expect(result().findings.map(({ key }) => key)).toEqual(before);
  expect(await sheetNames()).not.toContain("修改记录");
});

test("where half of the sheets are closed, alike fixes are made on the others, and taken back as a whole", async () => {
  await lock("道路");
  const { session, result, bar } = await pane();
  const alike = result().findings.filter(({ check }) => check === "unit-slip");
  expect(alike.map(({ sheet }) => sheet)).toEqual(["养殖", "道路"]);
  await session.changes.fix(alike);
  expect(bar()!.text.zh).toMatch(oneSentence);
  const slips = () => result().findings.filter(({ check }) => check === "unit-slip");
  expect(slips().map(({ sheet }) => sheet)).toEqual(["道路"]);
  await session.changes.revert(session.changes.store.get().changes[0]!);
  expect(slips()).toHaveLength(2);
});

test("a decision that the settings sheet doesn't take is told in one sentence; its finding stays open", async () => {
  await lock("_plan");
  const { desk, slip, bar } = await pane();
  expect(await desk.deciding.ignore(slip(), "另有批文")).toBe(false);
  expect(bar()).toMatchObject({ intent: "error", text: { zh: expect.stringMatching(oneSentence) } });
  expect(slip().state).toBe("open");
});

test("colours on a closed sheet are refused in one sentence", async () => {
  await lock("道路");
  const { desk, bar } = await pane();
  await excel.run(({ workbook }) => workbook.worksheets.getItem("道路").activate());
  await desk.lens.show();
  expect(bar()!.text.zh).toMatch(oneSentence);
  expect(desk.lens.store.get().sheet).toBeNull();
});

test("without the settings sheet a decision makes one, which keeps it", async () => {
  await excel.run(({ workbook }) => workbook.worksheets.getItem("_plan").delete());
  const { desk, slip, result } = await pane();
  const unknown = () => result().notChecked.map(({ what }) => what);
  expect(unknown()).toEqual(["settings-incomplete"]);
  expect(await desk.deciding.ignore(slip(), "另有批文")).toBe(true);
  expect(slip().state).toBe("ignored");
  // The settings themselves are still gone.
  expect(unknown()).toEqual(["settings-incomplete"]);
});
