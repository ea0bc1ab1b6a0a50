import fc from "fast-check";
import { serialOfDate } from "../../src/core/formula/date-serial";
import { budgetAccounts } from "../../src/core/model/budget-account";
import type { FinancingRule, FinancingRules } from "../../src/core/model/financing-rule";
import { fundingStatuses } from "../../src/core/model/funding-status";
import { fen } from "../../src/core/model/money";
import { templates } from "../../src/core/templates";
import type { Template } from "../../src/core/templates/define";
import { executionColumn, executionParts } from "../../src/core/templates/execution-columns";
import type { LineInput } from "../../src/core/templates/lay-out-sheet";
import type { PlanRequest } from "../../src/core/templates/lay-out-plan";
import { yearColumn } from "../../src/core/templates/year-columns";

const sources = ["F11", "F12", "F60", "F80"] as const;
const yuan = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((fen) => fen / 100);
/** The value on one line of so many, nothing on the others. */
const oneIn = <Value>(lines: number, value: fc.Arbitrary<Value>): fc.Arbitrary<Value | null> =>
  fc.oneof({ weight: 1, arbitrary: value }, { weight: lines - 1, arbitrary: fc.constant(null) });
const quantity = fc.oneof(
  fc.integer({ min: 1, max: 5_000 }),
  fc.integer({ min: 1, max: 99_999 }).map((n) => n / 100),
);
const unitCost = fc
  .integer({ min: 1, max: 9_999_999 })
  .map((n) => n / 10_000)
  .chain((cost) => fc.constantFrom(cost, Math.ceil(cost * 100)));

/** Measures that go together, or have a limit: households of two to seven, a term of three years. */
const measured: Readonly<Record<string, { readonly min: number; readonly max: number }>> = {
  householdsMoved: { min: 6, max: 10 },
  personsMoved: { min: 20, max: 40 },
  housingArea: { min: 60, max: 500 },
  months: { min: 1, max: 36 },
};

/** Starts as people type them: text, numbers, and real dates, which are counts of days. */
const startsIn = (year: number): readonly (string | number)[] => [
  `${year}-03`,
  `${year}年5月`,
  String(year),
  year,
  year + 0.3,
  year * 100 + 7,
  serialOfDate(year, 6, 15),
  serialOfDate(year, 1, 1),
  serialOfDate(year, 12, 31),
];

/** A line any officer might type: a product, a lump sum, or a quantity from the template's own columns. */
function line(template: Template, years: readonly number[]): fc.Arbitrary<LineInput> {
  const measures = Object.fromEntries(
    template.measures
      .filter(({ kind }) => kind === "number")
      .map(({ id }) => [id, fc.integer(measured[id] ?? { min: 1, max: 60 })]),
  );
  const money = fc.record(
    Object.fromEntries(sources.map((code) => [`source:${code}`, fc.option(yuan(500_000), { freq: 2 })])),
  );
  const common = fc.record({
    name: fc.constantFrom("示范基地", "设备购置", "技术服务", "配套工程"),
    status: fc.constantFrom(...fundingStatuses.map(({ name }) => name.zh)),
    start: fc.constantFrom(...years.flatMap(startsIn), null),
    village: fc.constantFrom("柳湾村", "东坪村", null),
    account: fc.constantFrom(undefined, ...budgetAccounts.map(({ code }) => Number(code)), null),
    // Most lines leave the years to the prepared formulas.
    ...Object.fromEntries(years.map((year) => [yearColumn(year), oneIn(4, yuan(50_000))])),
    ...Object.fromEntries(
      executionParts.flatMap(({ id }) =>
        sources.map((code) => [executionColumn(id, code), oneIn(2, yuan(50_000))]),
      ),
    ),
  });
  const product = fc.record({ unit: fc.constantFrom("处", "套"), quantity, unitCost });
  const lump = fc.record({ unit: fc.constant("项"), stated: yuan(3_000_000) });
  const derived = template.derived.map(({ unit }) =>
    fc.record({ unit: fc.constant(unit), unitCost, ...measures }),
  );
  return fc
    .tuple(common, fc.oneof(product, lump, ...derived), money)
    .map((parts) => Object.assign({}, ...parts) as LineInput);
}

/** Lines differ in what they are for, or an honest officer would not write them twice at different costs. */
const inItsLot = (own: LineInput, at: number): LineInput => ({ ...own, spec: `第${at + 1}标段` });

const percent = fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100);
const share = percent.map((part): FinancingRule => ({ kind: "percent", percent: part }));
const restRule = fc.constant<FinancingRule>({ kind: "rest" });
const fixedSum = fc
  .integer({ min: 0, max: 1e7 })
  .map((sum): FinancingRule => ({ kind: "fixed", amount: fen(sum) }));

/** Rules as counties set them: a share and the rest, shares of the whole, a sum for each line, nothing. */
const rules: fc.Arbitrary<FinancingRules | undefined> = fc
  .oneof(
    fc.constant(undefined),
    fc.record({ F11: share, F80: restRule }),
    fc.record({ F12: fixedSum, F80: restRule }),
    fc.record({ F60: share }),
    percent.map((part) => ({
      F11: { kind: "percent" as const, percent: part },
      F12: { kind: "percent" as const, percent: Number((100 - part).toFixed(2)) },
    })),
  )
  .map((own) => own && { sources: own });

/** A plan over all templates there are, filled with whatever an officer might type. */
export const randomPlan: fc.Arbitrary<PlanRequest> = fc
  .tuple(fc.constantFrom([2026], [2026, 2027], [2026, 2027, 2028]), rules, fc.boolean())
  .chain(([years, planRules, execution]) =>
    fc
      .record(Object.fromEntries(templates.map((template) => [template.id, sheetOf(template, years)])))
      .map((sheets): PlanRequest => ({
        templates,
        place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
        years,
        locale: "zh",
        sources,
        execution,
        ...(planRules ? { rules: planRules } : {}),
        sheetRules: bySheet(sheets, (sheet) => sheet.rules),
        lines: bySheet(sheets, (sheet) => sheet.lines.map(({ line: own }, at) => inItsLot(own, at))),
        lineRules: bySheet(sheets, (sheet) => sheet.lines.map((own) => own.rules)),
      })),
  );

/**
 * The same plan as the layout prepares it: nothing typed over a prepared formula, no line with a rule of its own. To the
 * audit, which knows nothing of plans, a figure among formulas is just what a person should look at.
 */
export function asPrepared(plan: PlanRequest): PlanRequest {
  const { lineRules, sheetRules, rules: planRules, ...prepared } = plan;
  const untyped = Object.fromEntries(plan.years.map((year) => [yearColumn(year), null]));
  return {
    ...prepared,
    lines: bySheet(plan.lines ?? {}, (lines) => lines?.map((own) => ({ ...own, ...untyped }))),
  };
}

const sheetOf = (template: Template, years: readonly number[]) =>
  fc.record({
    rules: fc.option(rules, { freq: 2, nil: undefined }),
    lines: fc.array(
      fc.record({
        line: line(template, years),
        rules: fc.oneof({ weight: 4, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: rules }),
      }),
      { maxLength: 20 },
    ),
  });

const bySheet = <Sheet, Value>(
  sheets: Readonly<Record<string, Sheet>>,
  valueOf: (sheet: Sheet) => Value | undefined,
): Readonly<Record<string, Value>> =>
  Object.fromEntries(
    Object.entries(sheets).flatMap(([id, sheet]) => {
      const value = valueOf(sheet);
      return value === undefined ? [] : [[id, value]];
    }),
  );
