import { runChecks } from "../../../src/core/checks/run";
import { SnapshotBuilder } from "../../../src/core/workbook/snapshot-builder";
import { SheetReader } from "../../../src/core/workbook/sheet-reader";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { cellName } from "../../../src/core/workbook/address";
import { found } from "../../support/found";
import { cellOf, planWorkbook, type TestLine, type TestPlan } from "../../support/plan-workbook";

const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000 };
const at = (column: string, line = 0) => `道路!${cellOf("roads", column, line)}`;

test.each<[string, TestLine, string]>([
  [
    "a lump sum ten times off",
    { stated: 24_000_000 },
    "6 公里 × 400,000 元/公里 = 2,400,000 元，总额写的是 24,000,000 元，相差 21,600,000 元。",
  ],
  [
    "a lump sum off by a yuan",
    { stated: 2_400_001 },
    "6 公里 × 400,000 元/公里 = 2,400,000 元，总额写的是 2,400,001 元，相差 1 元。",
  ],
  [
    "a unit cost rounded to whole yuan",
    { unit: "头", quantity: 300, unitCost: 6667, stated: 2_000_000 },
    "300 头 × 6,667 元/头 = 2,000,100 元，总额写的是 2,000,000 元，相差 100 元。",
  ],
  [
    "a unit not given",
    { unit: null, stated: 2_500_000 },
    "6 × 400,000 元 = 2,400,000 元，总额写的是 2,500,000 元，相差 100,000 元。",
  ],
  [
    "a quantity from length and width",
    { unit: "平方米", quantity: null, length: 1, width: 3.5, unitCost: 100, stated: 355_000 },
    "3,500 平方米 × 100 元/平方米 = 350,000 元，总额写的是 355,000 元，相差 5,000 元。",
  ],
])("found: %s", (_, line, zh) => {
  expect(found("amount-mismatch", { roads: [{ ...road, ...line }] })).toMatchObject([
    { at: at("stated"), message: "stated", severity: "error", fix: null, zh },
  ]);
});

test.each<[string, TestLine]>([
  ["no lump sum beside quantity and unit cost", {}],
  ["a lump sum that is the product", { stated: 2_400_000 }],
  ["a lump sum of 0", { stated: 0 }],
  ["a lump sum alone", { quantity: null, unitCost: null, stated: 600_000 }],
  ["a lump sum with a quantity", { quantity: 3, unitCost: null, stated: 150_000 }],
  ["a unit cost rounded to the fen", { quantity: 3, unitCost: 33_333.33, stated: 100_000 }],
  ["a quantity rounded to hundredths", { quantity: 33.33, unitCost: 600, stated: 20_000 }],
  ["a product rounded to the fen", { quantity: 0.5, unitCost: 0.01, stated: 0.01 }],
  ["doubles that are not quite decimal", { quantity: 3, unitCost: 0.1, stated: 0.3 }],
  ["a negative adjustment", { quantity: -1, unitCost: 5000, stated: -5000 }],
  ["a wrong unit, which is another fault", { unitCost: 40, stated: 2_400_000 }],
  ["text figures, which are another fault", { quantity: "'6公里", stated: 5 }],
])("silent: %s", (_, line) => {
  expect(found("amount-mismatch", { roads: [{ ...road, ...line }] })).toEqual([]);
});

test.each<[string, TestLine, string]>([
  ["a source", { sources: { F11: 0.125 } }, "source:F11"],
  ["a lump sum", { quantity: null, unitCost: null, stated: 100.005 }, "stated"],
])("a part of a fen can't be booked: %s", (_, line, column) => {
  expect(found("amount-mismatch", { roads: [{ ...road, ...line }] })).toMatchObject([
    { at: at(column), message: "notWholeFen", fix: null },
  ]);
});

test("an amount that was not recalculated", () => {
  const plan: TestPlan = { roads: [road, road] };
  const stale = withValue(planWorkbook(plan), "道路", at("amount", 1).split("!")[1]!, 1_800_000);
  const { findings } = runChecks(stale, ["amount-mismatch"]);
  expect(findings).toMatchObject([
    {
      cell: cellOf("roads", "amount", 1),
      message: "notCalculated",
      found: "1,800,000 元",
      expected: "2,400,000 元",
      fix: null,
    },
  ]);
});

test("amounts not calculated yet are no fault", () => {
  const empty = withValue(planWorkbook({ roads: [road] }), "道路", cellOf("roads", "amount"), null);
  expect(runChecks(empty, ["amount-mismatch"]).findings).toEqual([]);
});

test("two lines, two findings", () => {
  const plan: TestPlan = { roads: [{ ...road, stated: 1 }, road, { ...road, stated: 2 }] };
  expect(found("amount-mismatch", plan).map((one) => one.at)).toEqual([at("stated", 0), at("stated", 2)]);
});

/** The snapshot with another value in a formula cell, as a program leaves it that did not recalculate. */
function withValue(
  snapshot: WorkbookSnapshot,
  sheet: string,
  cell: string,
  value: number | null,
): WorkbookSnapshot {
  const book = new SnapshotBuilder();
  for (const one of snapshot.sheets) {
    const builder = book.addSheet(one.name);
    for (const held of new SheetReader(snapshot, one).all()) {
      const here = one.name === sheet && cell === cellName(held.row, held.col);
      builder.add(held.row, held.col, here ? value : held.value, held.formula);
    }
  }
  return book.build({ names: snapshot.names });
}
