import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { workerRunner, type WorkerRunner } from "../worker-runner";
import type { CheckResult } from "./check-result";

/** Checks a snapshot away from the window thread. */
export type CheckRunner = WorkerRunner<WorkbookSnapshot, CheckResult>;

export const checkRunner = (startWorker: () => Worker): CheckRunner => workerRunner(startWorker);
