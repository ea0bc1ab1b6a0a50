import { afterFixes, found } from "../../support/found";
import { cellOf, type TestLine, type TestPlan } from "../../support/plan-workbook";
import type { TemplateId } from "../../../src/core/templates/define";

const sheets: Partial<Record<TemplateId, string>> = {
  roads: "道路",
  livestock: "养殖",
  planting: "种植",
  water: "饮水",
};
const road = { name: "通村路", unit: "公里" };
const cows = { name: "能繁母牛", unit: "头" };
const herbs = { name: "桔梗", unit: "亩" };

/** [what, template, line, column to change, what it must be] */
type Case = readonly [string, TemplateId, TestLine, string, number];

test.each<Case>([
  [
    "万元 typed as unit cost",
    "roads",
    { ...road, quantity: 6, unitCost: 40, stated: 2_400_000 },
    "unitCost",
    400_000,
  ],
  [
    "万元 typed as unit cost, rounded",
    "livestock",
    { ...cows, quantity: 300, unitCost: 0.667, stated: 2_001_000 },
    "unitCost",
    6670,
  ],
  [
    "万元 typed as lump sum",
    "planting",
    { ...herbs, quantity: 200, unitCost: 670, stated: 13.4 },
    "stated",
    134_000,
  ],
  [
    "万元 typed as lump sum, rounded",
    "planting",
    { ...herbs, quantity: 201, unitCost: 670, stated: 13.5 },
    "stated",
    134_670,
  ],
  [
    "yuan called 万元 in the lump sum",
    "livestock",
    { ...cows, quantity: 300, unitCost: 7000, stated: 21_000_000_000 },
    "stated",
    2_100_000,
  ],
  [
    "yuan per metre on a line in kilometres",
    "roads",
    { ...road, quantity: 6, unitCost: 400, stated: 2_400_000 },
    "unitCost",
    400_000,
  ],
  [
    "metres on a line in kilometres",
    "roads",
    { ...road, quantity: 6000, unitCost: 400_000, stated: 2_400_000 },
    "quantity",
    6,
  ],
  [
    "kilometres on a line in metres",
    "roads",
    { ...road, unit: "米", quantity: 6, unitCost: 400, stated: 2_400_000 },
    "quantity",
    6000,
  ],
  [
    "yuan per kilometre on a line in metres",
    "roads",
    { ...road, unit: "米", quantity: 6000, unitCost: 400_000, stated: 2_400_000 },
    "unitCost",
    400,
  ],
  [
    "metres, though no norm knows the thing",
    "water",
    { name: "主管道", unit: "公里", quantity: 4000, unitCost: 50_000, stated: 200_000 },
    "quantity",
    4,
  ],
  [
    "the lump sum, when sources pay what the line gives",
    "planting",
    { ...herbs, quantity: 10, unitCost: 1, stated: 100_000, sources: { F11: 10 } },
    "stated",
    10,
  ],
  [
    "万元 in the unit cost, told by the sources",
    "roads",
    { ...road, quantity: 6, unitCost: 40, sources: { F11: 2_400_000 } },
    "unitCost",
    400_000,
  ],
  [
    "万元 in the lump sum, told by the sources",
    "water",
    { name: "人饮工程", stated: 60, sources: { F11: 500_000, F80: 100_000 } },
    "stated",
    600_000,
  ],
  [
    "万元 in one source",
    "water",
    { name: "人饮工程", stated: 600_000, sources: { F11: 50, F80: 100_000 } },
    "source:F11",
    500_000,
  ],
  [
    "万元 in the only source",
    "water",
    { name: "人饮工程", stated: 600_000, sources: { F11: 60 } },
    "source:F11",
    600_000,
  ],
  [
    "yuan called 万元 in one source",
    "livestock",
    { ...cows, quantity: 300, stated: 2_000_000, sources: { F11: 15_000_000_000, F60: 500_000 } },
    "source:F11",
    1_500_000,
  ],
  [
    "a source that fits a masked total once repaired",
    "livestock",
    { ...cows, quantity: 300, stated: "'20xx000", sources: { F11: 15_000_000_000, F60: 500_000 } },
    "source:F11",
    1_500_000,
  ],
  [
    "a typed-over amount tells it too",
    "roads",
    { ...road, quantity: 6, unitCost: 40, amount: 2_400_000 },
    "unitCost",
    400_000,
  ],
])("certain: %s", (_, template, { amount, ...line }, column, repaired) => {
  const plan: TestPlan = { [template]: [line] };
  const sheet = sheets[template]!;
  const options =
    amount === undefined
      ? {}
      : { overwrite: { [`${sheet}!${cellOf(template, "amount")}`]: amount as number } };
  const at = `${sheet}!${cellOf(template, column)}`;
  expect(found("unit-slip", plan, options)).toMatchObject([
    { at, severity: "error", message: "certain", fix: { [at]: repaired } },
  ]);
  expect(afterFixes("unit-slip", plan, options)).not.toContain("unit-slip");
});

test.each<Case>([
  [
    "a cow fund in 万元 beside a loan, by norm and loan",
    "livestock",
    { ...cows, quantity: 300, sources: { F11: 15_000_000_000, F60: 500_000 } },
    "source:F11",
    1_500_000,
  ],
  [
    "a unit cost in 万元, by norm and by sources that do not pay all",
    "roads",
    { ...road, quantity: 6, unitCost: 40, sources: { F11: 1_800_000 } },
    "unitCost",
    400_000,
  ],
])("probable: %s", (_, template, line, column, repaired) => {
  const at = `${sheets[template]}!${cellOf(template, column)}`;
  expect(found("unit-slip", { [template]: [line] })).toMatchObject([
    { at, severity: "warning", message: "probable", fix: { [at]: repaired } },
  ]);
});

test("probable: one line of many of the same name, by norm and by the others", () => {
  const of = (unitCost: number) => ({ ...road, quantity: 2, unitCost });
  const plan: TestPlan = { roads: [of(450_000), of(420_000), of(45), of(500_000), of(480_000)] };
  const at = `道路!${cellOf("roads", "unitCost", 2)}`;
  expect(found("unit-slip", plan)).toMatchObject([{ at, message: "probable", fix: { [at]: 450_000 } }]);
});

test.each<[string, TemplateId, readonly TestLine[]]>([
  [
    "a right line",
    "roads",
    [{ ...road, quantity: 6, unitCost: 400_000, stated: 2_400_000, sources: { F11: 2_400_000 } }],
  ],
  ["ten times below the norm", "roads", [{ ...road, quantity: 7, unitCost: 40_000, stated: 280_000 }]],
  ["ten times apart", "roads", [{ ...road, quantity: 6, unitCost: 40_000, stated: 2_400_000 }]],
  ["a hundred times apart", "roads", [{ ...road, quantity: 6, unitCost: 4000, stated: 2_400_000 }]],
  [
    "about, but not exactly, 10,000 times apart",
    "water",
    [{ name: "水池", unit: "座", quantity: 3, unitCost: 51, stated: 1_600_000 }],
  ],
  ["far from the norm, and nothing else", "roads", [{ ...road, quantity: 6, unitCost: 40 }]],
  [
    "cheap vaccination beside dear cows",
    "livestock",
    [
      { ...cows, quantity: 40, unitCost: 7000 },
      { ...cows, quantity: 30, unitCost: 7000 },
      { ...cows, quantity: 20, unitCost: 7200 },
      { ...cows, quantity: 20, unitCost: 6800 },
      { name: "防疫", unit: "头", quantity: 110, unitCost: 5 },
    ],
  ],
  [
    "a villager's small share of a large line",
    "roads",
    [{ ...road, quantity: 6, unitCost: 400_000, sources: { F11: 2_000_000, F80: 500 } }],
  ],
  [
    "a thousandth of the money so far",
    "roads",
    [{ ...road, quantity: 6, unitCost: 400_000, sources: { F80: 2400 } }],
  ],
  [
    "an even split, rounded to the fen",
    "water",
    [{ name: "水池", unit: "座", quantity: 3, unitCost: 33_333.33, stated: 100_000 }],
  ],
  ["a free line", "water", [{ name: "投工", unit: "项", quantity: 1, unitCost: 0, stated: 0 }]],
  [
    "a masked total that several repairs would fit",
    "water",
    [{ name: "水池", stated: "xxxxxx", sources: { F11: 50, F12: 60 } }],
  ],
])("silent: %s", (_, template, lines) => {
  expect(found("unit-slip", { [template]: lines })).toEqual([]);
});

test("the arithmetic is spelled out, and the same line has no other finding", () => {
  const plan: TestPlan = { roads: [{ ...road, quantity: 6, unitCost: 40, stated: 2_400_000 }] };
  expect(found(undefined, plan).map(({ zh }) => zh)).toEqual([
    "6 公里 × 40 元/公里 = 240 元，总额写的是 2,400,000 元，相差 10⁴ 倍；单价应为 400,000 元/公里。",
  ]);
});

test("two lines, two findings", () => {
  const plan: TestPlan = {
    roads: [{ ...road, quantity: 6, unitCost: 40, stated: 2_400_000 }],
    livestock: [
      { ...cows, quantity: 300, stated: "'20xx000", sources: { F11: 15_000_000_000, F60: 500_000 } },
    ],
  };
  expect(found("unit-slip", plan).map(({ at }) => at)).toEqual([
    `道路!${cellOf("roads", "unitCost")}`,
    `养殖!${cellOf("livestock", "source:F11")}`,
  ]);
});

test("all sources of a line in 万元 are one finding over their cells", () => {
  const plan: TestPlan = { water: [{ name: "人饮工程", stated: 2_000_000, sources: { F11: 150, F12: 50 } }] };
  const [first, last] = [cellOf("water", "source:F11"), cellOf("water", "source:F12")];
  expect(found("unit-slip", plan)).toMatchObject([
    { at: `饮水!${first}:${last}`, fix: { [`饮水!${first}`]: 1_500_000, [`饮水!${last}`]: 500_000 } },
  ]);
});

test("a figure that comes from a formula is not replaced", () => {
  const at = `道路!${cellOf("roads", "unitCost")}`;
  const plan: TestPlan = { roads: [{ ...road, quantity: 6, unitCost: "=20+20", stated: 2_400_000 }] };
  expect(found("unit-slip", plan)).toMatchObject([{ at, expected: "400,000 元/公里", fix: null }]);
});
