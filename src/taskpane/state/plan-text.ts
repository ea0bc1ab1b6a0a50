import type { Text } from "../../core/model/locale";
import { isMostlyLatin } from "../../core/text/is-mostly-latin";
import type { LineChoice } from "../../core/text/line-choices";
import type { WorkbookPort } from "../../core/workbook/port";
import type { CheckResult } from "../check/check-result";
import type { PlanTextReading, PlanTextRunner, PlanTextSource } from "../plan-text/plan-text-reading";
import { textRefusalTexts } from "../texts/text-refusal-texts";
import { WorkCancelled } from "../worker-runner";
import type { Checking } from "./checking";
import { failureAdvice } from "./failure-advice";
import type { Notices } from "./notices";
import { createStore, type Store } from "./store";

export interface PlanTextState {
  readonly phase: "typing" | "reading" | "read";
  /** As typed, or as the opened file has it; stays whatever goes wrong. */
  readonly text: string;
  /** The last text read, with its lines as the user corrected them. */
  readonly reading: PlanTextReading | null;
  /** Ids of the lines to lay out. */
  readonly chosen: ReadonlySet<string>;
  /** The finding the user is at, by its place among all; null for none. */
  readonly current: number | null;
}

export interface PlanText {
  readonly store: Store<PlanTextState>;
  readonly type: (text: string) => void;
  /** Reads the text as typed. */
  readonly read: () => Promise<void>;
  /** Reads a file, whose text then takes the place of what was typed. */
  readonly open: (file: Blob) => Promise<void>;
  readonly cancel: () => void;
  /** Back to the text, to change it and read it again. */
  readonly edit: () => void;
  /** Compares the text read with the workbook as it is now, where that was checked anew since; says nothing by itself. */
  readonly compareAgain: () => Promise<void>;
  readonly makeCurrent: (finding: number | null) => void;
  readonly choose: (ids: ReadonlySet<string>) => void;
  /** Puts a corrected line in the place of the one with its id. */
  readonly correct: (line: LineChoice) => void;
}

/** Over what any plan text has; the reader says so, and a film is not read into memory to find that out. */
const mostBytes = 20_000_001;

/** Reading a plan text, and what the user makes of its lines before they are laid out. */
export function createPlanText(
  port: WorkbookPort,
  runner: PlanTextRunner,
  checking: Checking<CheckResult>,
  notices: Notices,
): PlanText {
  const store = createStore<PlanTextState>({
    phase: "typing",
    text: "",
    reading: null,
    chosen: new Set(),
    current: null,
  });
  let control: AbortController | undefined;
  let comparing: AbortController | undefined;
  /** The check's result of the workbook that the text was last compared with. */
  let compared: CheckResult | null = null;
  const holdsPlan = (result: CheckResult | null) => (result?.planSheets ?? 0) > 0;

  async function readFrom(sourceOf: () => Promise<PlanTextSource["source"]>): Promise<void> {
    if (control) return;
    const { signal } = (control = new AbortController());
    // The worker answers one question at a time.
    comparing?.abort();
    notices.close();
    store.set({ phase: "reading" });
    try {
      const source = await sourceOf();
      compared = checking.store.get().result;
      const snapshot = holdsPlan(compared) ? await port.read({ signal }) : null;
      const read = await runner.run({ source, snapshot }, signal);
      if (signal.aborted) store.set({ phase: "typing" });
      else if (read.ok) show(read.value);
      else refuse(read.reason);
    } catch (cause) {
      if (signal.aborted || cause instanceof WorkCancelled) store.set({ phase: "typing" });
      else refuse(failureAdvice(cause));
    } finally {
      control = undefined;
    }
  }

  async function compareAgain(): Promise<void> {
    const { phase, reading } = store.get();
    const { result } = checking.store.get();
    if (phase !== "read" || !reading || result === compared) return;
    compared = result;
    comparing?.abort();
    const { signal } = (comparing = new AbortController());
    const { text } = reading;
    let comparison: PlanTextReading["comparison"] = null;
    if (holdsPlan(result)) {
      try {
        const snapshot = await port.read({ signal });
        const read = await runner.run({ source: { text }, snapshot }, signal);
        if (read.ok) ({ comparison } = read.value);
      } catch {
        // The check reads the same workbook and tells what is wrong; rows that may be gone are no comparison.
        if (!signal.aborted) compared = null;
      }
    }
    const now = store.get().reading;
    if (!signal.aborted && now?.text === text) store.set({ reading: { ...now, comparison } });
  }

  function show(reading: PlanTextReading): void {
    const { text, choices } = reading;
    if (choices.length === 0 && isMostlyLatin(text)) return refuse(textRefusalTexts.onlyChinese);
    if (reading.statements === 0) return refuse(textRefusalTexts.nothingFound);
    store.set({ phase: "read", text, reading, chosen: new Set(choices.map(({ id }) => id)), current: null });
  }

  function refuse(text: Text): void {
    store.set({ phase: "typing" });
    notices.show({ intent: "error", text });
  }

  return {
    store,
    type: (text) => store.set({ text }),
    async read() {
      const { text } = store.get();
      if (text.trim() === "") return refuse(textRefusalTexts.emptyText);
      await readFrom(async () => ({ text }));
    },
    open: (file) =>
      readFrom(async () => ({ bytes: new Uint8Array(await file.slice(0, mostBytes).arrayBuffer()) })),
    cancel: () => control?.abort(),
    compareAgain,
    edit: () => store.set({ phase: "typing" }),
    makeCurrent: (current) => store.set({ current }),
    choose: (chosen) => store.set({ chosen }),
    correct(line) {
      const { reading } = store.get();
      if (!reading) return;
      const choices = reading.choices.map((one) => (one.id === line.id ? line : one));
      store.set({ reading: { ...reading, choices } });
    },
  };
}
