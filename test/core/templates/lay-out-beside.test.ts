import { calculateAll } from "../../../src/core/formula/calculate";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { findTemplate } from "../../../src/core/templates";
import { layOutBeside } from "../../../src/core/templates/lay-out-beside";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { changed, findingsOf, tieOf } from "../../support/changed-plan";

const spec = layOutPlan({
  templates: [findTemplate("roads")!],
  place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
  years: [2026],
  locale: "zh",
  lines: { roads: [{ name: "甲路", stated: 600, "source:F11": 600 }] },
});
const own = ["道路", "封面", "一张表"].map((name) => ({ name }));

test("nothing changes where no name is taken", () => {
  expect(layOutBeside(spec, [{ name: "投资表" }], "zh")).toEqual(spec);
});

test("sheets whose names are taken get others, and everything still finds them", () => {
  const laidOut = layOutBeside(spec, own, "zh");
  expect(laidOut.sheets.map(({ name }) => name)).toEqual([
    "封面(计划)",
    "道路(计划)",
    "资金总表",
    "单价依据",
    "_plan",
  ]);
  const contents = laidOut.sheets[0]!;
  expect(contents.links!.map(({ sheet }) => sheet)).toContain("道路(计划)");
  expect(contents.cells.map(({ input }) => input)).toEqual(expect.arrayContaining(["道路(计划)"]));
  const ownSheets = own.map(({ name }) => ({ ...laidOut.sheets[4]!, name, cells: [] }));
  const book = calculateAll(
    snapshotOfSpec({ sheets: [...ownSheets, ...laidOut.sheets], names: laidOut.names }),
  );
  expect(readPlanBook(book).sheets.map(({ name }) => name)).toEqual(["道路(计划)"]);
  expect(tieOf(book)).toContain("勾稽一致");
  expect(findingsOf(book)).toEqual([]);
  // A template added later quotes the plan's cover, not the sheet that has its usual name.
  const { after } = changed(book, { kind: "add-template", template: "water" });
  const water = readPlanBook(after).sheets.find(({ template }) => template.id === "water")!;
  expect([...water.reader.inRow(1)].map(({ formula }) => formula)).toEqual([
    expect.stringContaining("'封面(计划)'!"),
  ]);
});
