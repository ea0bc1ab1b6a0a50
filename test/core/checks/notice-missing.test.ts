import { checkTable } from "../../support/check-table";
import { cellOf } from "../../support/plan-workbook";
import { planWorkbook } from "../../support/plan-workbook";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { namedCell } from "../../../src/core/plan-book/named-cell";
import { noticeFields } from "../../../src/core/forms/lay-out-notice";

const road = {
  item: "通组路",
  village: "柳湾村",
  name: "路面硬化",
  unit: "公里",
  quantity: 1,
  unitCost: 400_000,
};
const plan = { roads: [road] };
const forms = ["library", "notice", "performance"] as const;
const shown = readPlanBook(planWorkbook(plan, { forms }));
const dateAt = (name: string) => {
  const { sheet, at } = namedCell(shown, name)!;
  return `${sheet}!${at}`;
};
const [from, to] = [dateAt(noticeFields.from), dateAt(noticeFields.to)];
const dates = { [from]: 46_100, [to]: 46_110 };
const item = `道路!${cellOf("roads", "item", 1)}`;
/** A line typed after the forms were laid out. */
const later = {
  [item]: "护栏",
  [`道路!${cellOf("roads", "name", 1)}`]: "护栏安装",
  [`道路!${cellOf("roads", "quantity", 1)}`]: 2,
};

checkTable("notice-missing", {
  silent: [
    ["no forms yet", plan],
    ["nothing planned", { roads: [] }, { forms }],
    ["performance targets only", plan, { forms: ["performance"] }],
    ["every project shown, with its dates", plan, { forms, overwrite: dates }],
  ],
  found: [
    [
      "a library alone",
      plan,
      [{ at: "项目库!A1", severity: "info", message: "none" }],
      { forms: ["library"] },
    ],
    ["no dates", plan, [{ at: from, severity: "info", zh: "公示表没有写公示起止日期。" }], { forms }],
    [
      "dates the wrong way round",
      plan,
      [{ at: from, severity: "warning", message: "reversed" }],
      { forms, overwrite: { [from]: 46_110, [to]: 46_100 } },
    ],
    [
      "a project typed later",
      plan,
      [{ at: item, severity: "warning", zh: "项目“护栏”不在公示表里。" }],
      { forms, overwrite: { ...dates, ...later } },
    ],
  ],
});
