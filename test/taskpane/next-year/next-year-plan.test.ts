import { faultyPlan } from "../../../scripts/samples/village-plan";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { totalsOf } from "../../../src/core/summary/totals";
import { layOutPlan, type PlanRequest } from "../../../src/core/templates/lay-out-plan";
import { calculateAll } from "../../../src/core/formula/calculate";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { readXlsx } from "../../../src/file/read-xlsx";
import { nextYearFile, thisYearOf } from "../../../src/taskpane/next-year/next-year-plan";
import { workbook } from "../../support/workbook";

const place = { county: "青禾县", township: "石桥镇", village: "柳湾村" };
const bookOf = (request: PlanRequest) => {
  const spec = layOutPlan(request);
  const own = { name: "走访记录", cells: [{ row: 0, col: 0, input: "问过村里" }] };
  const sheet = {
    ...own,
    visibility: "visible",
    styles: {},
    columns: [],
    validations: [],
    protect: false,
  } as const;
  return calculateAll(snapshotOfSpec({ ...spec, sheets: [...spec.sheets, sheet] }));
};
const book = bookOf(faultyPlan);
const choices = { place, years: [2027], keepAmounts: false };

async function made(more: Partial<typeof choices> = {}) {
  const next = await nextYearFile(book, { ...choices, ...more });
  if (!next.ok) throw new Error(next.reason.zh);
  const read = await readXlsx(next.value.file);
  if (!read.ok) throw new Error(read.reason.zh);
  return { name: next.value.name, plan: readPlanBook(read.value) };
}

test("the view knows what comes along and what does not", () => {
  expect(thisYearOf(book)).toEqual({ plan: true, place, years: [2026], left: ["走访记录"] });
  expect(thisYearOf(workbook({ Sheet1: { A1: "记账" } })).plan).toBe(false);
});

test("lines come along, figures are cleared, years move on", async () => {
  const { name, plan } = await made();
  expect(name).toContain("2027");
  expect(plan).toMatchObject({ place, years: [2027], notChecked: [] });
  expect(totalsOf(plan).amount).toBe(0);
  const names = plan.sheets.flatMap(({ lines }) => lines.map((line) => line.text("name")));
  expect(names).toContain("能繁母牛购置");
});

test("figures are kept where they are wanted", async () => {
  const { plan } = await made({ keepAmounts: true });
  expect(totalsOf(plan).amount).toBe(totalsOf(readPlanBook(book)).amount);
});

test("a plan without a name gives the file one that every system takes", async () => {
  const unnamed = bookOf({ ...faultyPlan, planName: " " });
  const next = await nextYearFile(unnamed, { ...choices, place: { ...place, village: "柳湾/新村" } });
  expect(next.ok && next.value.name).toBe("青禾县石桥镇柳湾-新村2027");
});

test("no plan: one sentence", async () => {
  const next = await nextYearFile(workbook({ Sheet1: { A1: "记账" } }), choices);
  expect(next.ok ? "" : next.reason.zh).toContain("没有计划表");
});
