import { found } from "../../support/found";
import { cellOf, type TestPlan } from "../../support/plan-workbook";

const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000 };
const roads = (...lines: TestPlan["roads"] & object): TestPlan => ({ roads: lines });

test.each<[string, TestPlan]>([
  ["a line paid in full", roads({ ...road, sources: { F11: 2_000_000, F80: 400_000 } })],
  ["fen that add up", roads({ ...road, quantity: 1, unitCost: 0.3, sources: { F11: 0.1, F12: 0.2 } })],
  ["sources above the amount, which is no gap", roads({ ...road, sources: { F11: 3_000_000 } })],
  ["a line that costs nothing", roads({ name: "投工", unit: "项", quantity: 1, unitCost: 0 })],
  ["a negative adjustment", roads({ name: "核减", unit: "项", stated: -5000 })],
  ["lines not started", roads()],
  ["a line without an amount, which is another fault", roads({ name: "桥梁", unit: "米", quantity: 20 })],
  ["a line with a wrong unit, whose amount is in doubt", roads({ ...road, unitCost: 40, stated: 2_400_000 })],
])("silent: %s", (_, plan) => {
  expect(found("funding-gap", plan)).toEqual([]);
});

test.each<[string, TestPlan, string, string]>([
  ["no source", roads(road), "unfunded", "金额 2,400,000 元，尚未填写资金来源，未落实 2,400,000 元。"],
  [
    "some money",
    roads({ ...road, sources: { F11: 1_500_000 } }),
    "partly",
    "金额 2,400,000 元，来源合计 1,500,000 元，差额 900,000 元（37.5%）未落实。",
  ],
  [
    "a gap of one fen",
    roads({ ...road, sources: { F11: 2_399_999.99 } }),
    "partly",
    "金额 2,400,000 元，来源合计 2,399,999.99 元，差额 0.01 元（0.1%）未落实。",
  ],
  [
    "a lump sum",
    { water: [{ name: "人饮工程", stated: 600_000 }] },
    "unfunded",
    "金额 600,000 元，尚未填写资金来源，未落实 600,000 元。",
  ],
])("found: %s", (_, plan, message, zh) => {
  const template = plan.roads ? "roads" : "water";
  const sheet = plan.roads ? "道路" : "饮水";
  expect(found("funding-gap", plan)).toMatchObject([
    { at: `${sheet}!${cellOf(template, "gap")}`, message, zh, severity: "warning", fix: null },
  ]);
});

test("two lines, two gaps; the paid line between them is none", () => {
  const plan = roads(road, { ...road, sources: { F11: 2_400_000 } }, { ...road, quantity: 1 });
  expect(found("funding-gap", plan).map(({ at, found: gap }) => [at, gap])).toEqual([
    [`道路!${cellOf("roads", "gap", 0)}`, "2,400,000 元"],
    [`道路!${cellOf("roads", "gap", 2)}`, "400,000 元"],
  ]);
});
