import { runChecks } from "../../../src/core/checks/run";
import { calculateAll } from "../../../src/core/formula/calculate";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { totalsOf } from "../../../src/core/summary/totals";
import type { CellInput } from "../../../src/core/workbook/edit";
import type { StructureStep } from "../../../src/core/workbook/structure/structure-step";
import { applySteps } from "../../../src/core/workbook/structure/apply-steps";
import { planWorkbook } from "../../support/plan-workbook";

const book = planWorkbook(
  {
    roads: [
      {
        name: "甲路",
        unit: "公里",
        length: 2,
        unitCost: 300_000,
        village: "柳湾村",
        sources: { F11: 600_000 },
      },
      { name: "桥", stated: 80_000, village: "柳湾村", sources: { F12: 80_000 } },
    ],
    water: [{ name: "蓄水池", unit: "座", quantity: 2, unitCost: 50_000, sources: { F11: 100_000 } }],
    "village-package": [
      {
        name: "重点村",
        unit: "村",
        quantity: 1,
        unitCost: 900_000,
        village: "柳湾村",
        sources: { F11: 220_000 },
      },
    ],
  },
  { years: [2026, 2027] },
);
const roads = readPlanBook(book).sheets.find(({ template }) => template.id === "roads")!;
const colOf = (id: string) => roads.columns.find((column) => column.id === id)!.col;
const put = (sheet: string, row: number, col: number, input: CellInput): StructureStep => ({
  kind: "put",
  sheet,
  styles: {},
  cells: [{ row, col, input }],
});
const remove = (sheet: string, axis: "rows" | "cols", at: number): StructureStep => ({
  kind: "delete",
  ...{ sheet, axis, at, count: 1 },
});
const forget = (name: string): StructureStep => ({ kind: "name", name, formula: null });

const judged = (steps: readonly StructureStep[]) => {
  const damaged = calculateAll(applySteps(book, steps));
  const { findings, notChecked } = runChecks(damaged);
  const { amount, funded } = totalsOf(readPlanBook(damaged));
  return { findings, notChecked, money: [amount, funded] };
};
const whole = judged([]);

test("the plan itself is fine", () => {
  expect(whole.findings).toEqual([]);
});

describe("harmless: nothing is lost, and nothing is said", () => {
  test.each<[string, readonly StructureStep[]]>([
    ["a plan sheet renamed", [{ kind: "rename-sheet", sheet: "道路", to: "修路" }]],
    ["the name of a plan sheet gone: its headers tell it", [forget("pb_roads")]],
    ["renamed, and the name gone", [{ kind: "rename-sheet", sheet: "道路", to: "修路" }, forget("pb_roads")]],
    ["the row of the version gone from _plan", [remove("_plan", "rows", 0)]],
    ["the row of the language gone from _plan", [remove("_plan", "rows", 1)]],
  ])("%s", (_, steps) => {
    const { findings, money } = judged(steps);
    expect([findings, money]).toEqual([[], whole.money]);
  });
});

describe("told, as a finding or as what was not checked", () => {
  const typedOver = (row: number) => put("_plan", row, 1, "{ 不是");
  test.each<[string, readonly StructureStep[]]>([
    ["a plan sheet deleted", [{ kind: "remove-sheet", sheet: "道路" }]],
    ["the funding summary deleted", [{ kind: "remove-sheet", sheet: "资金总表" }]],
    ["the cover deleted", [{ kind: "remove-sheet", sheet: "封面" }]],
    ["_plan deleted", [{ kind: "remove-sheet", sheet: "_plan" }]],
    ["all names deleted", book.names.map(({ name }) => forget(name))],
    ...[2, 3, 4].flatMap((row): [string, readonly StructureStep[]][] => [
      [`row ${row + 1} of _plan deleted`, [remove("_plan", "rows", row)]],
      [`row ${row + 1} of _plan typed over`, [typedOver(row)]],
    ]),
    ["the header row deleted", [remove("道路", "rows", roads.headerRow)]],
    ["the totals row deleted", [remove("道路", "rows", roads.totalsRow)]],
    ["a year outside the plan", [put("道路", roads.firstLine, colOf("start"), "2031-03")]],
    [
      "more than the whole by formula",
      [put("道路", roads.firstLine, colOf("source:F11"), "=ROUND(N(Q6)*1.7,2)")],
    ],
  ])("%s", (_, steps) => {
    const { findings, notChecked } = judged(steps);
    expect(findings.length + notChecked.length).toBeGreaterThan(0);
  });

  test.each(roads.columns.filter(({ hidden, id }) => !hidden || id === "lineId").map(({ id }) => id))(
    "the column of %s deleted, and its header typed over",
    (id) => {
      expect(judged([remove("道路", "cols", colOf(id))]).findings).not.toEqual([]);
      const renamed = judged([put("道路", roads.headerRow, colOf(id), "多少")]);
      expect(renamed.findings.map(({ check }) => check)).toEqual(["template-damaged"]);
      expect(renamed.money).toEqual(whole.money);
    },
  );
});
