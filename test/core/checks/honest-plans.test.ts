import fc from "fast-check";
import { runChecks } from "../../../src/core/checks/run";
import { findingText } from "../../../src/core/checks/finding-text";
import { calculateAll } from "../../../src/core/formula/calculate";
import { layOutPlan, type PlanRequest } from "../../../src/core/templates/lay-out-plan";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { findTemplate, templates } from "../../../src/core/templates";
import { readPlanBook } from "../../../src/core/plan-book/read-plan-book";
import type { LineInput } from "../../../src/core/templates/lay-out-sheet";
import { asPrepared, randomPlan } from "../../support/random-plan";

const findingsOf = (plan: PlanRequest) => runChecks(calculateAll(snapshotOfSpec(layOutPlan(plan)))).findings;

/**
 * The plan with money that pays each line in full, in half or by a third, to the fen, under its template's account and
 * in the year it starts.
 */
function funded(request: PlanRequest): PlanRequest {
  const plan = asPrepared(request);
  const bare = {
    ...plan,
    lines: mapLines(plan, (line, id) => ({
      ...line,
      ...noSources,
      account: Number(findTemplate(id)!.account),
    })),
  };
  const book = readPlanBook(calculateAll(snapshotOfSpec(layOutPlan(bare))));
  const lines = mapLines(bare, (line, template, at) => {
    const sheet = book.sheets.find((one) => one.template.id === template);
    const amount = sheet?.lines[at]?.expectedAmount ?? 0;
    return amount > 0 ? { ...line, "source:F11": Math.floor(amount / ((at % 3) + 1)) / 100 } : line;
  });
  return { ...bare, lines };
}
const noSources = { "source:F11": null, "source:F12": null, "source:F60": null, "source:F80": null };

const mapLines = (
  { lines = {} }: PlanRequest,
  change: (line: LineInput, template: string, at: number) => LineInput,
): Record<string, readonly LineInput[]> =>
  Object.fromEntries(
    Object.entries(lines).map(([id, own]) => [id, own.map((line, at) => change(line, id, at))]),
  );

test("whatever an officer types rightly, only gaps are named", () => {
  fc.assert(
    fc.property(randomPlan.map(funded), (plan) => {
      const others = findingsOf(plan).filter(({ check }) => check !== "funding-gap");
      expect(others.map((finding) => findingText(finding).zh)).toEqual([]);
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

test.each(["zh", "en"] as const)("a plan just laid out (%s) has no finding at all", (locale) => {
  const place = { county: "青禾县", township: "石桥镇", village: "柳湾村" };
  expect(findingsOf({ templates, place, years: [2026], locale })).toEqual([]);
});

describe("one figure typed in the wrong unit", () => {
  const line = fc.record({
    quantity: fc.integer({ min: 2, max: 1000 }),
    unitCost: fc.integer({ min: 11, max: 90_000 }).map((tens) => tens * 10),
  });
  const planOf = (faulty: { quantity: number; unitCost: number; stated: number }): PlanRequest => ({
    templates: templates.filter(({ id }) => id === "water"),
    place: { county: "青禾县", township: "石桥镇", village: "柳湾村" },
    years: [2026],
    locale: "zh",
    lines: { water: [{ name: "入户管", unit: "户", ...faulty }] },
  });
  const check = (plan: PlanRequest) =>
    findingsOf(plan).map((finding) => [finding.check, finding.fix?.[0]?.after]);

  test("a unit cost in 万元 is found and repaired", () => {
    fc.assert(
      fc.property(line, ({ quantity, unitCost }) => {
        const faulty = { quantity, unitCost: unitCost / 10_000, stated: quantity * unitCost };
        expect(check(planOf(faulty))).toEqual([["unit-slip", unitCost]]);
      }),
      { numRuns: 25 },
    );
  });

  test("a lump sum in 万元 is found and repaired", () => {
    fc.assert(
      fc.property(line, ({ quantity, unitCost }) => {
        const stated = quantity * unitCost;
        expect(check(planOf({ quantity, unitCost, stated: stated / 10_000 }))).toEqual([
          ["unit-slip", stated],
        ]);
      }),
      { numRuns: 25 },
    );
  });
});
