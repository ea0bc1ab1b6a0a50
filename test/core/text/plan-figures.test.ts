import fc from "fast-check";
import { calculateAll } from "../../../src/core/formula/calculate";
import { planOfBook } from "../../../src/core/plan-book/plan-of-book";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import { totalsOf } from "../../../src/core/summary/totals";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { planFigures } from "../../../src/core/text/plan-figures";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { randomPlan } from "../../support/random-plan";

test("paragraphs state the figures of the funding summary, whatever is in the workbook", () => {
  const read = fc.sample(randomPlan, 12).map((request) => {
    const book = readPlanBook(calculateAll(snapshotOfSpec(layOutPlan(request))));
    return { figures: planFigures(planOfBook(book)), totals: totalsOf(book), years: request.years };
  });
  for (const { figures, totals, years } of read) {
    expect(figures.total).toBe(totals.amount);
    expect(figures.gap).toBe(totals.gap);
    expect(Object.fromEntries(figures.sources)).toEqual(Object.fromEntries(totals.bySource));
    const inYears = Object.fromEntries([...totals.byYear].filter(([, amount]) => amount !== 0));
    if (years.length > 1 && !figures.yearsOff) expect(Object.fromEntries(figures.years)).toEqual(inYears);
  }
});
