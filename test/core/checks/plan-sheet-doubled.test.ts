import { findingText } from "../../../src/core/checks/finding-text";
import { runChecks } from "../../../src/core/checks/run";
import { calculateAll } from "../../../src/core/formula/calculate";
import { templates } from "../../../src/core/templates";
import { layOutPlan, type PlanRequest } from "../../../src/core/templates/lay-out-plan";
import type { LineInput } from "../../../src/core/templates/lay-out-sheet";
import type { WorkbookSpec } from "../../../src/core/workbook/sheet-spec";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";

const road: LineInput = {
  name: "通村路",
  unit: "公里",
  quantity: 1,
  unitCost: 150_000,
  "source:F11": 150_000,
};
const plan = (lines: readonly LineInput[]): WorkbookSpec => {
  const request: PlanRequest = {
    templates: templates.filter(({ id }) => id === "roads"),
    place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
    years: [2026],
    locale: "zh",
    lines: { roads: lines },
  };
  return layOutPlan(request);
};
/** The first plan with the second's sheet moved in beside its own. */
const withCopy = (second: WorkbookSpec, name: string): WorkbookSpec => {
  const first = plan([road]);
  const copied = second.sheets.filter((sheet) => sheet.name === "道路").map((sheet) => ({ ...sheet, name }));
  return { ...first, sheets: [...first.sheets, ...copied] };
};
const says = (
  spec: WorkbookSpec,
  names: readonly { name: string; sheet: string; formula: string }[] = [],
) => {
  const snapshot = snapshotOfSpec(spec);
  const local = names.map((one) => ({ ...one, hidden: false }));
  return runChecks(calculateAll({ ...snapshot, names: [...local, ...snapshot.names] }), [
    "plan-sheet-doubled",
  ]).findings.map((finding) => [finding.sheet, finding.cell, findingText(finding).zh]);
};

describe("silent", () => {
  test.each<[string, WorkbookSpec]>([
    ["one sheet for a template", plan([road])],
    ["a copy with no line in it", withCopy(plan([]), "道路 (空表)")],
    [
      "a table of the user's own that shares some headers",
      {
        ...plan([road]),
        sheets: plan([road]).sheets.map((sheet) =>
          sheet.name === "单价依据"
            ? { ...sheet, cells: ["数量", "单价", "金额"].map((input, col) => ({ row: 4, col, input })) }
            : sheet,
        ),
      },
    ],
  ])("%s", (_, spec) => expect(says(spec)).toEqual([]));
});

describe("found", () => {
  const two = plan([road, { ...road, spec: "二标段" }]);
  const sentence = "这张表也像“道路”计划表，有 2 行、300,000 元，都没有算进合计；算数的是“道路”。";

  test("a sheet of another plan moved in", () => {
    expect(says(withCopy(two, "道路 (2)"))).toEqual([["道路 (2)", "A5", sentence]]);
  });

  test("a copy that brought the defined name along as its own", () => {
    const local = { name: "pb_roads", sheet: "道路 (2)", formula: "'道路 (2)'!$A$5:$AE$1005" };
    expect(says(withCopy(two, "道路 (2)"), [local])).toEqual([["道路 (2)", "A5", sentence]]);
  });

  test("two of them", () => {
    const spec = withCopy(two, "道路 (2)");
    const third = spec.sheets
      .filter(({ name }) => name === "道路 (2)")
      .map((one) => ({ ...one, name: "旧路" }));
    expect(says({ ...spec, sheets: [...spec.sheets, ...third] }).map(([sheet]) => sheet)).toEqual([
      "道路 (2)",
      "旧路",
    ]);
  });
});
