import { readFileSync } from "node:fs";
import { yuanOfFen } from "../../../src/core/model/money";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { templates } from "../../../src/core/templates";
import type { TemplateId } from "../../../src/core/templates/define";
import { planWorkbook, type TestLine } from "../../support/plan-workbook";
import { sharedFile } from "../../support/shared";

/** What the amount cell of a line shows, in yuan, and what the core makes of the line; they must be the same. */
function amountOf(template: TemplateId, line: TestLine): number {
  const read = readPlanBook(planWorkbook({ [template]: [line] })).sheets[0]!.lines[0]!;
  expect(read.amount).toBe(read.expectedAmount);
  return yuanOfFen(read.amount!);
}

const measures: readonly (readonly [TemplateId, TestLine, number])[] = [
  ["livestock", { name: "能繁母羊购置", unit: "只", quantity: 60, unitCost: 1200 }, 72_000],
  ["planting", { name: "种苗与种子", unit: "亩", area: 35, unitCost: 160 }, 5600],
  ["roads", { name: "面层", unit: "平方米", length: 1.5, width: 3.5, unitCost: 110 }, 577_500],
  ["water", { name: "主管道", unit: "米", pipeLength: 2400, unitCost: 38.5 }, 92_400],
  ["environment", { name: "路灯", unit: "盏", quantity: 24, unitCost: 2600 }, 62_400],
  ["training", { name: "食宿", unit: "人天", courses: 3, perCourse: 40, days: 5, unitCost: 80 }, 48_000],
  ["training", { name: "交通", unit: "人次", courses: 3, perCourse: 40, unitCost: 15 }, 1800],
  ["education", { name: "雨露计划", unit: "人·学期", students: 12, terms: 2, unitCost: 1500 }, 36_000],
  ["education", { name: "营养膳食", unit: "人天", students: 80, days: 200, unitCost: 5 }, 80_000],
  ["schools", { name: "教学点改造", unit: "所", quantity: 2, stated: 310_000 }, 310_000],
  [
    "relocation",
    { name: "住房补助", unit: "人", householdsMoved: 9, personsMoved: 37, unitCost: 5000 },
    185_000,
  ],
  ["mutual-fund", { name: "财政注入", unit: "村", quantity: 3, unitCost: 200_000 }, 600_000],
  ["credit", { name: "贴息", principal: 50_000, months: 18, subsidyRate: 4.35 }, 3262.5],
  ["village-package", { name: "重点村", unit: "村", quantity: 4, unitCost: 150_000 }, 600_000],
  ["pairing", { name: "老党员慰问", unit: "人", quantity: 7, unitCost: 300 }, 2100],
  ["enterprise", { name: "冷库与设备", unit: "台", quantity: 3, unitCost: 48_000.55 }, 144_001.65],
];

test("there is a measure for every template", () => {
  expect(new Set(measures.map(([id]) => id))).toEqual(new Set(templates.map(({ id }) => id)));
});

test.each(measures)("%s: %j", (template, line, amount) => {
  expect(amountOf(template, line)).toBe(amount);
});

/** A measure of the plan texts that the product was conceived from. */
interface GoldenItem {
  readonly name: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly unitCostYuan: number | null;
  readonly statedAmountYuan: number | null;
  readonly computedAmountYuan: number | null;
}
const golden = sharedFile("seed/golden.jsonl");
if (golden)
  describe("the measures of the plan texts, each in its template", () => {
    const statements = readFileSync(golden, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as { id: string; template: string; items: readonly GoldenItem[] });
    const items = statements.flatMap(({ id, template, items: own }) => {
      const ids = template.split(",") as TemplateId[];
      return own.map((item, at) => [id, ids[at] ?? ids[0]!, item] as const);
    });
    test.each(items)("%s, %s: %j", (_, template, item) => {
      const { name, quantity, unit, unitCostYuan, statedAmountYuan, computedAmountYuan } = item;
      const line = { name, unit, quantity, unitCost: unitCostYuan, stated: statedAmountYuan };
      expect(amountOf(template, line)).toBe(computedAmountYuan ?? statedAmountYuan ?? 0);
    });
  });
