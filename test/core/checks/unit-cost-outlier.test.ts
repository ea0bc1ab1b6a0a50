import { checkTable } from "../../support/check-table";
import { found } from "../../support/found";
import { cellOf, planWorkbook, type TestLine, type TestPlan } from "../../support/plan-workbook";
import { normRows } from "../../../src/core/plan-book/norm-rows";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { defaultSettings } from "../../../src/core/settings/county-settings";

const road = { name: "通村水泥路", unit: "公里", quantity: 6, unitCost: 400_000 };
const paving = { name: "硬化村寨道路", unit: "公里", quantity: 7, unitCost: 40_000 };
const tank = (unitCost: number, more: TestLine = {}): TestLine => ({
  ...{ name: "蓄水池", unit: "座", quantity: 2, unitCost },
  ...more,
});
const canal = (unitCost: number, more: TestLine = {}): TestLine => ({
  ...{ name: "主管道", unit: "米", quantity: 3000, unitCost },
  ...more,
});
const roads = (...lines: readonly TestLine[]): TestPlan => ({ roads: lines });
const at = (line: number) => `道路!${cellOf("roads", "unitCost", line)}`;
const tankAt = (line: number) => `饮水!${cellOf("water", "unitCost", line)}`;
const county = {
  ...defaultSettings,
  norms: [
    {
      ...{ template: "water", item: "蓄水池", unit: "座", low: 20_000, high: 30_000 },
      ...{ source: "县水利局", document: "", year: "2026", place: "" },
    },
  ],
};

const shownNorms = (plan: TestPlan) => normRows(readPlanBook(planWorkbook(plan)));
/** The plan's norms sheet with figures (low, high) put to the row of a shipped item. */
const withNorm = (plan: TestPlan, item: string, [low, high]: readonly (number | null)[]) => ({
  overwrite: Object.fromEntries(
    shownNorms(plan)
      .filter((row) => row.item === item)
      .flatMap(({ at: cell }) => [
        [`单价依据!${cell("low")}`, low ?? null],
        [`单价依据!${cell("high")}`, high ?? null],
      ]),
  ),
});
/** … with a row of the township's own below those shipped. */
function withOwnNorm(plan: TestPlan, item: string, unit: string, [low, high]: readonly number[]) {
  const row = 5 + shownNorms(plan).length;
  const cells = { A: item, B: unit, C: low ?? null, D: high ?? null };
  return {
    overwrite: Object.fromEntries(
      Object.entries(cells).map(([column, input]) => [`单价依据!${column}${row}`, input]),
    ),
  };
}
const tanks: TestPlan = { water: [tank(250_000)] };
const streets: TestPlan = { roads: [{ name: "村内道路硬化", unit: "平方米", quantity: 900, unitCost: 400 }] };

checkTable("unit-cost-outlier", {
  silent: [
    ["a shipped norm the county has raised", streets, withNorm(streets, "村内道路硬化", [300, 500])],
    ["a shipped norm emptied", streets, withNorm(streets, "村内道路硬化", [null, null])],
    ["an own norm upside down", tanks, withOwnNorm(tanks, "蓄水池", "座", [30_000, 20_000])],
    ["an own norm of another unit", tanks, withOwnNorm(tanks, "蓄水池", "立方米", [200, 300])],
    ["an own norm that holds", tanks, withOwnNorm(tanks, "蓄水池", "座", [200_000, 300_000])],
    ["roads inside the norms", roads(road, { ...paving, unitCost: 700_000 })],
    ["a few times off", roads({ ...road, unitCost: 150_000 }, { ...paving, unitCost: 400_000 })],
    ["what stands beside a road", roads({ ...road, name: "道路安防护栏", unitCost: 45_000 })],
    ["a road to keep up", roads({ ...road, name: "村道养护", unitCost: 10_000 })],
    ["another specification", { water: [tank(20_000, { spec: "50方" }), tank(900_000, { spec: "2000方" })] }],
    [
      "pipes of different diameters",
      { water: [canal(6, { pipeDiameter: 25 }), canal(95, { pipeDiameter: 160 })] },
    ],
    ["another unit", { water: [tank(20_000), tank(300, { unit: "立方米" })] }],
    ["another thing", { water: [tank(20_000), tank(100, { name: "水表" })] }],
    ["a wrong unit, another's fault", roads({ ...road, unitCost: 40, stated: 2_400_000 })],
    [
      "the meal grant in force",
      { education: [{ name: "营养膳食补助", unit: "人天", quantity: 9, unitCost: 5 }] },
    ],
    [
      "norms of a weak source",
      { training: [{ name: "学员食宿", unit: "人天", quantity: 9, unitCost: 2000 }] },
    ],
    ["what the county has set", { water: [tank(25_000)] }, { county }],
  ],
  found: [
    [
      "against a norm typed onto the norms sheet",
      tanks,
      [{ at: tankAt(0), severity: "info", expected: "20,000–30,000 元/座" }],
      withOwnNorm(tanks, "蓄水池", "座", [20_000, 30_000]),
    ],
    [
      "against a shipped norm the county has lowered",
      streets,
      [{ at: at(0), severity: "info", expected: "60–80 元/平方米" }],
      withNorm(streets, "村内道路硬化", [60, 80]),
    ],
    [
      "two roads of one plan, and the norms",
      roads(road, paving),
      [
        {
          at: at(1),
          severity: "warning",
          zh: "单价 40,000 元/公里，单价依据为 400,000–1,079,000 元/公里；同类分项（第 6 行）为 400,000 元/公里。",
        },
      ],
    ],
    ["the norms alone", roads(paving), [{ at: at(0), severity: "info" }]],
    [
      "per metre, far off",
      roads({ ...road, unit: "米", quantity: 6000 }),
      [{ at: at(0), severity: "warning", expected: "400–1,079 元/米" }],
    ],
    [
      "two like lines, without norms: the later one",
      { water: [canal(25), canal(250)] },
      [{ at: tankAt(1), severity: "warning" }],
    ],
    [
      "two of a unit that counts works large and small",
      { water: [tank(20_000), tank(200_000)] },
      [{ at: tankAt(1), severity: "info" }],
    ],
    [
      "two such lines a hundred times apart",
      { water: [tank(2_000), tank(200_000)] },
      [{ at: tankAt(1), severity: "warning" }],
    ],
    [
      "many such lines that don't agree",
      { water: [tank(300_000), tank(20_000), tank(600_000), tank(1_200_000)] },
      [{ at: tankAt(1), severity: "info" }],
    ],
    [
      "two of many like lines, two findings",
      { water: [tank(20_000), tank(2_000), tank(21_000), tank(22_000), tank(199_000)] },
      [{ at: tankAt(1), severity: "warning" }, { at: tankAt(4) }],
    ],
    [
      "against the county's own norm",
      { water: [tank(250_000)] },
      [{ at: tankAt(0), severity: "info" }],
      { county },
    ],
  ],
});

test("a county may ask for less than five times", () => {
  const strict = { ...defaultSettings, tolerances: { ...defaultSettings.tolerances, unitCostTimes: 2 } };
  const plan = roads({ ...road, unitCost: 150_000 });
  expect(found("unit-cost-outlier", plan, { county: strict })).toHaveLength(1);
});
