import type { CellSpec, SheetSpec } from "../../src/core/workbook/sheet-spec";
import { templates } from "../../src/core/templates";
import { layOutPlan } from "../../src/core/templates/lay-out-plan";
import type { LineInput } from "../../src/core/templates/lay-out-sheet";
import { packSteps, type StepBatch } from "../../src/excel/pack-steps";
import { emptyPlans } from "../support/empty-plans";

const sheet = (name: string, cells: readonly CellSpec[]): SheetSpec => ({
  name,
  visibility: "visible",
  styles: {},
  cells,
  columns: [],
  validations: [],
  protect: false,
});
const one: CellSpec = { row: 0, col: 0, input: 1 };
const many = (rows: number, text: string): CellSpec[] =>
  Array.from({ length: rows }, (_, row) => ({ row, col: 0, input: text }));
const sheetsOf = (batch: StepBatch) => batch.parts.map((part) => part.sheet);
const bytesOf = (batch: StepBatch) =>
  batch.parts.flatMap(({ steps }) => steps).reduce((sum, { bytes }) => sum + bytes, 0);

test("small sheets share at most six requests, in order", () => {
  const batches = packSteps(["a", "b", "c", "d", "e", "f", "g", "h", "i"].map((name) => sheet(name, [one])));
  expect(batches.map(sheetsOf)).toEqual([["a", "b"], ["c", "d"], ["e", "f"], ["g", "h"], ["i"]]);
  expect(batches.flatMap(({ finished }) => finished).map(({ done }) => done)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9,
  ]);
});

test("a large sheet takes as many requests as it needs and is finished with the last", () => {
  const batches = packSteps([sheet("大", many(40_000, "水".repeat(100))), sheet("小", [one])]);
  expect(batches.length).toBeGreaterThan(4);
  expect(Math.max(...batches.map(bytesOf))).toBeLessThanOrEqual(3_000_000);
  expect(batches.findIndex(({ finished }) => finished.length > 0)).toBe(batches.length - 2);
});

test("a thousand lines in each of fourteen sheets, with all choices, go in requests that Excel on the web takes", () => {
  const line: LineInput = {
    ...{ item: "通组路硬化", village: "柳湾村", name: "水泥混凝土路面", spec: "第一标段", unit: "处" },
    ...{
      quantity: 3,
      unitCost: 1234.5,
      status: "已下达",
      start: "2026-03",
      remarks: "见实施方案第三章第二节",
    },
  };
  const [, fullest] = emptyPlans.find(([what]) => what === "every choice there is, in zh")!;
  const lines = Object.fromEntries(templates.map(({ id }) => [id, Array.from({ length: 1000 }, () => line)]));
  const batches = packSteps(layOutPlan({ ...fullest, lines }).sheets);
  expect(Math.max(...batches.map(bytesOf))).toBeLessThanOrEqual(3_000_000);
  expect(new Set(batches.flatMap(sheetsOf)).size).toBeGreaterThan(14);
});

test("a batch comes in two until one step is left", () => {
  const [batch] = packSteps(
    [sheet("a", [one]), sheet("b", [one])].map((s) => ({ ...s, cells: [one, { ...one, row: 2 }] })),
  );
  const halves = batch!.halves()!;
  expect(halves.map(sheetsOf)).toEqual([["a"], ["a"]]);
  expect(halves.map(({ finished }) => finished)).toEqual([[], [{ sheet: "a", done: 1 }]]);
  expect(halves[0]!.halves()).toBeUndefined();
});
