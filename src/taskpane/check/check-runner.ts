import type { CancelSignal } from "../../core/workbook/port";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { CheckResult } from "./check-result";

/** Checks a snapshot away from the window thread. Rejects when cancelled, or with what went wrong there. */
export interface CheckRunner {
  run(snapshot: WorkbookSnapshot, signal: CancelSignal): Promise<CheckResult>;
}

/** Raised when the user's Cancel reached the worker. */
export class CheckCancelled extends Error {}

/** What the worker posts: the answer, or the message of our own mistake. */
export type WorkerAnswer = { readonly result: CheckResult } | { readonly failure: string };

/**
 * Runs checks in a worker that lives on between runs. Cancel ends it at once, in the middle of a check;
 * the next run starts another.
 */
export function checkRunner(startWorker: () => Worker): CheckRunner {
  let worker: Worker | undefined;
  return {
    run: (snapshot, signal) =>
      new Promise((resolve, reject) => {
        const running = (worker ??= startWorker());
        const done = () => signal.removeEventListener("abort", cancel);
        const giveUp = (reason: Error) => {
          done();
          running.terminate();
          if (worker === running) worker = undefined;
          reject(reason);
        };
        const cancel = () => giveUp(new CheckCancelled());
        if (signal.aborted) return cancel();
        signal.addEventListener("abort", cancel);
        running.onerror = (event) => giveUp(new Error(`check worker: ${event.message}`));
        running.onmessage = ({ data }: MessageEvent<WorkerAnswer>) => {
          if ("failure" in data) return giveUp(new Error(data.failure));
          done();
          resolve(data.result);
        };
        running.postMessage(snapshot);
      }),
  };
}
