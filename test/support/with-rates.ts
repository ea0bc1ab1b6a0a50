import fc from "fast-check";
import type { PlanRequest } from "../../src/core/templates/lay-out-plan";
import { yearColumn } from "../../src/core/templates/year-columns";

const rate = fc.integer({ min: 0, max: 2_000 }).map((hundredths) => hundredths / 10_000);

/**
 * Plans with contingencies. The first year is left to its prepared formula, which takes what the others leave: typed
 * years need not give the amount, and such a plan rightly does not tie.
 */
export const withRates = (plans: fc.Arbitrary<PlanRequest>): fc.Arbitrary<PlanRequest> =>
  fc
    .record({ plan: plans, physical: rate, water: fc.option(rate), price: fc.array(rate, { maxLength: 3 }) })
    .map(({ plan, physical, water, price }) => ({
      ...plan,
      contingencies: {
        physical,
        ...(water === null ? {} : { byTemplate: { water } }),
        price: Object.fromEntries(price.map((one, at) => [plan.years[at] ?? plan.years[0]!, one])),
      },
      lines: Object.fromEntries(
        Object.entries(plan.lines ?? {}).map(([id, lines]) => [
          id,
          lines.map((line) => ({ ...line, [yearColumn(Math.min(...plan.years))]: null })),
        ]),
      ),
    }));
