import { runChecks } from "../../../src/core/checks/run";
import { calculateAll } from "../../../src/core/formula/calculate";
import { planShape } from "../../../src/core/change/plan-shape";
import type { PlanChange } from "../../../src/core/change/plan-change";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { totalsOf } from "../../../src/core/summary/totals";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { applySteps } from "../../../src/core/workbook/structure/apply-steps";
import { planWorkbook } from "../../support/plan-workbook";

const book = planWorkbook({
  roads: [
    { name: "甲路", unit: "公里", quantity: 2, unitCost: 300000, sources: { F11: 600000 } },
    { name: "乙路", unit: "公里", quantity: 1, unitCost: 250000, sources: { F12: 250000 } },
    { name: "丙路", unit: "公里", quantity: 3, unitCost: 200000, sources: { F11: 600000 } },
  ],
});

function changed(change: PlanChange, from: WorkbookSnapshot = book, token?: string): WorkbookSnapshot {
  const planned = planShape(from, change, token);
  if (!planned.ok) throw new Error(planned.reason.text.zh);
  return calculateAll(applySteps(from, planned.value.steps));
}
const findings = (snapshot: WorkbookSnapshot) =>
  runChecks(snapshot).findings.map(({ check, sheet, cell }) => `${check} ${sheet}!${cell}`);
const names = (snapshot: WorkbookSnapshot) =>
  readPlanBook(snapshot)
    .sheets[0]!.lines.slice(0, 5)
    .map((line) => `${line.text("number")} ${line.text("name")}`);

describe("lines of a filled sheet", () => {
  test.each([
    ["under the header", 5],
    ["between lines", 6],
    ["at the end of the prepared lines", 35],
  ])("lines added %s calculate, count and leave nothing to find", (_where, at) => {
    const after = changed({ kind: "add-lines", sheet: "道路", at, count: 2 });
    const { sheets } = readPlanBook(after);
    expect(findings(after)).toEqual(findings(book));
    expect(totalsOf(readPlanBook(after)).amount).toBe(totalsOf(readPlanBook(book)).amount);
    const line = sheets[0]!.lines.find(({ row }) => row === at)!;
    expect(line.cell("amount")?.formula).toMatch(new RegExp(`[A-Z]${at + 1}\\b`));
    expect(line.text("account")).toBe("2130504");
    const ids = sheets[0]!.lines.map((one) => one.text("lineId"));
    expect(new Set(ids).size).toBe(ids.length);
    expect(sheets[0]!.lines.map((one) => one.text("number"))).toEqual(
      ids.map((_, index) => String(index + 1)),
    );
  });

  test("a line with money in it is asked about, with the sum", () => {
    const answer = planShape(book, { kind: "remove-lines", sheet: "道路", rows: [5, 6] });
    expect(answer).toMatchObject({ ok: false, reason: { kind: "question" } });
    expect(answer.ok ? "" : answer.reason.text.zh).toContain("850,000 元");
  });

  test("the yes holds for what was asked only", () => {
    const wish = { kind: "remove-lines", sheet: "道路", rows: [6] } as const;
    const asked = planShape(book, wish);
    const token = !asked.ok && asked.reason.kind === "question" ? asked.reason.token : "";
    const after = changed(wish, book, token);
    expect(names(after)).toEqual(["1 甲路", "2 丙路", "3 ", "4 ", "5 "]);
    expect(findings(after)).toEqual([]);
    expect(planShape(book, { ...wish, rows: [7] }, token)).toMatchObject({ ok: false });
  });

  test("empty lines go without a question", () => {
    expect(planShape(book, { kind: "remove-lines", sheet: "道路", rows: [20, 21] })).toMatchObject({
      ok: true,
    });
  });

  test("a line moves with all it holds, and the numbers stay in order", () => {
    const after = changed({ kind: "move-line", sheet: "道路", row: 7, to: 5 });
    expect(names(after)).toEqual(["1 丙路", "2 甲路", "3 乙路", "4 ", "5 "]);
    expect(findings(after)).toEqual([]);
    expect(totalsOf(readPlanBook(after)).amount).toBe(totalsOf(readPlanBook(book)).amount);
  });

  test.each<[string, PlanChange]>([
    ["an unknown sheet", { kind: "add-lines", sheet: "饮水", at: 5, count: 1 }],
    ["a row above the lines", { kind: "add-lines", sheet: "道路", at: 3, count: 1 }],
    ["too many at once", { kind: "add-lines", sheet: "道路", at: 6, count: 5000 }],
    ["no rows", { kind: "remove-lines", sheet: "道路", rows: [] }],
    ["the header", { kind: "remove-lines", sheet: "道路", rows: [4] }],
    [
      "every line",
      { kind: "remove-lines", sheet: "道路", rows: Array.from({ length: 30 }, (_, at) => 5 + at) },
    ],
    ["beyond the first line", { kind: "move-line", sheet: "道路", row: 5, to: 4 }],
  ])("%s is refused in one sentence", (_what, change) => {
    const answer = planShape(book, change);
    expect(answer).toMatchObject({ ok: false, reason: { kind: "refused" } });
  });
});
