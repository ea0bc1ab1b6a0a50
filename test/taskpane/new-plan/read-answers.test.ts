import { emptyAnswers, usualSources, type PlanAnswers } from "../../../src/taskpane/new-plan/plan-answers";
import { readAnswers } from "../../../src/taskpane/new-plan/read-answers";

const good: PlanAnswers = {
  ...emptyAnswers(2026),
  templates: new Set(["roads", "livestock"]),
  place: " 青禾县／石桥镇/柳湾村 ",
};

test("a filled form is a request, templates in sheet order, with their usual sources", () => {
  expect(readAnswers(good, "zh")).toEqual({
    ok: true,
    value: {
      templates: [expect.objectContaining({ id: "livestock" }), expect.objectContaining({ id: "roads" })],
      place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
      years: [2026],
      locale: "zh",
      protect: false,
    },
  });
});

test.each([
  ["several years", { lastYear: "2028" }, { years: [2026, 2027, 2028] }],
  ["sources of the user's own", { sources: new Set(["F11", "F80"]) }, { sources: ["F11", "F80"] }],
  ["locked formulas", { protect: true }, { protect: true }],
])("%s", (_title, change, expected) => {
  expect(readAnswers({ ...good, ...change }, "zh")).toMatchObject({ ok: true, value: expected });
});

test.each([
  ["no template", { templates: new Set<string>() }, ["templates"]],
  ["no place", { place: " " }, ["place"]],
  ["a place with too many parts", { place: "甲/乙/丙/丁" }, ["place"]],
  ["a year in two digits", { firstYear: "26" }, ["years"]],
  ["a year that is none", { firstYear: "20xx" }, ["years"]],
  ["years the wrong way round", { lastYear: "2025" }, ["years"]],
  ["more than ten years", { lastYear: "2036" }, ["years"]],
  ["no source left", { sources: new Set<string>() }, ["sources"]],
  [
    "everything at once",
    { templates: new Set<string>(), place: "", lastYear: "" },
    ["templates", "place", "years"],
  ],
])("refused with a word to the field: %s", (_title, change, fields) => {
  const read = readAnswers({ ...good, ...change }, "zh");
  expect(read.ok ? [] : Object.keys(read.reason)).toEqual(fields);
});

test("the usual sources are those of the templates", () => {
  expect([...usualSources()]).toEqual(expect.arrayContaining(["F11", "F60", "F80"]));
});
