import fc from "fast-check";
import type { FinancingRules } from "../../../src/core/model/financing-rule";
import { fundingStatuses } from "../../../src/core/model/funding-status";
import type { PlanRequest } from "../../../src/core/templates/lay-out-plan";
import { randomPlan } from "../../support/random-plan";
import { varied } from "../../support/varied-plan";
import { withRates } from "../../support/with-rates";

/** What the property tests of totals are run over: it has to hold what they are about, or they prove nothing. */
const plans = fc.sample(varied(withRates(randomPlan)), { numRuns: 40, seed: 1 });
const linesOf = ({ lines = {} }: PlanRequest) => Object.values(lines).flat();
const lines = plans.flatMap(linesOf);
const kindsOf = (rules: readonly (FinancingRules | undefined)[]) =>
  new Set(rules.flatMap((own) => Object.values(own?.sources ?? {}).map(({ kind }) => kind)));
const all = <Value>(values: Iterable<Value>) => [...new Set(values)].sort();

test("every template has lines, in plans of one, two and three years, in both languages", () => {
  const filled = plans.flatMap(({ lines: own = {} }) =>
    Object.entries(own).flatMap(([id, sheet]) => (sheet.length > 0 ? [id] : [])),
  );
  expect(all(filled)).toHaveLength(14);
  expect(all(plans.map(({ years }) => years.length))).toEqual([1, 2, 3]);
  expect(all(plans.map(({ locale }) => locale))).toEqual(["en", "zh"]);
});

test("rules of plans, sheets and lines: percents, fixed sums, the rest", () => {
  const kinds = ["fixed", "percent", "rest"];
  expect(all(kindsOf(plans.map(({ rules }) => rules)))).toEqual(kinds);
  expect(all(kindsOf(plans.flatMap(({ sheetRules = {} }) => Object.values(sheetRules))))).toEqual(kinds);
  expect(all(kindsOf(plans.flatMap(({ lineRules = {} }) => Object.values(lineRules).flat())))).toEqual(kinds);
});

test("every status, loans, many sources, money received and spent, further sheets, contingencies", () => {
  const statuses = new Set(lines.map(({ status }) => status));
  for (const { name } of fundingStatuses)
    expect([name.zh, name.en].some((one) => statuses.has(one))).toBe(true);
  const paid = all(
    lines.flatMap((line) => Object.keys(line).filter((id) => id.startsWith("source:") && line[id])),
  );
  expect(paid).toContain("source:F60");
  expect(paid.length).toBeGreaterThan(10);
  expect(lines.some((line) => Object.keys(line).some((id) => id.startsWith("spent:") && line[id]))).toBe(
    true,
  );
  expect(plans.some(({ forms = [] }) => forms.includes("library"))).toBe(true);
  const rates = plans.map(({ contingencies }) => contingencies!);
  expect(rates.filter(({ physical }) => physical! > 0).length).toBeGreaterThan(20);
  expect(
    rates.filter(({ price = {} }) => Object.values(price).some((rate) => rate! > 0)).length,
  ).toBeGreaterThan(10);
});

test("accounts and villages named and not named, and packages of villages that other sheets name", () => {
  expect(all(lines.map(({ account }) => String(account))).length).toBeGreaterThan(6);
  expect(lines.some(({ account }) => account === null)).toBe(true);
  expect(lines.some(({ village }) => village === null)).toBe(true);
  const held = plans.filter(({ lines: own = {} }) => {
    const { "village-package": packages = [], ...others } = own;
    const elsewhere = new Set(
      Object.values(others)
        .flat()
        .map(({ village }) => village),
    );
    return packages.some(({ village }) => village && elsewhere.has(village));
  });
  expect(held.length).toBeGreaterThan(20);
});
