import type { CellInput } from "../../src/core/workbook/edit";
import { parseCell } from "../../src/core/workbook/address";
import { readFileSync } from "node:fs";
import { writeXlsx } from "../../src/file/write-xlsx";
import { planBudget, scratchFolder } from "../support/command-line";
import { smallSpec } from "../support/small-spec";

const { inFolder } = scratchFolder();
const cells: Readonly<Record<string, CellInput>> = {
  A1: "石桥镇饮水项目投资表",
  A2: "单位：万元",
  ...{ A3: "名称", B3: "单位", C3: "数量", D3: "总投资", E3: "县财政", F3: "谁管" },
  ...{ A4: "人饮蓄水池", B4: "座", C4: 2, D4: 12.5, E4: 12.5, F4: "某某" },
  ...{ A5: "供水管道", B5: "米", C5: 800, D5: 4, E5: 4 },
  ...{ A6: "合计", D6: 16.5, E6: 16 },
};
const sheet = {
  ...smallSpec.sheets[1]!,
  ...{ name: "投资表", validations: [], links: [], visibility: "visible" as const },
  cells: Object.entries(cells).map(([at, input]) => ({ ...parseCell(at)!, input })),
};

let file: string;
let bytes: Uint8Array;
beforeAll(async () => {
  bytes = await writeXlsx({ sheets: [sheet], names: [] });
  file = inFolder("乡镇自己的表.xlsx", bytes);
});

test("map tells columns, conversions, what is left out and whether the total agrees", async () => {
  const answer = await planBudget("map", file);
  expect(answer.err).toBe("");
  expect(answer.code).toBe(1);
  for (const part of [
    "投资表 → water",
    "D 总投资 → 总额(元) [stated]  万元 → 元 ×10000  12.5 | 4",
    "F 谁管 → 不取",
    "取了 2 行",
    "没有取 6 [合计] 合计 16.5 16",
    "✓ 总投资：原表合计 165,000 元，取来 165,000 元",
    "✗ 县财政：原表合计 160,000 元，取来 165,000 元",
  ])
    expect(answer.out).toContain(part);
  const english = await planBudget("--lang", "en", "map", file);
  expect(english.out).toContain("2 lines taken over");
});

test("corrected and laid out, the plan holds every line with its origin, and the table's file is as before", async () => {
  const out = inFolder("新计划.xlsx");
  const corrections = ["--columns", "F=remarks,E=-", "--template", "water"];
  const made = await planBudget("map", file, ...corrections, "--json", "--out", out, "--year", "2026");
  expect(made).toMatchObject({ code: 0, err: `已写好 ${out}\n` });
  const told = JSON.parse(made.out) as { lines: readonly { row: number; line: object }[] };
  expect(told.lines).toMatchObject([
    { row: 4, line: { stated: 125_000, remarks: "某某；来自 投资表!4" } },
    { row: 5, line: { stated: 40_000, remarks: "来自 投资表!5" } },
  ]);
  const totals = JSON.parse((await planBudget("totals", out, "--json")).out) as { amount: number };
  expect(totals.amount).toBe(165_000);
  expect(readFileSync(file).equals(bytes)).toBe(true);
});

test.each<[string, readonly string[], RegExp]>([
  ["a sheet that isn't there", ["--sheet", "别的"], /没有“别的”/],
  ["an unknown template", ["--template", "roadz"], /没有这样的模板：roadz/],
  ["a list that is none", ["--columns", "数量"], /“数量”看不懂/],
  ["a plan column that isn't there", ["--columns", "A=nothing"], /没有“nothing”这一栏/],
])("%s is refused in one sentence", async (_, options, reason) => {
  const answer = await planBudget("map", file, ...options);
  expect(answer.code).toBe(2);
  expect(answer.err).toMatch(reason);
  expect(answer.err.trim().split("\n")).toHaveLength(1);
});
