import { runChecks } from "../../../src/core/checks/run";
import { templates } from "../../../src/core/templates";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { afterFixes, found } from "../../support/found";
import { cellOf, type TestLine, type TestPlan } from "../../support/plan-workbook";

const road = { name: "通村路", unit: "公里" };
const at = (column: string) => `道路!${cellOf("roads", column)}`;

test.each<[string, TestLine, string, string]>([
  ["a quantity only", { quantity: 6 }, "unitCost", "noUnitCost"],
  ["a unit cost only", { unitCost: 400_000 }, "quantity", "noQuantity"],
  ["a source only", { sources: { F11: 500_000 } }, "stated", "noAmount"],
  ["a quantity and a source", { quantity: 6, sources: { F11: 500_000 } }, "unitCost", "noUnitCost"],
  ["a quantity still to be settled", { quantity: "待定", unitCost: 400_000 }, "quantity", "words"],
  ["a unit cost by appointment", { quantity: 6, unitCost: "面议" }, "unitCost", "words"],
  ["an area without a width", { unit: "平方米", unitCost: 120, length: 2 }, "quantity", "noQuantity"],
])("found: %s", (_, line, column, message) => {
  expect(found("number-missing", { roads: [{ ...road, ...line }] })).toMatchObject([
    { at: at(column), message, severity: "error", fix: null },
  ]);
});

test("a quantity that the lump sum gives as a whole number is proposed", () => {
  const plan = { roads: [{ ...road, unitCost: 400_000, stated: 2_400_000 }] };
  expect(found("number-missing", plan)).toMatchObject([
    { at: at("quantity"), message: "noQuantity", expected: "6 公里", fix: { [at("quantity")]: 6 } },
  ]);
  expect(afterFixes("number-missing", plan)).toEqual(["funding-gap"]);
});

test.each<[string, TestLine]>([
  ["quantity and unit cost", { quantity: 6, unitCost: 400_000 }],
  ["a lump sum alone", { stated: 600_000 }],
  ["a lump sum with a quantity", { quantity: 1, stated: 600_000 }],
  ["a negative adjustment", { stated: -5000 }],
  ["a line that costs nothing, by its unit cost", { quantity: 6, unitCost: 0 }],
  ["a line that costs nothing, by its lump sum", { quantity: 6, stated: 0 }],
  ["none this year", { quantity: 0, unitCost: 400_000 }],
  ["less than half a fen", { quantity: 0.01, unitCost: 0.01 }],
  ["an area from length and width", { unit: "平方米", unitCost: 120, length: 2, width: 3.5 }],
  ["a line not started", {}],
  [
    "a note that reaches into a number column",
    { name: null, unit: null, quantity: "以上均按县级指导价测算" },
  ],
  ["a number typed as text, which is another fault", { quantity: "'6公里", unitCost: 400_000 }],
  ["a masked number, which is another fault", { quantity: "xx", unitCost: 400_000 }],
])("silent: %s", (_, line) => {
  expect(found("number-missing", { roads: [{ ...road, ...line }] })).toEqual([]);
});

test("an error value is no number", () => {
  const plan = { roads: [{ ...road, quantity: "=1/0", unitCost: 400_000 }] };
  expect(found("number-missing", plan)).toMatchObject([
    {
      at: at("quantity"),
      message: "errorValue",
      found: "#DIV/0!",
      zh: "数量显示 #DIV/0!，没有数字；合计也会跟着出错。",
    },
  ]);
});

test("two lines, two findings", () => {
  const plan: TestPlan = {
    roads: [
      { ...road, quantity: 6 },
      { ...road, unitCost: 1 },
    ],
  };
  expect(found("number-missing", plan).map((one) => [one.at, one.zh])).toEqual([
    [`道路!${cellOf("roads", "unitCost")}`, "有数量 6 公里，没有单价也没有总额，金额算不出来。"],
    [`道路!${cellOf("roads", "quantity", 1)}`, "有单价 1 元/公里，没有数量，金额算成了 0。"],
  ]);
});

test("a quantity that was not calculated yet is not missing", () => {
  const spec = layOutPlan({
    templates: templates.filter(({ id }) => id === "roads"),
    place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
    years: [2026],
    locale: "zh",
    lines: { roads: [{ name: "路面", unit: "平方米", unitCost: 120, length: 2, width: 3.5 }] },
  });
  expect(runChecks(snapshotOfSpec(spec), ["number-missing"]).findings).toEqual([]);
});
