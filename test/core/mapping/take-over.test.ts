import { proposeMapping } from "../../../src/core/mapping/propose-mapping";
import { takeOver } from "../../../src/core/mapping/take-over";
import type { TakenOver } from "../../../src/core/mapping/take-over";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { requestOfLines } from "../../../src/core/templates/request-of-lines";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { calculateMissing } from "../../../src/core/formula/calculate";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { workbook, type CellGiven } from "../../support/workbook";
import { townshipTable } from "./township-table";

function taken(book: WorkbookSnapshot): TakenOver {
  const mapping = proposeMapping(book, book.sheets[0]!.name);
  if (!mapping.ok) throw new Error(mapping.reason.en);
  return takeOver(book, mapping.value, "zh");
}

test("lines arrive in yuan, with the village merged over them, their chapter and where they came from", () => {
  const { lines } = taken(townshipTable);
  expect(lines.map(({ template, row }) => [template, row])).toEqual([
    ["roads", 5],
    ["roads", 6],
    ["roads", 8],
  ]);
  expect(lines.map(({ line }) => line)).toMatchObject([
    {
      item: "村道硬化",
      village: "柳湾村",
      name: "主干道水泥路",
      unit: "公里",
      quantity: 3,
      unitCost: 400_000,
      stated: 1_200_000,
      "source:F14": 1_000_000,
      "source:F80": 200_000,
      households: 85,
      remarks: "分两期；来自 投资表!6",
    },
    { village: "柳湾村", unit: "公里", quantity: 2, "source:F80": null, remarks: "来自 投资表!7" },
    { item: "附属", village: "上坪村", stated: 55_000, "source:F14": 55_000, remarks: "来自 投资表!9" },
  ]);
  expect(lines.map(({ sources }) => sources)).toEqual([["F14", "F80"], ["F14"], ["F14"]]);
});

test("rows that are no lines are named", () => {
  expect(taken(townshipTable).leftOut.map(({ row, kind, text }) => [row, kind, text])).toEqual([
    [4, "subtotal", "一 村道硬化 200"],
    [7, "subtotal", "二 附属 5.5"],
    [9, "total", "合 计 205.5 185.5 21"],
    [10, "note", "填表人： 审核人："],
  ]);
});

test("the table's total stands beside what was taken over, right or wrong", () => {
  expect(taken(townshipTable).sums).toEqual([
    { target: "stated", header: "总投资", row: 9, told: 205_500_000, taken: 205_500_000, ties: true },
    { target: "source:F14", header: "县级财政", row: 9, told: 185_500_000, taken: 185_500_000, ties: true },
    { target: "source:F80", header: "群众自筹", row: 9, told: 21_000_000, taken: 20_000_000, ties: false },
  ]);
});

test("laid out, the plan adds up to what was taken over, and the table stays as it was", () => {
  const before = JSON.stringify(townshipTable);
  const { lines } = taken(townshipTable);
  const request = requestOfLines(lines, {
    place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
    years: [2026],
    locale: "zh",
  });
  if (!request.ok) throw new Error(request.reason.en);
  const book = readPlanBook(calculateMissing(snapshotOfSpec(layOutPlan(request.value))));
  expect(book.sheets.map(({ template }) => template.id)).toEqual(["roads"]);
  const filled = book.sheets[0]!.lines.filter((line) => line.text("remarks") !== "");
  expect(filled.map((line) => line.cell("amount")?.value)).toEqual([1_200_000, 800_000, 55_000]);
  expect(JSON.stringify(townshipTable)).toBe(before);
});

const table = (...rows: readonly (readonly CellGiven[])[]) =>
  workbook({
    表: Object.fromEntries(
      rows.flatMap((row, at) =>
        row.map((input, col) => [`${String.fromCharCode(65 + col)}${at + 1}`, input]),
      ),
    ),
  });

test.each<[string, ReturnType<typeof table>, object]>([
  [
    "a unit in the header of the quantity, and a price for another length",
    table(["名称", "长度数量", "数量(米)", "单价(万元/公里)"], ["村道硬化", null, 500, 40]),
    { unit: "米", quantity: 500, unitCost: 400 },
  ],
  [
    "a unit cost without quantity stays as words, so that the amount counts",
    table(["名称", "单位", "数量", "单价(元)", "金额(元)"], ["种羊", "只", null, 800, 24_000]),
    { quantity: null, unitCost: null, stated: 24_000, spec: expect.stringContaining("800") },
  ],
  [
    "figures in doubt stay words for a check to find",
    table(["名称", "数量", "单价(元)"], ["种羊", "约30", 800]),
    { quantity: "约30", unitCost: 800 },
  ],
])("%s", (_, book, line) => {
  expect(taken(book).lines[0]!.line).toMatchObject(line);
});

test.each<[string, ReturnType<typeof table>, readonly (readonly [number, string])[], number]>([
  [
    "subtotals, headings of words, column numbers and notes",
    table(
      ["名称", "数量", "金额"],
      ["甲", "1", "2"],
      ["养殖业"],
      ["羊", 3, 30],
      ["小计", null, 30],
      ["牛", 1, 10],
      ["总计", 4, 40],
      ["注：以上为估算"],
    ),
    [
      [1, "numbering"],
      [2, "group"],
      [4, "subtotal"],
      [6, "total"],
      [7, "note"],
    ],
    2,
  ],
  [
    "chapters that are lines themselves",
    table(["名称", "数量", "金额"], ["一、羊", 3, 30], ["二、牛", null, 10], ["合计", null, 40]),
    [[3, "total"]],
    2,
  ],
  ["a total on top", table(["名称", "金额"], ["合计", 40], ["羊", 30], ["牛", 10]), [[1, "total"]], 2],
  ["no total at all", table(["名称", "金额"], ["羊", 30]), [], 1],
])("%s", (_, book, leftOut, lines) => {
  const got = taken(book);
  expect(got.leftOut.map(({ row, kind }) => [row, kind])).toEqual(leftOut);
  expect(got.lines).toHaveLength(lines);
  expect(got.sums[0]?.ties).toBe(leftOut.some(([, kind]) => kind === "total") ? true : null);
});
