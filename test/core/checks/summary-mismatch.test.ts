import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { runChecks } from "../../../src/core/checks/run";
import { calculateAll } from "../../../src/core/formula/calculate";
import type { Text } from "../../../src/core/model/locale";
import { readSummary, type ReadTable } from "../../../src/core/plan-book/read-summary";
import { findTemplate } from "../../../src/core/templates";
import type { TemplateId } from "../../../src/core/templates/define";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import type { LineInput } from "../../../src/core/templates/lay-out-sheet";
import type { CellInput } from "../../../src/core/workbook/edit";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { applySteps } from "../../../src/core/workbook/structure/apply-steps";
import type { StructureStep } from "../../../src/core/workbook/structure/structure-step";
import type { TableId } from "../../../src/core/summary/summary-table";
import { cellName, parseCell } from "../../../src/core/workbook/address";
import { changed, findingsOf, inputsOf } from "../../support/changed-plan";
import { checkTable } from "../../support/check-table";
import { afterFixes, found } from "../../support/found";
import { planWorkbook, type TestPlan } from "../../support/plan-workbook";

const road = { name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000, sources: { F11: 2_400_000 } };
const plan: TestPlan = {
  roads: [road],
  water: [{ name: "人饮工程", stated: 60_000, sources: { F11: 60_000 } }],
};
const typed = (cells: Readonly<Record<string, string | number | null>>) => ({
  overwrite: Object.fromEntries(Object.entries(cells).map(([cell, input]) => [`资金总表!${cell}`, input])),
});

checkTable("summary-mismatch", {
  silent: [
    ["a plan as laid out", plan],
    ["in English", { roads: [] }, { locale: "en" }],
    ["quotes around the sheet's name", plan, typed({ B6: "=ROUND('道路'!S4/10000,6)" })],
    ["formulas of an earlier version", plan, typed({ B6: "='道路'!S4/10000", B8: "=SUM(B5:B7)" })],
    ["a number typed, another's fault", plan, typed({ B6: 240 })],
    ["notes beside the summary", plan, typed({ A9: "说明", Z6: "=1+1" })],
  ],
  found: [
    [
      "ten added",
      plan,
      [
        {
          at: "资金总表!B6",
          severity: "error",
          zh: "“道路”的中央衔接公式 =道路!S4/10000+10 得 250 万元，按各表应为 240 万元。",
          fix: { "资金总表!B6": "=ROUND(道路!S4/10000,6)" },
        },
      ],
      typed({ B6: "=道路!S4/10000+10" }),
    ],
    [
      "emptied; another way to the same figure; a total short by a row: three findings",
      plan,
      [
        { at: "资金总表!B6", message: "unlikeSame", severity: "warning" },
        { at: "资金总表!B7", message: "missing", severity: "error" },
        { at: "资金总表!B8", message: "unlike" },
      ],
      typed({ B6: "=240*1", B7: null, B8: "=SUM(B7:B7)+1" }),
    ],
    [
      "the tie line",
      plan,
      [{ at: "资金总表!A3", message: "tieGone", severity: "warning" }],
      typed({ A3: "一致" }),
    ],
  ],
});

describe("every table is held against the plan sheets", () => {
  const years = { years: [2026, 2027] };
  const read = readSummary(readPlanBook(planWorkbook(plan, years)));
  const cellIn = (table: TableId, row: string, column: string): string => {
    const { place } = read.find((one) => one.table.id === table)!;
    return cellName(place.rows.get(row)!, place.columns.get(column)!);
  };

  test.each<[TableId, string, string]>([
    ["sources", "roads", "amount"],
    ["statuses", "F11", "unstated"],
    ["statuses", "total", "funded"],
    ["years", "roads", "2026"],
    ["sourceYears", "F11", "2026"],
    ["accounts", "2130504", "F11"],
    ["villages", "other", "roads"],
    ["villages", "total", "amount"],
    ["costs", "base", "2026"],
    ["costs", "total", "total"],
    ["shares", "industry", "all"],
  ])("%s, %s × %s: put together another way, and mended", (table, row, column) => {
    const at = cellIn(table, row, column);
    const options = { ...typed({ [at]: "=1234" }), ...years };
    // What is added up from the cell shows the change, and is right by its own formula.
    expect(found("summary-mismatch", plan, options)).toMatchObject([
      { at: `资金总表!${at}`, message: "unlike", severity: "error" },
    ]);
    expect(afterFixes("summary-mismatch", plan, options)).toEqual([]);
  });

  test.each<[string, string, string | number]>([
    ["a rate of contingencies", cellIn("costs", "physicalRate", "total"), 0.05],
    ["a rate of one template", cellIn("years", "water", "rate"), 0.1],
    ["a rate of one year", cellIn("costs", "priceRate", "2027"), 0.03],
    [
      "a village named in a free row",
      `A${parseCell(cellIn("villages", "village:1", "roads"))!.row + 1}`,
      "东坪村",
    ],
    ["the parameter of a share", cellIn("shares", "industry", "limit"), 0.6],
  ])("typed by people, and no fault: %s", (_, at, input) => {
    expect(found(undefined, plan, { ...typed({ [at]: input }), ...years })).toEqual(
      found(undefined, plan, years),
    );
  });
});

test("a summary of an earlier version, unrounded throughout: nothing is found, and a change brings it up to date", () => {
  const years = { years: [2026, 2027] };
  const earlier = typed(
    Object.fromEntries(
      readSummary(readPlanBook(planWorkbook(plan, years))).flatMap(({ place, wanted }) =>
        [...place.rows.values()].flatMap((row) =>
          [...place.columns.values()].flatMap((col) => {
            const formula = wanted(row, col)?.earlier;
            return formula === undefined ? [] : [[cellName(row, col), `=${formula}`] as const];
          }),
        ),
      ),
    ),
  );
  expect(Object.keys(earlier.overwrite).length).toBeGreaterThan(100);
  const book = planWorkbook(plan, { ...earlier, ...years });
  expect(findingsOf(book)).toEqual(findingsOf(planWorkbook(plan, years)));
  const { after } = changed(book, { kind: "add-source", code: "F30" });
  expect(inputsOf(after)["资金总表!B6"]).toBe("=ROUND(道路!S4/10000,6)");
  expect(findingsOf(after)).toEqual(findingsOf(book));
});

describe("what people do to the summary by hand", () => {
  const years = { years: [2026, 2027] };
  const book = planWorkbook(plan, years);
  const [{ place }] = readSummary(readPlanBook(book)) as [ReadTable];
  const costs = readSummary(readPlanBook(book)).find(({ table }) => table.id === "costs")!;
  const rate = cellName(costs.place.rows.get("physicalRate")!, costs.place.columns.get("total")!);
  const line = (axis: "rows" | "cols", at: number): StructureStep => ({
    kind: "delete",
    sheet: "资金总表",
    ...{ axis, at, count: 1 },
  });
  const put = (row: number, col: number, input: CellInput): StructureStep => ({
    kind: "put",
    sheet: "资金总表",
    styles: {},
    cells: [{ row, col, input }],
  });
  const { row, col } = parseCell(rate)!;

  test.each<[string, StructureStep, readonly string[]]>([
    ["a template's row deleted", line("rows", place.rows.get("roads")!), ["lineGone A5 道路"]],
    ["its label changed", put(place.rows.get("roads")!, 0, "修路"), ["lineGone A5 道路"]],
    [
      "a source's header changed",
      put(place.header, place.columns.get("F11")!, "央补"),
      ["lineGone A5 中央衔接"],
    ],
    ["a rate above the whole", put(row, col, 5), [`rate ${rate}`]],
    ["a rate below nothing", put(row, col, -0.05), [`rate ${rate}`]],
    ["a rate in words", put(row, col, "5%左右"), [`rate ${rate}`]],
  ])("%s: one finding", (_, step, says) => {
    const { findings } = runChecks(calculateAll(applySteps(book, [step])), ["summary-mismatch"]);
    expect(
      findings.map(({ message, cell, data }) =>
        [message, cell, ...(data["line"] ? [(data["line"] as Text).zh] : [])].join(" "),
      ),
    ).toEqual(says);
  });

  test("a sheet of another plan beside this one: one finding, not one for every formula", () => {
    const planOf = (id: TemplateId, lines: readonly LineInput[]) =>
      layOutPlan({
        templates: [findTemplate(id)!],
        place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
        years: [2026],
        locale: "zh",
        lines: { [id]: lines },
      });
    const own = planOf("roads", [{ name: "通村路", unit: "公里", quantity: 6, unitCost: 400_000 }]);
    const other = planOf("livestock", [{ name: "能繁母牛", unit: "头", quantity: 2, unitCost: 8_000 }]);
    const moved = other.sheets.filter(({ name }) => name === "养殖");
    const spec = { ...own, sheets: [...own.sheets, ...moved] };
    const { findings } = runChecks(calculateAll(snapshotOfSpec(spec)), ["summary-mismatch"]);
    expect(findings.map(({ message, sheet }) => [message, sheet])).toEqual([["outside", "养殖"]]);
  });
});

test("the fix leaves nothing", () => {
  const options = typed({ B6: "=道路!S4/10000+10", B8: "=SUM(B6:B6)" });
  expect(found(undefined, plan, options)).toHaveLength(2);
  expect(afterFixes("summary-mismatch", plan, options)).toEqual([]);
});
