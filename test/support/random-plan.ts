import fc from "fast-check";
import { fundingStatuses } from "../../src/core/model/funding-status";
import { templates } from "../../src/core/templates";
import type { Template } from "../../src/core/templates/define";
import type { LineInput } from "../../src/core/templates/lay-out-sheet";
import type { PlanRequest } from "../../src/core/templates/lay-out-plan";

const sources = ["F11", "F12", "F60", "F80"] as const;
const yuan = (max: number) => fc.integer({ min: 0, max: max * 100 }).map((fen) => fen / 100);
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

/** A line any officer might type: a product, a lump sum, or a quantity from the template's own columns. */
function line(template: Template): fc.Arbitrary<LineInput> {
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
    start: fc.constantFrom("2026-03", "2027-05", null),
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

/** A plan over all templates there are, filled with whatever an officer might type. */
export const randomPlan: fc.Arbitrary<PlanRequest> = fc
  .record(
    Object.fromEntries(
      templates.map((template) => [
        template.id,
        fc.array(line(template), { maxLength: 40 }).map((lines) => lines.map(inItsLot)),
      ]),
    ),
  )
  .map((lines) => ({
    templates,
    place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
    years: [2026, 2027],
    locale: "zh" as const,
    sources,
    lines,
  }));
