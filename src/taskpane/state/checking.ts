import type { Text } from "../../core/model/locale";
import type { WorkbookPort } from "../../core/workbook/port";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { FindingResult, ShownFinding } from "../check/check-result";
import { bothOf } from "../texts/define-texts";
import { checkTexts } from "../texts/check-texts";
import { WorkCancelled, type WorkerRunner } from "../worker-runner";
import { failureAdvice } from "./failure-advice";
import {
  countBySeverity,
  everything,
  groupFindings,
  inOrderSeen,
  isIgnored,
  type FindingFilter,
} from "./finding-list";
import type { Notices } from "./notices";
import { createStore, type Watched } from "./store";

export type CheckPhase =
  | { readonly kind: "idle" | "checking" | "done" | "stopped" }
  | { readonly kind: "reading"; readonly done: number; readonly total: number; readonly sheet?: string }
  | { readonly kind: "failed"; readonly advice: Text };

export interface CheckingState<Result extends FindingResult> {
  readonly phase: CheckPhase;
  /** The last complete result; it stays in view while the next is worked out. */
  readonly result: Result | null;
  readonly filter: FindingFilter;
  /** Key of the finding the user is at. */
  readonly current: string | null;
  /** The finding just fixed or ignored, kept in its place until the user moves on. */
  readonly held: ShownFinding | null;
}

/** Checking a workbook and going through what was found: by the plan's checks, or by the audit's. */
export interface Checking<Result extends FindingResult = FindingResult> {
  readonly store: Watched<CheckingState<Result>>;
  /** Reads the workbook and checks it. While that goes on, asking again has it done once more afterwards. */
  readonly check: () => Promise<void>;
  /** Checks again soon: changes that come close together are checked once. */
  readonly checkSoon: () => void;
  readonly cancel: () => void;
  readonly filterBy: (filter: Partial<FindingFilter>) => void;
  readonly makeCurrent: (key: string | null) => void;
  /** The finding `step` places from the current one, made current; undefined at either end. */
  readonly move: (step: 1 | -1) => ShownFinding | undefined;
  readonly hold: (finding: ShownFinding | null) => void;
}

/** Long enough to type on, short enough to be seen as an answer. */
const quietMilliseconds = 700;

/** @param isNews whether a result is worth saying aloud */
export function createChecking<Result extends FindingResult>(
  port: WorkbookPort,
  runner: WorkerRunner<WorkbookSnapshot, Result>,
  notices: Notices,
  isNews: (result: Result) => boolean = () => true,
): Checking<Result> {
  const store = createStore<CheckingState<Result>>({
    phase: { kind: "idle" },
    result: null,
    filter: everything,
    current: null,
    held: null,
  });
  let running: { readonly control: AbortController; readonly end: Promise<void> } | undefined;
  let wantedAgain = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function checkOnce({ signal }: AbortController): Promise<void> {
    store.set({ phase: { kind: "reading", done: 0, total: 0 } });
    try {
      const snapshot = await port.read({
        signal,
        onProgress: (step) => store.set({ phase: { kind: "reading", ...step } }),
      });
      store.set({ phase: { kind: "checking" } });
      show(await runner.run(snapshot, signal));
    } catch (cause) {
      const stopped = signal.aborted || cause instanceof WorkCancelled;
      store.set({ phase: stopped ? { kind: "stopped" } : { kind: "failed", advice: failureAdvice(cause) } });
    }
  }

  function show(result: Result): void {
    const { held, filter } = store.get();
    // While another check is due this result may be older than what was fixed or ignored: that stays held.
    const back =
      !wantedAgain && held !== null && result.findings.some((one) => one.key === held.key && !isIgnored(one));
    const sheet = filter.sheet !== null && result.sheets.includes(filter.sheet) ? filter.sheet : null;
    store.set({
      phase: { kind: "done" },
      result,
      filter: { ...filter, sheet },
      held: back ? null : held,
    });
    if (!isNews(result)) return;
    const { error, warning, info } = countBySeverity(result.findings);
    const summary = bothOf(checkTexts, "summary", { errors: error, warnings: warning, infos: info });
    const { length: count } = result.notChecked;
    notices.announce(count > 0 ? bothOf(checkTexts, "summaryNotChecked", { summary, count }) : summary);
  }

  function check(): Promise<void> {
    clearTimeout(timer);
    if (running) {
      wantedAgain = true;
      return running.end;
    }
    const control = new AbortController();
    const end = checkOnce(control).then(() => {
      running = undefined;
      if (!wantedAgain) return;
      wantedAgain = false;
      return check();
    });
    running = { control, end };
    return end;
  }

  return {
    store,
    check,
    checkSoon() {
      clearTimeout(timer);
      timer = setTimeout(() => void check(), quietMilliseconds);
    },
    cancel() {
      wantedAgain = false;
      running?.control.abort();
    },
    filterBy(filter) {
      store.set({ filter: { ...store.get().filter, ...filter } });
    },
    makeCurrent(current) {
      const { held } = store.get();
      store.set({ current, held: held?.key === current ? held : null });
    },
    move(step) {
      const { result, filter, held, current } = store.get();
      if (!result) return undefined;
      const seen = inOrderSeen(groupFindings(result, filter, held));
      const at = seen.findIndex(({ key }) => key === current);
      const target = at < 0 ? seen[step > 0 ? 0 : seen.length - 1] : seen[at + step];
      if (target) store.set({ current: target.key, held: null });
      return target;
    },
    hold(held) {
      store.set(held ? { held, current: held.key } : { held });
    },
  };
}
