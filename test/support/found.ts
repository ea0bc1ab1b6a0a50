import { findingText } from "../../src/core/checks/finding-text";
import { runChecks } from "../../src/core/checks/run";
import { planWorkbook, withEdits, type TestPlan, type TestPlanOptions } from "./plan-workbook";

/** What a check finds in a plan, in the shape tables of tests are written in. */
export interface Found {
  readonly at: string;
  readonly message: string;
  readonly severity: string;
  readonly expected: string;
  readonly found: string;
  /** "养殖!J6" → what the fix puts there. */
  readonly fix: Readonly<Record<string, unknown>> | null;
  readonly zh: string;
}

/** Findings of one check; `check` undefined gives those of all. */
export function found(
  check: string | undefined,
  plan: TestPlan,
  options: TestPlanOptions = {},
): readonly Found[] {
  const { findings } = runChecks(planWorkbook(plan, options), check === undefined ? undefined : [check]);
  return findings.map((finding) => ({
    at: `${finding.sheet}!${finding.cell}`,
    message: finding.message,
    severity: finding.severity,
    expected: finding.expected,
    found: finding.found,
    fix:
      finding.fix &&
      Object.fromEntries(finding.fix.map((edit) => [`${edit.sheet}!${edit.cell}`, edit.after])),
    zh: findingText(finding).zh,
  }));
}

/** The ids of all checks that still speak once every fix of one check is taken, fix by fix. */
export function afterFixes(check: string, plan: TestPlan, options: TestPlanOptions = {}): readonly string[] {
  const { findings } = runChecks(planWorkbook(plan, options), [check]);
  const edits = findings.flatMap(({ fix }) => fix ?? []);
  return runChecks(withEdits(plan, edits, options)).findings.map((finding) => finding.check);
}
