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
  test.each(silent)("silent: %s", (_, plan, options = {}) => {
    expect(found(check, plan, options)).toEqual([]);
  });
  test.each(speaking)("found: %s", (_, plan, says, options = {}) => {
    const findings = found(check, plan, options);
    expect(findings).toHaveLength(says.length);
    expect(findings).toMatchObject(says);
  });
}
