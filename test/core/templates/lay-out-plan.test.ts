import { templates } from "../../../src/core/templates";
import { layOutPlan, type PlanRequest } from "../../../src/core/templates/lay-out-plan";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { locales } from "../../../src/core/model/locale";

const request = (locale: PlanRequest["locale"]): PlanRequest => ({
  templates,
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026, 2027],
  locale,
});

describe.each(locales)("a plan laid out in %s", (locale) => {
  const spec = layOutPlan(request(locale));
  const book = readPlanBook(snapshotOfSpec(spec));

  test("is read back: every template, place and years", () => {
    expect(book.sheets.map(({ template }) => template.id)).toEqual(templates.map(({ id }) => id));
    expect(book.place).toEqual({ county: "青禾县", township: "石桥镇", village: "柳湾村" });
    expect(book.years).toEqual([2026, 2027]);
  });

  test.each(book.sheets)("sheet $name has every column and source, and no started line", (sheet) => {
    expect(sheet.missing).toEqual([]);
    expect(sheet.columns.flatMap(({ source }) => source ?? [])).toEqual(sheet.template.sources);
    expect(sheet.lines.filter(({ started }) => started)).toEqual([]);
    expect([sheet.totalsRow, sheet.headerRow, sheet.firstLine, sheet.lastLine]).toEqual([3, 4, 5, 1004]);
  });

  test("has unique sheet names that every spreadsheet program takes", () => {
    const names = spec.sheets.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[^[\]:*?/\\]{1,31}$/);
  });

  test("defined names are ASCII", () => {
    for (const { name } of spec.names) expect(name).toMatch(/^pb_[a-z_]+$/);
  });
});
