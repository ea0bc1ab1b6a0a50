import fc from "fast-check";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { calculateInPreview } from "../../support/calculate-in-preview";
import { emptyPlans } from "../../support/empty-plans";
import { unlikeCells } from "../../support/form-books";
import { randomPlan } from "../../support/random-plan";
import { untied } from "../../support/untied";
import { someSheets, varied } from "../../support/varied-plan";
import { withRates } from "../../support/with-rates";

/** The plainest and the fullest: LibreOffice is asked about all of them. */
const some = emptyPlans.filter(([what]) =>
  ["one year, in zh", "every choice there is, in en"].includes(what),
);
const filled = fc
  .sample(someSheets(varied(withRates(randomPlan))), { numRuns: 6, seed: 20_260_101 })
  .map((plan, at) => [`random plan ${at + 1}`, plan] as const);

test.each([...some, ...filled])(
  "%s: every formula gives in the preview's engine what it gives us, and all tables tie",
  async (_, plan) => {
    const spec = layOutPlan(plan);
    const book = await calculateInPreview(spec);
    expect(unlikeCells(spec, book)).toEqual([]);
    expect(untied(readPlanBook(book))).toEqual([]);
  },
  120_000,
);
