import { planShape } from "../../../src/core/change/plan-shape";
import type { PlanChange } from "../../../src/core/change/plan-change";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { readSummary } from "../../../src/core/plan-book/read-summary";
import { totalsOf } from "../../../src/core/summary/totals";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { changed, findingsOf, inputsOf, namesOf, tieOf, undone } from "../../support/changed-plan";
import { planWorkbook } from "../../support/plan-workbook";

const filled = {
  roads: [
    {
      name: "甲路",
      village: "柳湾村",
      unit: "公里",
      quantity: 2,
      unitCost: 300000,
      sources: { F11: 400000, F12: 200000 },
    },
  ],
  water: [
    { name: "蓄水池", village: "柳湾村", unit: "座", quantity: 2, unitCost: 50000, sources: { F11: 100000 } },
  ],
  "village-package": [
    { name: "重点村", village: "柳湾村", unit: "村", stated: 900000, sources: { F11: 200000 } },
  ],
} as const;
const book = planWorkbook(filled);
const sheetsOf = ({ sheets }: WorkbookSnapshot) =>
  sheets.map(({ name, visibility }) => `${name}${visibility === "visible" ? "" : " -"}`);
const contentsOf = (snapshot: WorkbookSnapshot) =>
  Object.entries(inputsOf(snapshot)).flatMap(([place, input]) =>
    /^封面!B(1[89]|2\d)$/.test(place) ? [input] : [],
  );

describe("templates of a filled plan", () => {
  test("one added stands in its order, on the cover, in the summary and in the settings", () => {
    const { after } = changed(book, { kind: "add-template", template: "planting" });
    expect(sheetsOf(after).slice(0, 4)).toEqual(["封面", "种植", "道路", "饮水"]);
    expect(contentsOf(after)).toEqual(expect.arrayContaining(["种植", "道路"]));
    expect(findingsOf(after)).toEqual(findingsOf(book));
    expect(tieOf(after)).toContain("勾稽一致");
    const plan = readPlanBook(after);
    expect(plan.sheets.map(({ template }) => template.id)).toContain("planting");
    for (const { table, place } of readSummary(plan))
      expect([...place.rows.keys()]).toEqual(table.rows.map(({ id }) => id));
    expect(totalsOf(plan).amount).toBe(totalsOf(readPlanBook(book)).amount);
  });

  test("one removed is asked about, set aside and counts no more", () => {
    const wish = { kind: "remove-template", sheet: "道路" } as const;
    const asked = planShape(book, wish);
    expect(asked.ok ? "" : asked.reason.text.zh).toContain("600,000 元");
    const { after } = changed(book, wish);
    expect(sheetsOf(after)).toContain("道路(已移除) -");
    expect(tieOf(after)).toContain("勾稽一致");
    const { byTemplate } = totalsOf(readPlanBook(after));
    expect([...byTemplate.keys()]).not.toContain("roads");
    // The package holds what the other sheets no longer hold.
    expect(byTemplate.get("village-package")?.amount).toBe(80_000_000);
    expect(findingsOf(after).filter((one) => !/^funding-gap /.test(one))).toEqual([]);
    expect(contentsOf(after)).not.toContain("道路");
  });

  test("one moved changes places with its neighbour", () => {
    const { after } = changed(book, { kind: "move-template", sheet: "饮水", by: -1 });
    expect(sheetsOf(after).slice(0, 4)).toEqual(["封面", "饮水", "道路", "整村推进"]);
    expect(findingsOf(after)).toEqual(findingsOf(book));
  });

  test("set aside, the same template can be added anew", () => {
    const { after } = changed(book, { kind: "remove-template", sheet: "道路" });
    const again = changed(after, { kind: "add-template", template: "roads" }).after;
    expect(sheetsOf(again)).toEqual(expect.arrayContaining(["道路", "道路(已移除) -"]));
    expect(tieOf(again)).toContain("勾稽一致");
  });

  test.each<[string, PlanChange]>([
    ["a template added", { kind: "add-template", template: "training" }],
    ["a template removed", { kind: "remove-template", sheet: "道路" }],
    ["a template moved", { kind: "move-template", sheet: "饮水", by: 1 }],
    ["a year added", { kind: "add-year", year: 2027 }],
  ])("%s and taken back: every cell, name and sheet is as before", (_what, wish) => {
    const back = undone(changed(book, wish));
    expect(inputsOf(back)).toEqual(inputsOf(book));
    expect(namesOf(back)).toEqual(namesOf(book));
    expect(sheetsOf(back)).toEqual(sheetsOf(book));
  });

  test.each<[string, PlanChange]>([
    ["a template that is there", { kind: "add-template", template: "roads" }],
    ["a sheet that is none", { kind: "remove-template", sheet: "养殖" }],
    ["beyond the first", { kind: "move-template", sheet: "道路", by: -1 }],
    ["a year far off", { kind: "add-year", year: 2030 }],
    ["a year that is there", { kind: "add-year", year: 2026 }],
  ])("%s is refused", (_what, wish) => {
    expect(planShape(book, wish)).toMatchObject({ ok: false, reason: { kind: "refused" } });
  });

  test("the only sheet stays", () => {
    const one = planWorkbook({ water: [] });
    expect(planShape(one, { kind: "remove-template", sheet: "饮水" })).toMatchObject({
      ok: false,
      reason: { kind: "refused" },
    });
  });
});

describe("years of a filled plan", () => {
  test.each([
    ["a second", [2026], 2027],
    ["a third", [2026, 2027], 2028],
    ["one before", [2026, 2027], 2025],
  ])("%s year: columns, cover, summary and settings follow", (_what, years, year) => {
    const from = planWorkbook(filled, { years });
    const { after } = changed(from, { kind: "add-year", year });
    const plan = readPlanBook(after);
    const wanted = [...years, year].sort();
    expect(plan.years).toEqual(wanted);
    for (const sheet of plan.sheets) expect(sheet.columns.flatMap((one) => one.year ?? [])).toEqual(wanted);
    expect(findingsOf(after)).toEqual(findingsOf(from));
    expect(tieOf(after)).toContain("勾稽一致");
    expect(totalsOf(plan).amount).toBe(totalsOf(readPlanBook(from)).amount);
  });
});
