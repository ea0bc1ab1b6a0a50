import { runChecks } from "../../../src/core/checks/run";
import { beneficiariesOf } from "../../../src/core/forms/beneficiaries-of-book";
import { formIds } from "../../../src/core/forms/form-ids";
import { noticeOf } from "../../../src/core/forms/notice-of-book";
import { performanceOf } from "../../../src/core/forms/performance-of-book";
import { calculateAll } from "../../../src/core/formula/calculate";
import { libraryOf, projectsNotListed } from "../../../src/core/library/library-of-book";
import { locales } from "../../../src/core/model/locale";
import { yuanOfFen } from "../../../src/core/model/money";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { totalsOf } from "../../../src/core/summary/totals";
import { templates } from "../../../src/core/templates";
import { layOutPlan, type PlanRequest } from "../../../src/core/templates/lay-out-plan";
import { isError } from "../../../src/core/workbook/snapshot";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { cleanPlan } from "../../../scripts/samples/clean-plan";

const bookOf = (request: PlanRequest) => readPlanBook(calculateAll(snapshotOfSpec(layOutPlan(request))));
const empty: PlanRequest = {
  templates,
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026],
  locale: "zh",
};

describe.each(locales)("a full plan with every form, in %s", (locale) => {
  const book = bookOf({ ...cleanPlan, locale, forms: formIds });
  const total = yuanOfFen(totalsOf(book).amount);

  test("the library holds every project once and adds up to the plan", () => {
    const library = libraryOf(book)!;
    const named = new Set(
      book.sheets.flatMap(({ name, lines }) =>
        lines.filter(({ started }) => started).map((line) => `${name} ${line.text("item")}`),
      ),
    );
    expect(library.projects).toHaveLength(named.size);
    const sum = library.projects.reduce((all, row) => all + (row.number("amount") ?? 0), 0);
    expect(sum).toBeCloseTo(total, 4);
    expect(projectsNotListed(book, library)).toEqual([]);
    expect(book.reader(library.sheet)!.value(2, 0)).toMatch(/合计与计划一致|the total is the plan's/);
  });

  test("codes of the library are text", () => {
    const accounts = libraryOf(book)!.projects.map((row) => row.cell("account")?.value);
    expect(accounts.every((code) => typeof code === "string" && /^21305\d\d$/.test(code))).toBe(true);
  });

  test("the notice shows the library's projects and says the total in capitals", () => {
    const notice = noticeOf(book)!;
    expect(notice.projects.map((row) => row.text("name"))).toEqual(
      libraryOf(book)!.projects.map((row) => row.text("name")),
    );
    expect(yuanOfFen(notice.amount!)).toBe(total);
    expect(notice.capitals!.cell!.value).toBe(notice.expectedCapitals);
    expect(notice.projects[0]!.text("sources")).toMatch(/中央衔接 37\.00\u3000|Central fund 37\.00; /);
  });

  test("performance: every project has targets of the three groups, their values open", () => {
    const { projects } = performanceOf(book)!;
    expect(new Set(projects.map(({ name }) => name))).toEqual(
      new Set(libraryOf(book)!.projects.map((row) => row.text("name"))),
    );
    for (const { targets, open } of projects) {
      expect(new Set(targets.map(({ group }) => group))).toEqual(
        new Set(["output", "benefit", "satisfaction"]),
      );
      expect(open).toContain("satisfaction");
    }
  });

  test("the list of beneficiaries is empty and found", () => {
    expect(beneficiariesOf(book)!.households).toEqual([]);
  });

  test("no cell is an error, nothing is unchecked, and the checks ask for nothing but what is left to fill in", () => {
    const errors = book.snapshot.sheets.flatMap(({ name }) =>
      [...book.reader(name)!.all()]
        .filter(({ value }) => isError(value))
        .map(({ row, col }) => [name, row, col]),
    );
    expect(errors).toEqual([]);
    expect(book.notChecked).toEqual([]);
    const without = bookOf({ ...cleanPlan, locale });
    // Dates and target values are the users' to fill in, and these two checks say so.
    const others = runChecks(book.snapshot).findings.filter(
      ({ check }) => check !== "notice-missing" && check !== "performance-missing",
    );
    expect(others).toEqual(runChecks(without.snapshot).findings);
  });
});

test("an empty plan: rows stand ready, nothing is named, no error value", () => {
  const book = bookOf({ ...empty, forms: formIds });
  expect(libraryOf(book)!.projects).toEqual([]);
  expect(noticeOf(book)!.projects).toEqual([]);
  expect(noticeOf(book)!.capitals!.cell!.value).toBe("人民币零元整");
  expect(performanceOf(book)!.projects.map(({ template }) => template)).toEqual(
    templates.map(({ name }) => name.zh),
  );
  expect(runChecks(book.snapshot).findings).toEqual([]);
});

test("the notice brings the library along; without forms there are none", () => {
  const names = (forms: PlanRequest["forms"]) =>
    layOutPlan({ ...empty, ...(forms ? { forms } : {}) }).sheets.map(({ name }) => name);
  expect(names(["notice"])).toEqual(expect.arrayContaining(["项目库", "公示", "项目类型"]));
  expect(names(["performance"])).not.toContain("项目库");
  expect(names(undefined)).not.toContain("公示");
});

test("lines without a project stand in the library's last row of their template, and the sheet says so", () => {
  const line = { unit: "公里", quantity: 2, unitCost: 100_000.5, "source:F11": 50_000 };
  const book = bookOf({
    ...empty,
    templates: templates.filter(({ id }) => id === "roads"),
    forms: ["notice"],
    lines: {
      roads: [
        { ...line, name: "无名路" },
        { ...line, item: "产业路", village: "东组", name: "一段" },
        { ...line, item: "产业路", name: "二段" },
        { ...line, item: "产业路*", village: "东组", name: "三段" },
      ],
    },
  });
  const rows = libraryOf(book)!.projects.map((row) => [
    row.text("name"),
    row.text("village"),
    row.number("amount"),
  ]);
  expect(rows).toEqual([
    ["产业路", "东组", 200_001],
    ["产业路", "", 200_001],
    ["产业路*", "东组", 200_001],
  ]);
  expect(noticeOf(book)!.projects.map((row) => [row.text("name"), row.number("wan")])).toEqual([
    ["产业路", 20.0001],
    ["产业路", 20.0001],
    ["产业路*", 20.0001],
    ["道路（未列项目的分项）", 20.0001],
  ]);
  expect(book.reader("项目库")!.value(2, 0)).toContain("有 200,001.00 元的分项没有列入项目");
});

test("every form prints on A4 landscape with its header on every page, page numbers and who signs", () => {
  const { sheets } = layOutPlan({ ...empty, forms: formIds });
  for (const name of ["项目库", "公示", "绩效目标", "受益户明细"]) {
    const { print } = sheets.find((sheet) => sheet.name === name)!;
    expect(print).toMatchObject({ orientation: "landscape", fitToWidth: true });
    expect(print!.titleRows).toBeDefined();
    expect(print!.footer!.right).toContain("&P");
    expect(print!.footer!.left).toContain("制表");
  }
});
