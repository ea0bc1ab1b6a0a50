import {
  allTemplates,
  emptyAnswers,
  extrasChosen,
  usualSources,
  type PlanAnswers,
} from "../../../src/taskpane/new-plan/plan-answers";
import { readAnswers } from "../../../src/taskpane/new-plan/read-answers";
import type { RuleAnswer, RulesAnswer } from "../../../src/taskpane/rules/rule-answers";

const good: PlanAnswers = {
  ...emptyAnswers(2026),
  templates: new Set(["roads", "livestock"]),
  place: " 青禾县／石桥镇/柳湾村 ",
};

const rules = (all: readonly (readonly [string, RuleAnswer["kind"], string])[]): RulesAnswer => ({
  rules: all.map(([code, kind, value]) => ({ code, kind, value })),
  ownShare: "",
});
const overWhole = rules([
  ["F11", "percent", "70"],
  ["F12", "percent", "40"],
]);

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
  ["further sheets", { forms: new Set(["notice"] as const) }, { forms: ["notice"] }],
  ["columns of what has come and gone", { execution: true }, { execution: true }],
  [
    "rules for all templates, and one template's own",
    {
      rules: {
        [allTemplates]: rules([
          ["F11", "percent", "70"],
          ["F80", "rest", ""],
        ]),
        roads: { rules: [], ownShare: "10" },
      },
    },
    {
      rules: { sources: { F11: { kind: "percent", percent: 70 }, F80: { kind: "rest" } } },
      sheetRules: { roads: { sources: {}, ownShareMinimum: 10 } },
    },
  ],
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
  ["rules over the whole", { rules: { [allTemplates]: overWhole } }, ["rules"]],
  ["rules of one template over the whole", { rules: { roads: overWhole } }, ["rules"]],
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

test("rules of a template that is not chosen keep nobody, and say which template they are about where it is", () => {
  const answers = { ...good, rules: { water: overWhole, roads: overWhole } };
  const read = readAnswers(answers, "zh");
  expect(read.ok ? "" : read.reason.rules?.zh).toBe("道路：各来源比例合计 110%，超过 100%。");
  const without = readAnswers({ ...answers, rules: { water: overWhole } }, "zh");
  expect(without).toMatchObject({ ok: true, value: { templates: [{ id: "livestock" }, { id: "roads" }] } });
  expect(without.ok && without.value.sheetRules).toBeUndefined();
});

test("what is folded away is counted", () => {
  expect(extrasChosen(good)).toBe(0);
  const forms = new Set(["library", "performance"] as const);
  const all = { ...good, forms, execution: true, rules: { roads: { ...overWhole, ownShare: "5" } } };
  expect(extrasChosen(all)).toBe(6);
});
