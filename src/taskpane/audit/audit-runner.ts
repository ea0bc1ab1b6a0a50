import type { CancelSignal } from "../../core/workbook/port";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { WorkerRunner } from "../worker-runner";
import type { AuditAnswers, AuditQuestion, AuditResult } from "./audit-result";

/** The audit's worker, asked in words of the pane. */
export interface AuditRunner extends WorkerRunner<WorkbookSnapshot, AuditResult> {
  /** All ranges of the sheet's blocks. */
  readonly blocks: (sheet: string) => Promise<AuditAnswers["blocks"]>;
  readonly trace: (sheet: string, cell: string) => Promise<AuditAnswers["trace"]>;
}
export type AuditWorker = WorkerRunner<AuditQuestion, AuditAnswers[keyof AuditAnswers]>;

/**
 * Questions wait for one another: a worker answers one at a time. A cancelled audit takes the worker away with the
 * book in it; what is asked then is answered with null until the next audit.
 */
export function auditRunner(worker: AuditWorker): AuditRunner {
  let last: Promise<unknown> = Promise.resolve();
  const ask = <Ask extends AuditQuestion["ask"]>(
    question: Extract<AuditQuestion, { ask: Ask }>,
    signal: CancelSignal = new AbortController().signal,
  ): Promise<AuditAnswers[Ask]> => {
    const answer = last.then(() => worker.run(question, signal)) as Promise<AuditAnswers[Ask]>;
    last = answer.catch(() => undefined);
    return answer;
  };
  return {
    run: (snapshot, signal) => ask<"audit">({ ask: "audit", snapshot }, signal),
    blocks: (sheet) => ask<"blocks">({ ask: "blocks", sheet }),
    trace: (sheet, cell) => ask<"trace">({ ask: "trace", sheet, cell }),
  };
}
