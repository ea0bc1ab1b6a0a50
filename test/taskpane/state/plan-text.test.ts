import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { faultyPlan } from "../../../scripts/samples/village-plan";
import { WorkbookError } from "../../../src/core/workbook/port";
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
