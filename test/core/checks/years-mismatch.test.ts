import { findTemplate } from "../../../src/core/templates";
import { planColumns } from "../../../src/core/templates/plan-columns";
import { cellName } from "../../../src/core/workbook/address";
import { checkTable } from "../../support/check-table";
import { found } from "../../support/found";
import type { TestLine, TestPlan } from "../../support/plan-workbook";

const years = [2026, 2027, 2028];
const roads = findTemplate("roads")!;
/** A1 of a column on a sheet of three years. */
const at = (id: string, line = 0) =>
  cellName(
    5 + line,
    planColumns(roads, roads.sources, { years }).findIndex((column) => column.id === id),
  );
const road: TestLine = {
  name: "通村路",
  unit: "公里",
  quantity: 6,
  unitCost: 400_000,
  sources: { F11: 2_400_000 },
};
const plan = (line: TestLine): TestPlan => ({ roads: [{ ...road, ...line }] });
const cover = (typed: string | number) => ({ years, overwrite: { "封面!C7": typed } });

checkTable("years-mismatch", {
  silent: [
    ["nothing typed: all in the first year", plan({}), { years }],
    ["nothing typed: all in the year of the start", plan({ start: "2027-04" }), { years }],
    ["a later year typed over", plan({ "year:2028": 900_000 }), { years }],
    ["a percent of one's own", plan({ "year:2027": `=ROUND(N(${at("amount")})*0.4,2)` }), { years }],
    ["every year typed, and they fit", plan({ "year:2026": 1_000_000, "year:2027": 1_400_000 }), { years }],
    ["a plan of one year", plan({ start: "2027-04" }), { years: [2026] }],
    ["a correction, below zero in all years", { roads: [{ name: "核减", stated: -5000 }] }, { years }],
    ["a year as text: another's fault", plan({ "year:2027": "40万" }), { years }],
  ],
  found: [
    [
      "every year typed, and they do not fit",
      plan({ "year:2026": 1_000_000, "year:2027": 1_000_000, "year:2028": 300_000 }),
      [
        {
          at: `道路!${at("year:2026")}`,
          severity: "error",
          zh: "各年度合计 2,300,000 元，金额是 2,400,000 元，相差 100,000 元。",
        },
      ],
      { years },
    ],
    [
      "later years above the amount, on one line of two",
      {
        roads: [
          { ...road, spec: "一标段" },
          { ...road, "year:2027": 2_000_000, "year:2028": 500_000 },
        ],
      },
      [
        {
          at: `道路!${at("year:2026", 1)}`,
          zh: "以后年度共 2,500,000 元，超过金额 2,400,000 元，首年成了 -100,000 元。",
        },
      ],
      { years },
    ],
    [
      "money in a year that the cover no longer has",
      plan({ "year:2028": 900_000 }),
      [
        {
          at: `道路!${at("year:2028").replace(/\d+/, "5")}`,
          severity: "error",
          zh: "2028 年有资金 900,000 元，但计划年度是 2026-2027。",
        },
      ],
      cover("2026-2027"),
    ],
    [
      "a year of the cover without a column",
      plan({}),
      [
        {
          at: `道路!${at("year:2026").replace(/\d+/, "5")}`,
          severity: "warning",
          zh: "计划年度是 2026-2029，本表没有 2029 年栏，这些年的资金无处可填。",
        },
      ],
      cover("2026-2029"),
    ],
  ],
});

test("the fix gives the first year its formula back", () => {
  const [finding] = found("years-mismatch", plan({ "year:2026": 1_000_000 }), { years });
  expect(finding?.fix).toEqual({
    [`道路!${at("year:2026")}`]: `=ROUND(N(${at("amount")})-SUM(${at("year:2027")}:${at("year:2028")}),2)`,
  });
});

test("a line has one finding: its years keep silent while its amount is in doubt", () => {
  const findings = found(undefined, plan({ quantity: "6公里", "year:2026": 5 }), { years });
  expect(findings.map((one) => one.at)).toEqual([`道路!${at("quantity")}`]);
});
