import { runChecks } from "../../../src/core/checks/run";
import { afterFixes, found } from "../../support/found";
import { cellOf, planWorkbook, type TestLine } from "../../support/plan-workbook";

const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000 };
const at = (column: string) => `道路!${cellOf("roads", column)}`;

test.each<[string, TestLine, string, number]>([
  ["full-width digits", { ...road, quantity: "６" }, "quantity", 6],
  ["thousands commas", { ...road, unitCost: "'400,000" }, "unitCost", 400_000],
  ["a full stop as decimal point", { ...road, quantity: "'1。8" }, "quantity", 1.8],
  ["a full-width point", { ...road, quantity: "'1．8" }, "quantity", 1.8],
  ["万", { ...road, unitCost: "'40万" }, "unitCost", 400_000],
  ["万元", { ...road, sources: { F11: "'240万元" } }, "source:F11", 2_400_000],
  ["an apostrophe", { ...road, quantity: "'6" }, "quantity", 6],
  ["the line's unit behind the quantity", { ...road, quantity: "'6公里" }, "quantity", 6],
  ["another spelling of the unit", { ...road, quantity: "'6千米" }, "quantity", 6],
  ["another unit of the same measure", { ...road, quantity: "'6000米" }, "quantity", 6],
  ["a unit cost with its unit", { ...road, unitCost: "'40万元/公里" }, "unitCost", 400_000],
  ["a unit cost per metre on a line in kilometres", { ...road, unitCost: "'400元/米" }, "unitCost", 400_000],
  ["a measure with its unit", { ...road, length: "'6公里" }, "length", 6],
])("certain: %s", (_, line, column, number) => {
  expect(found("number-as-text", { roads: [line] })).toMatchObject([
    { at: at(column), message: "asText", fix: { [at(column)]: number } },
  ]);
  expect(afterFixes("number-as-text", { roads: [line] })).not.toContain("number-as-text");
});

test("a unit that stands only behind the number moves into the unit column", () => {
  expect(found("number-as-text", { roads: [{ ...road, unit: null, quantity: "'6公里" }] })).toMatchObject([
    { at: at("quantity"), fix: { [at("quantity")]: 6, [at("unit")]: "公里" } },
  ]);
});

test("a text format, which would keep the number text, is changed with it", () => {
  const plan = { roads: [{ ...road, quantity: "'6" }] };
  const { findings } = runChecks(planWorkbook(plan, { formats: { [at("quantity")]: "@" } }), [
    "number-as-text",
  ]);
  expect(findings[0]?.fix).toEqual([
    {
      sheet: "道路",
      cell: cellOf("roads", "quantity"),
      before: "'6",
      after: 6,
      numberFormat: { before: "@", after: "General" },
    },
  ]);
});

test.each<[string, TestLine, string]>([
  ["about", { ...road, quantity: "约6" }, "quantity"],
  ["a range", { ...road, unitCost: "'40-45万" }, "unitCost"],
  ["and more", { ...road, quantity: "'6余公里" }, "quantity"],
  ["commas that group nothing", { ...road, unitCost: "'40,00,00" }, "unitCost"],
  ["a unit that is not the line's", { ...road, quantity: "'6亩" }, "quantity"],
  ["a unit cost per something else", { ...road, unitCost: "'670元/亩" }, "unitCost"],
  ["a percentage of money", { ...road, sources: { F11: "'30%" } }, "source:F11"],
  ["Chinese numerals", { ...road, sources: { F11: "四十万元" } }, "source:F11"],
])("unclear, so no fix: %s", (_, line, column) => {
  expect(found("number-as-text", { roads: [line] })).toMatchObject([
    { at: at(column), message: "unclear", severity: "error", fix: null },
  ]);
});

test.each<[string, TestLine]>([
  ["numbers", road],
  ["dashes and words for nothing", { ...road, sources: { F11: "—", F12: "/", F13: "无", F14: "" } }],
  ["an announcement in a source", { ...road, sources: { F11: "2026年下达" } }],
  ["a masked number, which is another fault", { ...road, stated: "'24xx000" }],
  ["text in text columns", { ...road, spec: "3.5米", remarks: "40万元", start: "2026-03" }],
  ["a formula that gives a number", { ...road, quantity: "=2*3" }],
])("silent: %s", (_, line) => {
  expect(found("number-as-text", { roads: [line] })).toEqual([]);
});

test("a formula that gives text is named, but not replaced", () => {
  expect(found("number-as-text", { roads: [{ ...road, quantity: '=6&"公里"' }] })).toMatchObject([
    { at: at("quantity"), message: "asText", expected: "6", fix: null },
  ]);
});

test("a column that has no part in the money only warns", () => {
  expect(found("number-as-text", { roads: [{ ...road, persons: "'120人" }] })).toMatchObject([
    { at: at("persons"), severity: "warning", fix: { [at("persons")]: 120 } },
  ]);
});

test("two texts on one line are two findings, and nothing else speaks", () => {
  const plan = { roads: [{ ...road, quantity: "'6公里", unitCost: "'40万" }] };
  expect(found(undefined, plan).map((one) => [one.at, one.zh])).toEqual([
    [at("quantity"), "数量“6公里”是文字，不参与计算；应填数字 6。"],
    [at("unitCost"), "单价“40万”是文字，不参与计算；应填数字 400,000。"],
  ]);
});
