import { formatNumber } from "../model/format-number";
import { firstCell } from "../plan-book/line-cell";
import type { PlanLine } from "../plan-book/plan-book";
import type { LimitId, Parameter } from "../settings/county-settings";
import { defineCheck } from "./define";

export const limitExceeded = defineCheck({
  name: "limit-exceeded",
  scope: "line",
  severity: "warning",
  title: { zh: "超过限额标准", en: "Above the limit" },
  help: {
    zh: "小额信贷每户金额和期限、搬迁人均住房面积有政策上限（带年份和来源的县级参数）。请核对数字；当地标准不同的，请更新县级参数。",
    en: "Credit for a household, its term, and housing area for a person have limits by policy (dated parameters of the county, with sources). Look at the figures; where local rules differ, change the county's settings.",
  },
  messages: {
    credit: {
      zh: "{borrowers} 户贷款本金 {principal} 元，每户 {each} 元，超过每户 {limit} 元（{source}）。",
      en: "Principal of {principal} yuan for {borrowers} households is {each} each, above {limit} ({source}).",
    },
    term: {
      zh: "贷款期限 {months} 个月，超过 {limit} 个月（{source}）。",
      en: "A term of {months} months is above {limit} ({source}).",
    },
    housing: {
      zh: "{persons} 人住房 {area} 平方米，人均 {each} 平方米，超过 {limit} 平方米（{source}）。",
      en: "{area} m² for {persons} persons is {each} each, above {limit} ({source}).",
    },
  },
  run({ sheets, settings: { limits } }, report) {
    const limit = (id: LimitId) => limits[id].value ?? Infinity;
    const about = (id: LimitId) => ({ limit: formatNumber(limit(id)), source: sourceOf(limits[id]) });
    for (const line of sheets.flatMap(({ lines }) => lines).filter(({ started }) => started)) {
      const place = (column: string) => ({ sheet: line.sheet.name, cell: firstCell(line, [column]) });
      const [borrowers, principal, months, area, persons] = [
        "borrowers",
        "principal",
        "months",
        "housingArea",
        "personsMoved",
      ].map((id) => positive(line, id));
      if (isHouseholdCredit(line)) {
        if (borrowers && principal && principal > borrowers * limit("creditPerHousehold") + 0.005) {
          const each = formatNumber(Math.round(principal / borrowers));
          const figures = { borrowers: formatNumber(borrowers), principal: formatNumber(principal), each };
          const data = { ...figures, ...about("creditPerHousehold") };
          report({
            message: "credit",
            ...place("principal"),
            data,
            expected: `≤ ${data.limit}`,
            found: each,
          });
        }
        if (months && months > limit("creditMonths")) {
          const data = { months: formatNumber(months), ...about("creditMonths") };
          report({
            message: "term",
            ...place("months"),
            data,
            expected: `≤ ${data.limit}`,
            found: data.months,
          });
        }
      }
      if (area && persons && area > persons * limit("housingPerPerson") + 0.005) {
        const each = formatNumber(Math.round((area / persons) * 100) / 100);
        const figures = { persons: formatNumber(persons), area: formatNumber(area), each };
        const data = { ...figures, ...about("housingPerPerson") };
        report({
          message: "housing",
          ...place("housingArea"),
          data,
          expected: `≤ ${data.limit}`,
          found: each,
        });
      }
    }
  },
});

const positive = (line: PlanLine, id: string): number | undefined => {
  const reading = line.number(id);
  return reading.kind === "number" && reading.value > 0 ? reading.value : undefined;
};

/** Loans to enterprises, cooperatives, farms and founders have other limits. */
const isHouseholdCredit = ({ text }: PlanLine): boolean =>
  !/企业|公司|合作社|经营主体|大户|农场|创业|带头人|个体|产业贷|项目贷/.test(
    ["item", "name", "spec", "remarks"].map(text).join(" "),
  );

const sourceOf = ({ source, year }: Parameter): string =>
  [source, year].filter((part) => part !== "").join("，");
