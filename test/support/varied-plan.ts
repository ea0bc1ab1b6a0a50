import fc from "fast-check";
import { formIds } from "../../src/core/forms/form-ids";
import type { FinancingRules } from "../../src/core/model/financing-rule";
import { findStatus, fundingStatuses } from "../../src/core/model/funding-status";
import type { Locale } from "../../src/core/model/locale";
import { templates } from "../../src/core/templates";
import type { LineInput } from "../../src/core/templates/lay-out-sheet";
import type { PlanRequest } from "../../src/core/templates/lay-out-plan";

/** Who else may stand where a random plan has its four sources; the loan stays what it is. */
const insteadOf: Readonly<Record<string, readonly string[]>> = {
  F11: ["F11", "F11b", "F20", "F30"],
  F12: ["F12", "F14", "F50", "F61", "F90"],
  F60: ["F60"],
  F80: ["F80", "F81", "F82", "F98"],
};

/** Random plans paid by other sources, in either language, with further sheets, and sources that nobody uses. */
export const varied = (plans: fc.Arbitrary<PlanRequest>): fc.Arbitrary<PlanRequest> =>
  fc
    .record({
      plan: plans,
      names: fc.record(
        Object.fromEntries(Object.entries(insteadOf).map(([code, all]) => [code, fc.constantFrom(...all)])),
      ),
      unused: fc.subarray(["F13", "F31", "F40", "F70"]),
      locale: fc.constantFrom<Locale>("zh", "en"),
      forms: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 1, arbitrary: fc.constant(formIds) },
      ),
    })
    .map(({ plan, names, unused, locale, forms }) => {
      const { sources = [], rules, sheetRules = {}, lineRules = {}, lines = {} } = plan;
      const named = (own: FinancingRules | undefined) => own && renamedRules(own, names);
      return {
        ...plan,
        ...(rules ? { rules: named(rules)! } : {}),
        locale,
        forms,
        sources: [...sources.map((code) => names[code] ?? code), ...unused],
        sheetRules: mapped(sheetRules, (own) => named(own)!),
        lineRules: mapped(lineRules, (own) => own.map(named)),
        lines: mapped(lines, (own) => own.map((line, at) => renamedLine(line, at, names, locale))),
      };
    });

/** The same with some of the templates only, for engines that take their time; a package among them now and then. */
export const someSheets = (plans: fc.Arbitrary<PlanRequest>): fc.Arbitrary<PlanRequest> =>
  fc
    .tuple(plans, fc.subarray([...templates], { minLength: 2, maxLength: 4 }))
    .map(([plan, chosen]) => ({ ...plan, templates: chosen }));

type Names = Readonly<Record<string, string>>;

const renamedRules = (rules: FinancingRules, names: Names): FinancingRules => ({
  ...rules,
  sources: Object.fromEntries(
    Object.entries(rules.sources).map(([code, rule]) => [names[code] ?? code, rule]),
  ),
});

/** Columns of sources are called "source:F11", "spent:F11" and so on. Some lines are management fees, which are summed apart. */
const renamedLine = (line: LineInput, place: number, names: Names, locale: Locale): LineInput =>
  Object.fromEntries(
    Object.entries(line).map(([id, input]) => {
      if (id === "name" && place % 6 === 2) return [id, "项目管理费（设计）"];
      const [part, code] = id.split(":");
      if (id === "status") return [id, statusIn(input, locale)];
      return [code !== undefined && names[code] ? `${part}:${names[code]}` : id, input];
    }),
  );

function statusIn(input: LineInput[string], locale: Locale): LineInput[string] {
  const status = findStatus(String(input));
  return fundingStatuses.find(({ id }) => id === status)?.name[locale] ?? input;
}

const mapped = <Value, Result>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Result,
): Readonly<Record<string, Result>> =>
  Object.fromEntries(Object.entries(record).map(([id, value]) => [id, change(value)]));
