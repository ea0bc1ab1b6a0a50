import type { Text } from "../../../src/core/model/locale";
import { planRequestOf } from "../../../src/core/text/plan-request-of";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { faultyPlan } from "../../../scripts/samples/village-plan";
import { WorkbookError } from "../../../src/core/workbook/port";
import { cellOf } from "../../support/plan-workbook";
import { smallSpec } from "../../support/small-spec";
import { noSheets, paneSession } from "./pane-session";

const text = "硬化产业路6公里，每公里40元，投资240万元。\r\n安装路灯30盏，每盏2000元，共6万元。";

async function readIn(typed: string, spec = noSheets) {
  const { session, workbook } = paneSession(spec);
  await session.checking.check();
  session.planText.type(typed);
  await session.planText.read();
  return { session, workbook, state: session.planText.store.get, bar: () => session.notices.store.get().bar };
}

test("a text is read with its findings on their lines, all lines chosen", async () => {
  const { state } = await readIn(`前言。\n${text}`);
  const { phase, reading, chosen } = state();
  expect(phase).toBe("read");
  expect(reading!.findings.map(({ line, check }) => `${line} ${check}`)).toEqual(["2 unit-slip"]);
  expect(reading!.choices.map(({ textLine }) => textLine)).toEqual([2, 3]);
  expect(chosen.size).toBe(2);
  expect(reading!.comparison).toBeNull();
});

test("over a plan workbook it is compared with that", async () => {
  const { state } = await readIn(text, layOutPlan(faultyPlan));
  expect(state().reading!.comparison!.fresh.length).toBeGreaterThan(0);
});

test.each([
  ["nothing", "  \n ", "请先粘贴计划文本"],
  ["no figures", "今天天气很好。", "没有读到预算数字"],
  ["English", "Roads: 6 km of 产业路 at 400,000 yuan each, 2,400,000 yuan.", "只能读中文"],
  ["a web page", "<html><body>20头牛</body></html>", "网页文件"],
])("%s is told, and what was typed stays", async (_title, typed, said) => {
  const { state, bar } = await readIn(typed);
  expect(bar()!.intent).toBe("error");
  expect(bar()!.text.zh).toContain(said);
  expect(state()).toMatchObject({ phase: "typing", text: typed });
});

test("what the workbook refuses is told in its own words", async () => {
  const { session, workbook, bar, state } = await readIn(text, layOutPlan(faultyPlan));
  session.planText.edit();
  workbook.refuse(new WorkbookError("busy", { zh: "Excel 正忙。", en: "Excel is busy." }));
  await session.planText.read();
  expect(bar()!.text.zh).toBe("Excel 正忙。");
  expect(state().phase).toBe("typing");
});

test("a file's text takes the place of what was typed", async () => {
  const { session } = paneSession(noSheets);
  session.planText.type("旧的");
  await session.planText.open(new Blob([text]));
  expect(session.planText.store.get()).toMatchObject({ phase: "read", text: text.replace("\r", "") });
});

test("Cancel leaves the text as it was", async () => {
  const { session } = paneSession(noSheets);
  session.planText.type(text);
  const end = session.planText.open(new Blob(["别的"]));
  session.planText.cancel();
  await end;
  expect(session.planText.store.get()).toMatchObject({ phase: "typing", text });
});

test("a corrected line takes the place of the one read", async () => {
  const { session, state } = await readIn(text);
  const [first] = state().reading!.choices;
  session.planText.correct({ ...first!, template: "enterprise" });
  expect(state().reading!.choices.map(({ template }) => template)[0]).toBe("enterprise");
  expect(state().chosen.has(first!.id)).toBe(true);
});

describe("the comparison follows the workbook", () => {
  const plainText: Text = { zh: "排好了", en: "Laid out" };

  async function laidOut() {
    const ownSheet = { ...smallSpec.sheets[0]!, name: "我的表" };
    const { session, workbook, state } = await readIn(text, { sheets: [ownSheet], names: [] });
    const place = { county: "青禾县", township: "石桥镇", village: "柳湾村" };
    const request = planRequestOf(state().reading!.choices, { place, years: [2026], locale: "zh" });
    if (!request.ok) throw new Error(request.reason.zh);
    await session.creating.create(layOutPlan(request.value), plainText, plainText);
    const checkedAgain = async () => {
      await session.checking.check();
      await session.planText.compareAgain();
      return state().reading!.comparison;
    };
    return { session, workbook, checkedAgain };
  }

  test("laid out, it agrees; taken back, there is nothing to compare with", async () => {
    const { session, checkedAgain } = await laidOut();
    expect(await checkedAgain()).toMatchObject({ fresh: [], gone: [], changed: [], same: 2 });
    await session.changes.revert(session.changes.store.get().changes.at(-1)!);
    expect(await checkedAgain()).toBeNull();
  });

  test("a cell changed since is told", async () => {
    const { workbook, checkedAgain } = await laidOut();
    const before = await checkedAgain();
    workbook.type("人居环境", cellOf("environment", "quantity"), 31);
    expect(before!.same).toBe(2);
    expect((await checkedAgain())!.changed.map(({ sheet }) => sheet)).toEqual(["人居环境"]);
  });

  test("without a new check nothing is read again", async () => {
    const { session, workbook, checkedAgain } = await laidOut();
    const before = await checkedAgain();
    workbook.refuse(new WorkbookError("busy", { zh: "Excel 正忙。", en: "Excel is busy." }));
    await session.planText.compareAgain();
    expect(session.planText.store.get().reading!.comparison).toBe(before);
  });
});
