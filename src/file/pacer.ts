import { WorkbookError, type WorkOptions } from "../core/workbook/port";

/** Milliseconds that work may hold the thread before others get a turn: half of what people feel as a hang. */
const turn = 100;

/** Keeps long work polite: lets the page breathe between chunks, and stops it when its caller cancels. */
export class Pacer {
  private since = performance.now();

  constructor(private readonly signal: WorkOptions["signal"]) {}

  /** Whether it is time to await `rest()`. @throws WorkbookError "cancelled" */
  due(): boolean {
    if (this.signal?.aborted) throw cancelled();
    return performance.now() - this.since > turn;
  }

  async rest(): Promise<void> {
    await new Promise((resume) => setTimeout(resume));
    this.since = performance.now();
    if (this.signal?.aborted) throw cancelled();
  }
}

const cancelled = () => new WorkbookError("cancelled", { zh: "已取消。", en: "Cancelled." });
