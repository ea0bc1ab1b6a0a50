import { runChecks } from "../../../src/core/checks/run";
import { calculateAll } from "../../../src/core/formula/calculate";
import { yuanOfFen } from "../../../src/core/model/money";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { totalsOf } from "../../../src/core/summary/totals";
import { templates } from "../../../src/core/templates";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { planColumns } from "../../../src/core/templates/plan-columns";
import type { CellSpec, SheetSpec, WorkbookSpec } from "../../../src/core/workbook/sheet-spec";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";

/** What people do to a workbook by hand: whatever it is, it is told, and no money is lost in silence. */
const chosen = templates.filter(({ id }) => id === "roads" || id === "water");
const [roads] = chosen;
const years = [2026, 2027];
const plan = layOutPlan({
  templates: chosen,
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years,
  locale: "zh",
  rules: { sources: { F11: { kind: "percent", percent: 100 } } },
  lines: {
    roads: [{ name: "通村路", unit: "公里", quantity: 2, unitCost: 600_000, start: "2027-03" }],
    water: [{ name: "蓄水池", unit: "立方米", quantity: 100, unitCost: 300 }],
  },
});
const total = 1_230_000;

type Change = (spec: WorkbookSpec) => WorkbookSpec;
const onSheet =
  (name: string, change: (sheet: SheetSpec) => SheetSpec): Change =>
  (spec) => ({ ...spec, sheets: spec.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)) });
const cells =
  (change: (cell: CellSpec) => readonly CellSpec[]) =>
  (sheet: SheetSpec): SheetSpec => ({ ...sheet, cells: sheet.cells.flatMap(change) });
const without =
  (...names: readonly string[]): Change =>
  (spec) => ({ ...spec, sheets: spec.sheets.filter(({ name }) => !names.includes(name)) });
const unnamed: Change = (spec) => ({ ...spec, names: spec.names.filter(({ name }) => name !== "pb_roads") });
const renamed = (name: string, to: string): Change => onSheet(name, (sheet) => ({ ...sheet, name: to }));
const colOf = (id: string) =>
  planColumns(roads!, roads!.sources, { years }).findIndex((column) => column.id === id);
const columnDeleted = (id: string): Change => {
  const gone = colOf(id);
  return onSheet(
    "道路",
    cells((cell) => (cell.col === gone ? [] : [cell.col > gone ? { ...cell, col: cell.col - 1 } : cell])),
  );
};
const settings = (key: string, change: (value: CellSpec) => readonly CellSpec[]): Change =>
  onSheet("_plan", (sheet) => {
    const row = sheet.cells.find(({ input }) => input === key)!.row;
    return cells((cell) => (cell.row === row ? change(cell) : [cell]))(sheet);
  });

function looked(change: Change) {
  const snapshot = calculateAll(snapshotOfSpec(change(plan)));
  const book = readPlanBook(snapshot);
  const { findings, notChecked } = runChecks(snapshot);
  return {
    amount: yuanOfFen(totalsOf(book).amount),
    findings: [...new Set(findings.map(({ check, message }) => `${check} ${message}`))],
    notChecked: notChecked.map(({ what, sheet }) => `${what} ${sheet ?? ""}`.trim()),
  };
}

test("as laid out there is nothing to tell", () => {
  expect(looked((spec) => spec)).toEqual({ amount: total, findings: [], notChecked: [] });
});

test.each<[string, Change]>([
  ["a sheet renamed, its defined name lost", (spec) => renamed("道路", "交通")(unnamed(spec))],
  [
    "a sheet's title typed over",
    onSheet(
      "道路",
      cells((cell) => (cell.row === 0 ? [{ ...cell, input: "路" }] : [cell])),
    ),
  ],
  [
    "rows of the settings in another order",
    onSheet(
      "_plan",
      cells((cell) => [cell.row < 1 ? cell : { ...cell, row: 20 - cell.row }]),
    ),
  ],
  [
    "a row of one's own in the settings",
    onSheet("_plan", (sheet) => ({
      ...sheet,
      cells: [...sheet.cells, { row: 30, col: 0, input: "备忘" }, { row: 30, col: 1, input: "问县里" }],
    })),
  ],
])("all money still counts: %s", (_, change) => {
  expect(looked(change).amount).toBe(total);
});

test.each<[string, Change, { amount: number; findings?: string; notChecked?: string }]>([
  ["a sheet deleted", without("道路"), { amount: 30_000, findings: "template-damaged sheetGone" }],
  ["all plan sheets deleted", without("道路", "饮水"), { amount: 0, notChecked: "no-plan-sheets" }],
  [
    "a sheet renamed, its name lost and its headers typed over",
    (spec) =>
      renamed(
        "道路",
        "交通",
      )(
        onSheet(
          "道路",
          cells((cell) => (cell.row === 4 ? [{ ...cell, input: "栏" }] : [cell])),
        )(unnamed(spec)),
      ),
    { amount: 30_000, findings: "template-damaged sheetGone", notChecked: "not-a-plan-sheet 交通" },
  ],
  [
    "a source's column deleted",
    columnDeleted("source:F11"),
    { amount: total, findings: "template-damaged gone" },
  ],
  [
    "a year's column deleted",
    columnDeleted("year:2027"),
    { amount: total, findings: "template-damaged gone" },
  ],
  [
    "the column of quantities deleted",
    columnDeleted("quantity"),
    { amount: 30_000, findings: "template-damaged gone" },
  ],
  [
    "a header typed over",
    onSheet(
      "道路",
      cells((cell) =>
        cell.row === 4 && cell.col === colOf("year:2027") ? [{ ...cell, input: "明年" }] : [cell],
      ),
    ),
    { amount: total, findings: "template-damaged header" },
  ],
  [
    "the settings sheet deleted",
    without("_plan"),
    { amount: total, notChecked: "settings-incomplete _plan" },
  ],
  [
    "a row of the settings deleted",
    settings("templates", () => []),
    { amount: total, notChecked: "settings-incomplete _plan" },
  ],
  [
    "a row of the settings typed over",
    settings("years", (cell) => [cell.col === 1 ? { ...cell, input: "[2026,2027" } : cell]),
    { amount: total, notChecked: "settings-incomplete _plan" },
  ],
  [
    "rules in the settings that nobody can follow",
    settings("templates", (cell) => [
      cell.col === 1
        ? { ...cell, input: String(cell.input).replaceAll('"percent":100', '"percent":700') }
        : cell,
    ]),
    { amount: total, notChecked: "settings-incomplete _plan" },
  ],
  [
    "a year taken off the cover",
    onSheet(
      "封面",
      cells((cell) => [cell.input === "2026-2027" ? { ...cell, input: 2026 } : cell]),
    ),
    { amount: total, findings: "years-mismatch outside" },
  ],
])("told: %s", (_, change, { amount, findings, notChecked }) => {
  const seen = looked(change);
  expect(seen.amount).toBe(amount);
  if (findings) expect(seen.findings).toContain(findings);
  if (notChecked) expect(seen.notChecked).toContain(notChecked);
});
