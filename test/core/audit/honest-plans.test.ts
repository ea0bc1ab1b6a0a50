import fc from "fast-check";
import { auditWorkbook } from "../../../src/core/audit/audit-workbook";
import { calculateAll } from "../../../src/core/formula/calculate";
import { formIds } from "../../../src/core/forms/form-ids";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import { snapshotOfSpec } from "../../../src/core/workbook/snapshot-of-spec";
import { asPrepared, randomPlan } from "../../support/random-plan";

const grave = (request: Parameters<typeof layOutPlan>[0]) =>
  auditWorkbook(calculateAll(snapshotOfSpec(layOutPlan(request))))
    .findings.filter(({ severity }) => severity !== "info")
    .map(({ check, sheet, cell }) => `${check} ${sheet}!${cell}`);

test("plans laid out by this project, filled in honestly, have no error and no warning", () => {
  fc.assert(
    fc.property(randomPlan.map(asPrepared), (request) => {
      expect(grave(request)).toEqual([]);
    }),
    { numRuns: 8, endOnFailure: true },
  );
});

test("nor have they with every form and with contingencies", () => {
  fc.assert(
    fc.property(randomPlan.map(asPrepared), (request) => {
      const contingencies = { physical: 0.05, price: { 2026: 0.03 } };
      expect(grave({ ...request, forms: formIds, contingencies })).toEqual([]);
    }),
    { numRuns: 2, endOnFailure: true },
  );
});
