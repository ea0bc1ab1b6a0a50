import type { PlanFinding, ShownFinding } from "./check-result";

/** Whether decisions can be made about a finding: plan checks tell what it is known by, the audit doesn't. */
export const isPlanFinding = (finding: ShownFinding): finding is PlanFinding => finding.anchor !== undefined;
