/** @jest-environment jsdom */
import { lineChoices } from "../../src/core/text/line-choices";
import { toldPlan } from "../../src/core/text/told-plan";
import { readText } from "../../src/core/text/read-text";
import type { WorkbookSpec } from "../../src/core/workbook/sheet-spec";
import { SheetReader } from "../../src/core/workbook/sheet-reader";
import { emptyAnswers } from "../../src/taskpane/new-plan/plan-answers";
import { requestedPlan } from "../../src/taskpane/new-plan/requested-plan";
import { requestedTextPlan } from "../../src/taskpane/plan-text/requested-text-plan";
import { requestedSimplePlan } from "../../src/taskpane/simple/requested-simple-plan";
import { createSession } from "../../src/taskpane/state/session";
import { plainAudit, plainRunner, plainTextRunner } from "../taskpane/state/pane-session";
import { startExcelPort, type StartedPort } from "../support/excel-port";

let excel: StartedPort;
afterEach(() => excel.close());

const wanted = <Spec>(result: { ok: true; value: Spec } | { ok: false; reason: unknown }): Spec => {
  if (!result.ok) throw new Error(JSON.stringify(result.reason));
  return result.value;
};
const answers = { ...emptyAnswers(2026), place: "青禾县/石桥镇/柳湾村" };
const text = "硬化产业路6公里，每公里40万元，投资240万元，中央衔接资金240万元。";

const specs: readonly (readonly [string, () => WorkbookSpec])[] = [
  [
    "a new plan with all further sheets",
    () =>
      wanted(
        requestedPlan(
          {
            ...answers,
            templates: new Set(["roads", "water"]),
            forms: new Set(["library", "notice", "performance", "beneficiaries"]),
          },
          "zh",
        ),
      ).spec,
  ],
  [
    "a plan text",
    () =>
      wanted(requestedTextPlan(lineChoices(readText(text).statements), toldPlan(text, null), answers, "zh"))
        .spec,
  ],
  ["a simple plan", () => wanted(requestedSimplePlan(answers, "zh"))],
];

/** A workbook with a sheet of its user's own, a formula, a name, and a pane over it. */
async function opened() {
  excel = await startExcelPort({ sheets: ["我的表", "草稿"] });
  await excel.run((context) => {
    const sheet = context.workbook.worksheets.getItem("我的表");
    sheet.getRange("A1:B2").formulas = [
      ["说明", 12.5],
      ["合计", "=SUM(B1)*2"],
    ];
    sheet.getRange("A1").format.fill.color = "#DDEBF7";
    context.workbook.worksheets.getItem("草稿").visibility = "Hidden";
    context.workbook.names.add("own_rate", sheet.getRange("B1"));
  });
  return createSession({
    ...{ port: excel.port, runner: plainRunner, auditWorker: plainAudit(), textRunner: plainTextRunner },
    locale: "zh",
    tab: "new",
  });
}

/** All there is in the workbook. */
async function faceOf() {
  const book = await excel.port.read();
  return {
    names: book.names,
    sheets: book.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: [...new SheetReader(book, sheet).all()],
    })),
  };
}
const done = { zh: "已排好", en: "Laid out" };
const made = { zh: "新建了计划", en: "New plan" };

test.each(specs)("%s is taken back in one step: all is as it was before", async (_, spec) => {
  const session = await opened();
  const before = await faceOf();
  expect(await session.creating.create(spec(), done, made)).toBe(true);
  expect((await faceOf()).sheets.length).toBeGreaterThan(before.sheets.length);
  const [change] = session.changes.store.get().changes;
  expect(change!.what).toEqual(made);
  await session.changes.revert(change!);
  expect(session.changes.store.get()).toMatchObject({ asked: null, changes: [{ undone: true }] });
  expect(await faceOf()).toEqual(before);
});

test("what was typed since is told with its number and place, and goes after a yes only", async () => {
  const session = await opened();
  const before = await faceOf();
  await session.creating.create(specs[0]![1](), done, made);
  await excel.run(({ workbook }) => {
    workbook.worksheets.getItem("道路").getRange("C6:D6").values = [["通村路", "柳湾村"]];
    workbook.worksheets.getItem("饮水").getRange("C6").values = [["蓄水池"]];
    workbook.worksheets.getItem("我的表").getRange("A3").values = [["后来写的"]];
  });
  const { changes } = session;
  const [change] = changes.store.get().changes;
  await changes.revert(change!);
  expect(changes.store.get().asked!.question.text.zh).toContain("3 处（道路 2，饮水 1）");
  await changes.answerRevert(false);
  const kept = await faceOf();
  expect(kept.sheets.map(({ name }) => name)).toContain("道路");

  await changes.revert(change!);
  // Typed while the question stands: it is asked again.
  await excel.run(({ workbook }) => {
    workbook.worksheets.getItem("饮水").getRange("D6").values = [["柳湾村"]];
  });
  await changes.answerRevert(true);
  expect(changes.store.get().asked!.question.text.zh).toContain("4 处（道路 2，饮水 2）");
  await changes.answerRevert(true);
  expect(changes.store.get()).toMatchObject({ asked: null, changes: [{ undone: true }] });
  const after = await faceOf();
  expect(after.names).toEqual(before.names);
  expect(after.sheets.map(({ name }) => name)).toEqual(before.sheets.map(({ name }) => name));
  expect(after.sheets[0]!.cells.map(({ value }) => value)).toContain("后来写的");
});

test.each<[string, (workbook: Excel.Workbook) => void, string]>([
  ["a sheet renamed", ({ worksheets }) => void (worksheets.getItem("道路").name = "路"), "“道路”已经不在"],
  [
    "a formula elsewhere",
    ({ worksheets }) => void (worksheets.getItem("我的表").getRange("C1").formulas = [["=道路!S4"]]),
    "1 个公式",
  ],
  [
    "no other sheet left to see",
    ({ worksheets }) => void (worksheets.getItem("我的表").visibility = "Hidden"),
    "没有工作表了",
  ],
])("%s: nothing is taken back, and why", async (_, change, said) => {
  const session = await opened();
  await session.creating.create(specs[0]![1](), done, made);
  await excel.run(({ workbook }) => change(workbook));
  const before = await faceOf();
  await session.changes.revert(session.changes.store.get().changes[0]!);
  expect(session.notices.store.get().bar!.text.zh).toContain(said);
  expect(session.changes.store.get()).toMatchObject({ asked: null, changes: [{ undone: false }] });
  expect(await faceOf()).toEqual(before);
});
