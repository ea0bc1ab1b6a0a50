import { planShape } from "../../../src/core/change/plan-shape";
import type { PlanChange } from "../../../src/core/change/plan-change";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { findTemplate } from "../../../src/core/templates";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { readSummary } from "../../../src/core/plan-book/read-summary";
import { calculateAll } from "../../../src/core/formula/calculate";
import { applySteps } from "../../../src/core/workbook/structure/apply-steps";
import { totalsOf } from "../../../src/core/summary/totals";
import { changed, findingsOf, inputsOf, namesOf, tieOf, undone } from "../../support/changed-plan";
import { planWorkbook } from "../../support/plan-workbook";

const filled = {
  roads: [
    { name: "甲路", unit: "公里", quantity: 2, unitCost: 300000, sources: { F11: 400000, F12: 200000 } },
    { name: "乙路", unit: "公里", quantity: 1, unitCost: 250000, sources: { F12: 250000 } },
  ],
  water: [{ name: "蓄水池", unit: "座", quantity: 2, unitCost: 50000, sources: { F11: 100000 } }],
};
const book = planWorkbook(filled);

describe("sources of a filled plan", () => {
  test.each<[string, PlanChange]>([
    ["to all sheets", { kind: "add-source", code: "F30" }],
    ["to one sheet", { kind: "add-source", code: "F41", sheets: ["道路"] }],
    ["a loan, which stands apart", { kind: "add-source", code: "F60" }],
  ])("a source added %s: columns, totals and every table of the summary", (_where, wish) => {
    const { after } = changed(book, wish);
    const code = wish.kind === "add-source" ? wish.code : "";
    const plan = readPlanBook(after);
    expect(plan.sheets.some((sheet) => sheet.column(`source:${code}`))).toBe(true);
    expect(findingsOf(after)).toEqual(findingsOf(book));
    expect(totalsOf(plan).amount).toBe(totalsOf(readPlanBook(book)).amount);
    const [first] = readSummary(plan);
    expect(first!.place.columns.has(code)).toBe(true);
    for (const { table, place } of readSummary(plan)) {
      expect([...place.rows.keys()]).toEqual(table.rows.map(({ id }) => id));
      expect([...place.columns.keys()].sort()).toEqual(table.columns.map(({ id }) => id).sort());
    }
    expect(tieOf(after)).toContain("勾稽一致");
  });

  test("money typed into the new source is counted everywhere", () => {
    const { after } = changed(book, { kind: "add-source", code: "F30", sheets: ["饮水"] });
    const { col } = readPlanBook(after)
      .sheets.find(({ name }) => name === "饮水")!
      .column("source:F30")!;
    const cells = [{ row: 6, col, input: 8000 }];
    const typed = calculateAll(applySteps(after, [{ kind: "put", sheet: "饮水", cells, styles: {} }]));
    expect(totalsOf(readPlanBook(typed)).bySource.get("F30")).toBe(800_000);
    expect(tieOf(typed)).toContain("勾稽一致");
    expect(findingsOf(typed).filter((one) => one.startsWith("summary-mismatch"))).toEqual([]);
  });

  test("a source with money in it is a question with the sum, and goes only after a yes", () => {
    const wish = { kind: "remove-source", code: "F11" } as const;
    const answer = planShape(book, wish);
    expect(answer).toMatchObject({ ok: false, reason: { kind: "question" } });
    expect(answer.ok ? "" : answer.reason.text.zh).toContain("500,000 元");
    expect(answer.ok ? "" : answer.reason.text.en).toContain("500,000 元");
    const { after } = changed(book, wish);
    const { bySource, gap } = totalsOf(readPlanBook(after));
    expect([...bySource.keys()]).not.toContain("F11");
    expect(gap).toBe(50_000_000);
    expect(findingsOf(after).every((one) => /^(funding-gap|summary-mismatch) /.test(one))).toBe(true);
    expect(findingsOf(after).filter((one) => one.startsWith("summary-mismatch"))).toEqual([]);
  });

  test("a source without money goes without a question", () => {
    expect(planShape(book, { kind: "remove-source", code: "F40" })).toMatchObject({ ok: true });
  });

  test.each<[string, PlanChange]>([
    ["added", { kind: "add-source", code: "F30" }],
    ["added to one sheet", { kind: "add-source", code: "F41", sheets: ["道路"] }],
    ["removed with its money", { kind: "remove-source", code: "F11" }],
    ["removed from one sheet", { kind: "remove-source", code: "F12", sheets: ["道路"] }],
  ])("%s and taken back, every cell and name is as before", (_what, wish) => {
    const record = changed(book, wish);
    const back = undone(record);
    expect(inputsOf(back)).toEqual(inputsOf(book));
    expect(namesOf(back)).toEqual(namesOf(book));
  });

  test.each<[string, PlanChange]>([
    ["a code that is none", { kind: "add-source", code: "F7" }],
    ["a sheet that is none", { kind: "add-source", code: "F30", sheets: ["养殖"] }],
    ["one that is there", { kind: "add-source", code: "F11" }],
    ["one that is not there", { kind: "remove-source", code: "F98" }],
  ])("%s is refused", (_what, wish) => {
    expect(planShape(book, wish)).toMatchObject({ ok: false, reason: { kind: "refused" } });
  });

  test("rules of the plan and of single lines go on with the sources there are", () => {
    const ruled = calculateAll(
      snapshotOfSpec(
        layOutPlan({
          templates: [findTemplate("roads")!],
          place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
          years: [2026],
          locale: "zh",
          sources: ["F11", "F12", "F80"],
          rules: { sources: { F11: { kind: "percent", percent: 70 }, F80: { kind: "rest" } } },
          lines: {
            roads: [
              { name: "甲路", unit: "公里", quantity: 2, unitCost: 300000 },
              { name: "乙路", unit: "公里", quantity: 1, unitCost: 250000 },
            ],
          },
          lineRules: { roads: [undefined, { sources: { F12: { kind: "rest" } } }] },
        }),
      ),
    );
    const rulesOf = (snapshot: typeof book) =>
      readPlanBook(snapshot)
        .sheets[0]!.lines.slice(0, 3)
        .map(({ rules }) => [...rules].map(([code, { kind }]) => `${code} ${kind}`));
    expect(rulesOf(ruled)).toEqual([["F11 percent", "F80 rest"], ["F12 rest"], ["F11 percent", "F80 rest"]]);
    const more = changed(ruled, { kind: "add-source", code: "F30" }).after;
    expect(rulesOf(more)).toEqual(rulesOf(ruled));
    expect(findingsOf(more)).toEqual(findingsOf(ruled));
    const { after: less } = changed(more, { kind: "remove-source", code: "F11" });
    expect(rulesOf(less)).toEqual([["F80 rest"], ["F12 rest"], ["F80 rest"]]);
    expect(totalsOf(readPlanBook(less)).gap).toBe(0);
    const { after: longer } = changed(more, { kind: "add-lines", sheet: "道路", at: 6, count: 1 });
    expect(rulesOf(longer)[1]).toEqual(["F11 percent", "F80 rest"]);
  });

  test("the only source stays", () => {
    let only = book;
    for (const code of readPlanBook(book)
      .sheets[1]!.columns.flatMap(({ source }) => source ?? [])
      .slice(1))
      only = changed(only, { kind: "remove-source", code, sheets: ["饮水"] }).after;
    expect(planShape(only, { kind: "remove-source", code: "F11", sheets: ["饮水"] })).toMatchObject({
      ok: false,
      reason: { kind: "refused" },
    });
  });
});
