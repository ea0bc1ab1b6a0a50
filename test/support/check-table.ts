import { found, type Found } from "./found";
import type { TestPlan, TestPlanOptions } from "./plan-workbook";

/** Plans in which a check says nothing, and plans with what it says. */
export interface CheckTable {
  readonly silent: readonly (readonly [what: string, plan: TestPlan, options?: TestPlanOptions])[];
  readonly found: readonly (readonly [
    what: string,
    plan: TestPlan,
    says: readonly Partial<Found>[],
    options?: TestPlanOptions,
  ])[];
}

/** Runs the table of one check: every case a test of its own, findings in full and in order. */
export function checkTable(check: string, { silent, found: speaking }: CheckTable): void {
  for (const [what, plan, options = {}] of silent)
    test(`silent: ${what}`, () => expect(found(check, plan, options)).toEqual([]));
  for (const [what, plan, says, options = {}] of speaking)
    test(`found: ${what}`, () => {
      const findings = found(check, plan, options);
      expect(findings).toHaveLength(says.length);
      expect(findings).toMatchObject(says);
    });
}
