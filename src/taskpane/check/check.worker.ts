import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import { checkSnapshot } from "./check-snapshot";
import type { WorkerAnswer } from "./check-runner";

self.onmessage = ({ data }: MessageEvent<WorkbookSnapshot>) => {
  self.postMessage(answer(data));
};

function answer(snapshot: WorkbookSnapshot): WorkerAnswer {
  try {
    return { result: checkSnapshot(snapshot) };
  } catch (cause) {
    return { failure: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }
}
