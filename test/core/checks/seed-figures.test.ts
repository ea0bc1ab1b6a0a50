import { readFileSync } from "node:fs";
import { runChecks } from "../../../src/core/checks/run";
import { sharedFile } from "../../support/shared";
import { cellOf, planWorkbook, type TestPlan, type TestPlanOptions } from "../../support/plan-workbook";

/** A figure of the plan texts entered as lines: place in the text, kind of judgement, and what must be said of it. */
interface Entered {
  readonly at: readonly [line: number, kind: string];
  readonly plan: TestPlan;
  readonly options?: TestPlanOptions;
  /** Errors, and what else must be among the findings; gaps are true of all lines without money. */
  readonly errors?: readonly string[];
  readonly also?: readonly string[];
  readonly fix?: unknown;
  /** Yuan in all, where the text leaves it to be worked out. */
  readonly amount?: number;
}

const cows = { name: "能繁母牛", unit: "头", quantity: 300 };
const road = { name: "水泥路", unit: "公里", quantity: 6, unitCost: 40, stated: 2_400_000 };
const paving = { name: "村寨道路硬化", unit: "公里", quantity: 7, unitCost: 40_000, stated: 280_000 };
const lump = (name: string, quantity: number, unit: string, stated: number): TestPlan => ({
  enterprise: [{ name, quantity, unit, stated }],
});
const visits = [
  { name: "自来水管护", unit: "项", quantity: 1, stated: 4000 },
  { name: "电脑", unit: "项", quantity: 1, stated: 4000 },
  { name: "办公桌", unit: "张", quantity: 5, stated: 2200 },
  { name: "留守儿童", unit: "人", quantity: 10, unitCost: 200 },
  { name: "老党员", unit: "人", quantity: 3, unitCost: 300, stated: 900 },
  { name: "民选干部", unit: "人", quantity: 11, unitCost: 500, stated: 5500 },
  { name: "计生户", unit: "户", quantity: 6, stated: 6000 },
];

const entered: readonly Entered[] = [
  {
    at: [10, "mask+unit"],
    plan: { livestock: [{ ...cows, stated: "'20xx000", sources: { F11: 15_000_000_000, F60: 500_000 } }] },
    errors: ["number-masked", "unit-slip"],
    fix: 2_000_000,
  },
  {
    at: [10, "unit"],
    plan: { livestock: [{ ...cows, stated: 2_000_000, sources: { F11: 15_000_000_000, F60: 500_000 } }] },
    errors: ["unit-slip"],
    fix: 1_500_000,
  },
  {
    at: [10, "sum"],
    plan: { livestock: [{ ...cows, stated: 2_000_000, sources: { F11: 1_500_000, F60: 500_000 } }] },
  },
  { at: [10, "missing"], plan: { livestock: [cows] }, errors: ["number-missing"] },
  {
    at: [11, "missing"],
    plan: { planting: [{ name: "桔梗", unit: "亩", quantity: 200, unitCost: 670 }] },
    amount: 134_000,
  },
  { at: [12, "missing"], plan: { training: [{ name: "培训", unit: "期", courses: 3, stated: 150_000 }] } },
  {
    at: [14, "missing"],
    plan: {
      water: [
        { name: "人饮工程", unit: "处", quantity: 1, stated: 600_000, spec: "管道4公里，蓄水池800立方米" },
      ],
    },
    also: ["lump-sum"],
  },
  { at: [15, "unit"], plan: { roads: [road] }, errors: ["unit-slip"], fix: 400_000 },
  { at: [16, "product"], plan: { roads: [paving] } },
  {
    at: [119, "missing"],
    plan: {
      enterprise: [
        { name: "整村推进村", unit: "个", quantity: 17, unitCost: 1_000_000 },
        { name: "销号村", unit: "个", quantity: 8, unitCost: 2_000_000 },
      ],
    },
    amount: 33_000_000,
  },
  { at: [119, "ratio"], plan: lump("整乡推进", 2, "个", 16_000_000) },
  { at: [120, "ratio"], plan: lump("到户扶持", 4500, "户", 11_500_000) },
  { at: [121, "ratio"], plan: lump("互助社扩量", 89, "个", 16_000_000) },
  {
    at: [126, "sum"],
    plan: {
      education: [
        {
          name: "技能培训",
          unit: "人",
          quantity: 800,
          stated: 1_200_000,
          spec: "800名(高职500名、中职300名)",
        },
      ],
    },
  },
  {
    at: [136, "missing"],
    plan: { roads: [{ name: "通屯道路", unit: "公里", quantity: 100, sources: { F50: "xx万元" } }] },
    errors: ["number-missing", "number-masked"],
  },
  { at: [142, "missing"], plan: { training: [{ name: "培训", unit: "项", stated: 800_000 }] } },
  {
    at: [146, "product"],
    plan: {
      "mutual-fund": [{ name: "试点村", unit: "村", quantity: 3, unitCost: 250_000, stated: 750_000 }],
    },
  },
  {
    at: [209, "missing"],
    plan: { planting: [{ name: "烤烟种植500多亩", unit: "亩", quantity: 500, stated: 350_000 }] },
    also: ["inexact-number"],
  },
  { at: [209, "missing"], plan: { training: [{ name: "培训", unit: "期", courses: 3, stated: 100_000 }] } },
  { at: [209, "sum"], plan: { pairing: visits.slice(0, 2) }, amount: 8000 },
  {
    at: [209, "mask"],
    plan: { pairing: [{ ...visits[3]!, stated: "'20__" }] },
    // The quantity and unit cost give the amount, so that a masked lump sum beside them only warns.
    also: ["number-masked"],
    fix: 2000,
  },
  { at: [209, "product"], plan: { pairing: [visits[4]!] } },
  { at: [209, "product"], plan: { pairing: [visits[5]!] } },
  { at: [209, "product"], plan: { pairing: [visits[6]!] } },
  {
    at: [209, "sum"],
    plan: { pairing: visits },
    options: { overwrite: { [`结对帮扶!${cellOf("pairing", "amount").replace("6", "4")}`]: 18_600 } },
    errors: ["total-mismatch"],
    amount: 24_600,
  },
  { at: [231, "product"], plan: lump("重点村", 106, "个", 15_900_000) },
  {
    at: [232, "sum"],
    plan: { enterprise: [{ name: "重点项目", unit: "项", stated: 1, spec: "42个(10,6,6,2,16)" }] },
    also: ["parts-not-whole"],
  },
  { at: [233, "ratio"], plan: lump("重点村组", 10, "个", 4_000_000) },
  { at: [235, "missing"], plan: lump("片区开发", 3, "片", 40_000_000) },
  { at: [236, "ratio"], plan: lump("行政村", 6, "个", 18_000_000) },
  {
    at: [237, "missing"],
    plan: { enterprise: [{ name: "村组", unit: "个", quantity: 55 }] },
    errors: ["number-missing"],
  },
  {
    at: [239, "product"],
    plan: { relocation: [{ name: "搬迁", unit: "人", quantity: 1136, stated: 5_680_000 }] },
  },
  {
    at: [240, "missing"],
    plan: { relocation: [{ name: "安置", unit: "人", quantity: 4000, stated: "xx万元" }] },
    errors: ["number-masked"],
  },
  { at: [244, "ratio"], plan: lump("申报项目", 6, "个", 2_000_000) },
  {
    at: [312, "missing"],
    plan: { schools: [{ name: "薄弱学校", unit: "所", quantity: 100, stated: "亿" }] },
    errors: ["number-missing"],
  },
  {
    at: [312, "ratio"],
    plan: { schools: [{ name: "教学点", unit: "所", quantity: 62, stated: 50_000_000 }] },
  },
  {
    at: [317, "ratio"],
    plan: { schools: [{ name: "幼儿园", unit: "所", quantity: 18, stated: 30_000_000 }] },
  },
];

test.each(entered.map((one) => [...one.at, one] as const))("line %i, %s", (_line, _kind, one) => {
  const { findings, totals } = runChecks(planWorkbook(one.plan, one.options ?? {}));
  const errors = findings.filter(({ severity }) => severity === "error").map(({ check }) => check);
  expect([...new Set(errors)].sort()).toEqual([...(one.errors ?? [])].sort());
  expect(findings.map(({ check }) => check)).toEqual(expect.arrayContaining([...(one.also ?? [])]));
  if (one.fix !== undefined)
    expect(findings.flatMap(({ fix }) => fix ?? []).map(({ after }) => after)).toContain(one.fix);
  if (one.amount !== undefined) expect(totals.amount).toBe(one.amount * 100);
});

const places = sharedFile("seed/every-number.csv");
const golden = sharedFile("seed/golden.jsonl");
if (places && golden) {
  const rows = readFileSync(places, "utf8").trim().split("\n").slice(1);
  const asLine = rows.filter((row) => row.endsWith(",yes"));
  const keyOf = (row: string) =>
    `${/^\d+/.exec(row)![0]} ${/,([a-z+ ]+),(?:RIGHT|OK|FAULT|WARN|INFO)/.exec(row)![1]}`;
  const fine = new Set(
    readFileSync(golden, "utf8")
      .trim()
      .split("\n")
      .map((row) => JSON.parse(row) as { readonly line: number; readonly verdict: string })
      .filter(({ verdict }) => verdict === "ok")
      .map(({ line }) => line),
  );

  test("every place marked as a line is entered, as often as it is there", () => {
    expect(entered.map(({ at }) => at.join(" ")).sort()).toEqual(asLine.map(keyOf).sort());
  });

  test("what is right there has no error here; what is wrong is said, or is right by the golden statements", () => {
    for (const row of asLine) {
      const mine = entered.filter(({ at }) => at.join(" ") === keyOf(row));
      const says = ({ errors = [], also = [], amount }: Entered) =>
        errors.length > 0 || also.length > 0 || amount !== undefined;
      if (/,(?:RIGHT|OK)\*?,/.test(row))
        expect([row, mine.some(({ errors = [] }) => errors.length === 0)]).toEqual([row, true]);
      else if (/,FAULT,/.test(row) && !fine.has(Number(row.split(",")[0])))
        expect([row, mine.some(says)]).toEqual([row, true]);
    }
  });
}
