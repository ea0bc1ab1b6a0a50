import { performanceOf } from "../../../src/core/forms/performance-of-book";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { checkTable } from "../../support/check-table";
import { cellOf, planWorkbook } from "../../support/plan-workbook";

const road = {
  item: "通组路",
  village: "柳湾村",
  name: "路面硬化",
  unit: "公里",
  quantity: 1,
  unitCost: 400_000,
};
const plan = { roads: [road] };
const forms = ["library", "performance"] as const;
const { sheet, projects } = performanceOf(readPlanBook(planWorkbook(plan, { forms })))!;
const targets = projects.flatMap((project) => project.targets);
const valueAt = (at: number) => `${sheet}!${targets[at]!.row.at("value")}`;
const filled = Object.fromEntries(targets.map((_, at) => [valueAt(at), "95"]));
const satisfaction = targets.findIndex(({ group }) => group === "satisfaction");
const item = `道路!${cellOf("roads", "item", 1)}`;
const later = { [item]: "护栏", [`道路!${cellOf("roads", "quantity", 1)}`]: 2 };

checkTable("performance-missing", {
  silent: [
    ["no forms yet", plan],
    ["nothing planned", { roads: [] }, { forms }],
    ["every target with a value", plan, { forms, overwrite: filled }],
  ],
  found: [
    ["a library alone", plan, [{ severity: "info", message: "none" }], { forms: ["library"] }],
    [
      "no value for one group",
      plan,
      [{ severity: "info", zh: "通组路的满意度指标还没有指标值。" }],
      { forms, overwrite: { ...filled, [valueAt(satisfaction)]: null } },
    ],
    [
      "a project typed later",
      plan,
      [{ at: item, severity: "info", zh: "项目“护栏”没有绩效目标。" }],
      { forms, overwrite: { ...filled, ...later } },
    ],
  ],
});
