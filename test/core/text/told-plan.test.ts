import { runChecks } from "../../../src/core/checks/run";
import { calculateAll } from "../../../src/core/formula/calculate";
import { typedPlace } from "../../../src/core/model/place";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { readText } from "../../../src/core/text";
import { lineChoices } from "../../../src/core/text/line-choices";
import { planRequestOf } from "../../../src/core/text/plan-request-of";
import { coverOf, toldPlan } from "../../../src/core/text/told-plan";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";

const told = (text: string) => toldPlan(text, readText(text).village);

test.each<[string, string | null, string | null]>([
  [
    "青禾县石桥镇柳湾村2026年巩固提升实施方案\n",
    "青禾县石桥镇柳湾村2026年巩固提升实施方案",
    "青禾县/石桥镇/柳湾村",
  ],
  [
    "南江省东岭市青禾县石桥镇帮扶计划（2026—2028年）",
    "南江省东岭市青禾县石桥镇帮扶计划（2026—2028年）",
    "青禾县/石桥镇",
  ],
  ["青禾县石桥镇柳湾村\n2026年项目预算\n", "青禾县石桥镇柳湾村2026年项目预算", "青禾县/石桥镇/柳湾村"],
  ["# 青禾县产业发展规划\n", "青禾县产业发展规划", "青禾县"],
  ["柳湾村2026年工作计划", "柳湾村2026年工作计划", null],
  ["青禾县石桥镇农村饮水实施方案", "青禾县石桥镇农村饮水实施方案", "青禾县/石桥镇"],
  ["青禾县石桥镇驻村帮扶工作计划", "青禾县石桥镇驻村帮扶工作计划", "青禾县/石桥镇"],
  ["青禾县石桥镇通村公路实施方案", "青禾县石桥镇通村公路实施方案", "青禾县/石桥镇"],
  ["青禾县石桥镇柳湾村、河口村实施方案", "青禾县石桥镇柳湾村、河口村实施方案", "青禾县/石桥镇"],
  ["青禾县乡村振兴实施方案", "青禾县乡村振兴实施方案", "青禾县"],
  ["高岭山区产业规划", "高岭山区产业规划", null],
  ["今年按计划修路，制定了方案。", null, null],
  ["硬化村道3公里，每公里40万元，计120万元。", null, null],
])("title: %s", (text, planName, place) => {
  const found = told(text);
  expect([found.planName, found.place && typedPlace(found.place)]).toEqual([planName, place]);
});

const village = "柳湾村有5个村民组，268户1052人。";
test.each<[string, string, [number, number] | null]>([
  ["one village", village, [268, 1052]],
  ["the same told twice", `${village}\n全村共268户1052人。`, [268, 1052]],
  ["two accounts", `${village}\n全村共271户1052人。`, null],
  ["about", "柳湾村有5个村民组，约270户1050人。", null],
  ["those in need", "全村有脱贫户68户252人。", null],
  ["a township", "全镇辖9个村，共4120户16800人。", null],
  ["one village of several", `全镇辖12个行政村。\n${village}`, null],
  [
    "the title's village among others",
    `青禾县石桥镇柳湾村帮扶计划\n全镇辖12个行政村。\n${village}`,
    [268, 1052],
  ],
])("households and people: %s", (_, text, expected) => {
  const { households, people } = told(text);
  expect(households === null ? null : [households, people]).toEqual(expected);
});

test("the sheets' own check finds more households than the village has, as in the text", () => {
  const text = `青禾县石桥镇柳湾村2026年帮扶计划\n${village}\n改造圈舍310户，每户2000元，计62万元，由县级财政解决。`;
  const { statements } = readText(text);
  const plan = told(text);
  const request = planRequestOf(lineChoices(statements), {
    ...coverOf(plan),
    place: plan.place!,
    years: [2026],
    locale: "zh",
  });
  if (!request.ok) throw new Error(request.reason.zh);
  const { findings, book } = runChecks(calculateAll(snapshotOfSpec(layOutPlan(request.value))));
  expect(findings.map(({ check }) => check)).toEqual(["beneficiaries-exceed"]);
  expect(book.facts.get("people")?.value).toBe(1052);
});
