import { defaultSettings, settingsLabel } from "../../../src/core/settings/county-settings";
import { readSettingsJson, settingsJson } from "../../../src/core/settings/settings-file";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { planWorkbook } from "../../support/plan-workbook";

const county = {
  ...defaultSettings,
  ...{ county: "青禾县", version: "2", date: "2026-03-01", sources: ["F11", "F80"] },
};

test("settings written and read are the same", () => {
  expect(readSettingsJson(settingsJson(county))).toEqual({ ok: true, value: county });
});

test("what a file leaves out is as shipped", () => {
  const short = { schema: 1, county: "青禾县", version: "2", date: "2026-03-01", limits: {}, tolerances: {} };
  expect(readSettingsJson(JSON.stringify(short))).toEqual({
    ok: true,
    value: { ...defaultSettings, county: "青禾县", version: "2", date: "2026-03-01" },
  });
});

test.each<[string, string, RegExp]>([
  ["no JSON", "县级参数", /不是 JSON/],
  ["something else", "[]", /\(root\)|schema/],
  ["a later schema", settingsJson({ ...county, schema: 2 as 1 }), /schema/],
  ["no date", settingsJson({ ...county, date: "三月" }), /date/],
  ["a negative norm", settingsJson({ ...county, norms: [{ ...norm(), low: -1 }] }), /norms\.0\.low/],
  [
    "an empty word, which every line has",
    settingsJson({ ...county, forbidden: [{ use: "x", words: [""] }] }),
    /forbidden/,
  ],
])("refused with one sentence: %s", (_, text, sentence) => {
  const read = readSettingsJson(text);
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.reason.zh).toMatch(sentence);
});

test("a workbook keeps its county's settings, and shows version and date on the norms sheet", () => {
  const book = readPlanBook(planWorkbook({ roads: [] }, { county: { ...county, norms: [norm()] } }));
  expect(book.settings).toEqual({ ...county, norms: [norm()] });
  expect(book.reader("单价依据")!.value(2, 0)).toBe("青禾县参数 2（2026-03-01）");
  expect(book.reader("单价依据")!.value(4, 0)).toBe("砂石路");
});

test("a workbook without settings has those shipped", () => {
  const book = readPlanBook(planWorkbook({ roads: [] }));
  expect(book.settings).toEqual(defaultSettings);
  expect(book.reader("单价依据")!.value(2, 0)).toBe(settingsLabel(defaultSettings).zh);
});

test("every limit shipped says where it is from, or that it is only generally known", () => {
  for (const { source, year, standing } of Object.values(defaultSettings.limits))
    expect(standing === "general" || (source !== "" && year !== "")).toBe(true);
});

function norm() {
  return {
    ...{ template: "roads", item: "砂石路", unit: "公里", low: 80_000, high: 120_000 },
    ...{ source: "县交通局", document: "县交发〔2026〕3号", year: "2026", place: "青禾县" },
  };
}
