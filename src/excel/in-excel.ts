import type { CancelSignal, WorkOptions } from "../core/workbook/port";
import { afterFreeTime } from "../core/workbook/after-free-time";
import { understand, workbookError } from "./errors";

/** One conversation with Excel. Every sync goes through here, so that it can be cancelled and cannot hang for ever. */
export interface Batch {
  readonly workbook: Excel.Workbook;
  /** Sends what is queued. @throws WorkbookError "cancelled" or "busy" (no answer), or Excel's own error */
  sync(): Promise<void>;
  /**
   * Lets the pane answer its user once work since the last sync has held the thread for long; to be awaited often.
   * @throws WorkbookError "cancelled" when reading
   */
  breathe(): Promise<void>;
}

/** Milliseconds that work may hold the pane's thread: with slower machines in mind, far less than people notice. */
const turn = 30;

/**
 * - `read`: may be done again from the start, and is left at once when cancelled
 * - `checked-write`: may be done again as well, because it looks before it writes
 * - `write`: is done once; cancelling waits for the batch under way, so that it is known what was done
 */
export type WorkKind = "read" | "checked-write" | "write";

export interface Patience {
  /** Milliseconds of a free thread without an answer after which Excel counts as hung. */
  readonly answer: number;
  /** Pauses in milliseconds before each repeated try. */
  readonly pauses: readonly number[];
}
export const usualPatience: Patience = { answer: 60_000, pauses: [200, 800, 3_200] };

/**
 * Runs work in Excel and answers refusals the way `refusals.ts` says: waits while a cell is being edited (and says
 * so), tries repeatable work again after a pause, and otherwise throws a WorkbookError with advice.
 */
export async function inExcel<T>(
  kind: WorkKind,
  options: WorkOptions,
  work: (batch: Batch) => Promise<T>,
  patience: Patience = usualPatience,
): Promise<T> {
  let waits = kind === "write";
  for (let tries = 0; ;) {
    throwIfCancelled(options.signal);
    try {
      return await once(kind, options.signal, waits, patience, work);
    } catch (cause) {
      const { error, remedy } = understand(cause);
      if (remedy === "when-edited" && kind !== "write") {
        options.onNotice?.(error.advice);
        // Hosts that can't hold a batch back until the cell is left refuse it again: then ask now and then.
        if (waits) await pause(patience.pauses.at(-1) ?? 0, options.signal);
        waits = true;
      } else if (remedy === "again" && kind === "read" && tries < patience.pauses.length)
        await pause(patience.pauses[tries++]!, options.signal);
      else throw error;
    }
  }
}

function once<T>(
  kind: WorkKind,
  signal: CancelSignal | undefined,
  waits: boolean,
  patience: Patience,
  work: (batch: Batch) => Promise<T>,
): Promise<T> {
  return Excel.run({ delayForCellEdit: waits }, (context) => {
    let answered = kind === "write" || !waits;
    let since = performance.now();
    const leave = kind === "read" ? signal : undefined;
    return work({
      workbook: context.workbook,
      async sync() {
        throwIfCancelled(signal);
        // A user may take any time over a cell: no watchdog while the first batch is held back for that.
        const limit = answered ? patience.answer : Infinity;
        await settled(context.sync(), limit, leave);
        answered = true;
        since = performance.now();
      },
      async breathe() {
        if (performance.now() - since < turn) return;
        await pause(0, leave);
        since = performance.now();
      },
    });
  });
}

const timers = { set: setTimeout, clear: clearTimeout };

/** The promise, unless time runs out or the signal comes first. The work itself goes on unheard. */
function settled(
  promise: Promise<unknown>,
  limit: number,
  signal: CancelSignal | undefined,
): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(workbookError("cancelled"));
    const giveUp = Number.isFinite(limit)
      ? afterFreeTime(limit, () => reject(workbookError("busy")), timers)
      : undefined;
    signal?.addEventListener("abort", stop);
    promise.then(resolve, reject).finally(() => {
      giveUp?.();
      signal?.removeEventListener("abort", stop);
    });
  });
}

const pause = (milliseconds: number, signal: CancelSignal | undefined) =>
  settled(new Promise((resolve) => setTimeout(resolve, milliseconds)), Infinity, signal);

function throwIfCancelled(signal: CancelSignal | undefined): void {
  if (signal?.aborted) throw workbookError("cancelled");
}
