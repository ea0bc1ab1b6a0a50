import { faultyPlan } from "../../../scripts/samples/village-plan";
import type { Tab } from "../../../src/commands/ribbon-buttons";
import { layOutPlan } from "../../../src/core/templates/lay-out-plan";
import type { WorkbookSpec } from "../../../src/core/workbook/sheet-spec";
import { auditAnswerer } from "../../../src/taskpane/audit/answer-audit";
import type { AuditWorker } from "../../../src/taskpane/audit/audit-runner";
import type { CheckRunner } from "../../../src/taskpane/check/check-runner";
import { checkSnapshot } from "../../../src/taskpane/check/check-snapshot";
import type { PlanTextRunner } from "../../../src/taskpane/plan-text/plan-text-reading";
import { readPlanTextSource } from "../../../src/taskpane/plan-text/read-plan-text-source";
import { createSession } from "../../../src/taskpane/state/session";
import { memoryWorkbook } from "../../support/memory-workbook";

/** The real checks, without the worker around them: it is the browser's. */
export const plainRunner: CheckRunner = { run: async (snapshot) => checkSnapshot(snapshot) };
/** The real audit, without its worker: one for each session, since it keeps the book. */
export const plainAudit = (): AuditWorker => {
  const answer = auditAnswerer();
  return { run: async (question) => answer(question) };
};
/** The real reader, without its worker. */
export const plainTextRunner: PlanTextRunner = { run: readPlanTextSource };
export const noSheets: WorkbookSpec = { sheets: [], names: [] };

/** A session over a workbook in memory; the faulty sample where no other is given. */
export function paneSession(
  spec: WorkbookSpec = layOutPlan(faultyPlan),
  tab?: Tab,
  workbook = memoryWorkbook(spec),
) {
  const session = createSession({
    port: workbook,
    runner: plainRunner,
    auditWorker: plainAudit(),
    textRunner: plainTextRunner,
    locale: "zh",
    tab,
  });
  const findings = () => session.checking.store.get().result!.findings;
  const finding = (check: string, sheet: string) =>
    findings().find((one) => one.check === check && one.sheet === sheet);
  return { workbook, session, findings, finding };
}
