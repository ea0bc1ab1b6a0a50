import type { CancelSignal } from "../core/workbook/port";

/** Has work done away from the window thread. Rejects when cancelled, or with what went wrong there. */
export interface WorkerRunner<Asked, Answer> {
  run(asked: Asked, signal: CancelSignal): Promise<Answer>;
}

/** Raised when the user's Cancel reached the worker. */
export class WorkCancelled extends Error {}

/** What a worker posts: the answer, or the message of our own mistake. */
export type WorkerAnswer<Answer> = { readonly result: Answer } | { readonly failure: string };

/**
 * Runs work in a worker that lives on between runs. Cancel ends it at once, in the middle of its work;
 * the next run starts another.
 */
export function workerRunner<Asked, Answer>(startWorker: () => Worker): WorkerRunner<Asked, Answer> {
  let worker: Worker | undefined;
  return {
    run: (asked, signal) =>
      new Promise((resolve, reject) => {
        if (signal.aborted) return reject(new WorkCancelled());
        const running = (worker ??= startWorker());
        const done = () => signal.removeEventListener("abort", cancel);
        const giveUp = (reason: Error) => {
          done();
          running.terminate();
          if (worker === running) worker = undefined;
          reject(reason);
        };
        const cancel = () => giveUp(new WorkCancelled());
        signal.addEventListener("abort", cancel);
        running.onerror = (event) => giveUp(new Error(`worker: ${event.message}`));
        running.onmessage = ({ data }: MessageEvent<WorkerAnswer<Answer>>) => {
          if ("failure" in data) return giveUp(new Error(data.failure));
          done();
          resolve(data.result);
        };
        running.postMessage(asked);
      }),
  };
}

/** A worker's side: answers each message with what `work` makes of it, or with what went wrong. */
export function answerInWorker<Asked, Answer>(work: (asked: Asked) => Answer | Promise<Answer>): void {
  self.onmessage = async ({ data }: MessageEvent<Asked>) => {
    self.postMessage(await answerTo(() => work(data)));
  };
}

async function answerTo<Answer>(work: () => Answer | Promise<Answer>): Promise<WorkerAnswer<Answer>> {
  try {
    return { result: await work() };
  } catch (cause) {
    return { failure: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }
}
