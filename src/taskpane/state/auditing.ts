import type { CellPlace, WorkbookPort } from "../../core/workbook/port";
import type { AuditResult } from "../audit/audit-result";
import { auditRunner, type AuditWorker } from "../audit/audit-runner";
import type { Change, Changes } from "./changes";
import { createChecking, type Checking } from "./checking";
import { createLens, type Lens } from "./lens";
import { failureAdvice } from "./failure-advice";
import type { Notices } from "./notices";
import { createStore, type Watched } from "./store";
import { createTracing, type Tracing } from "./tracing";

export const auditParts = ["findings", "formulas", "trace"] as const;
export type AuditPart = (typeof auditParts)[number];

/** What a reviewer thinks of a block; what has no mark was not looked at. */
export const marks = ["seen", "questioned", "accepted"] as const;
export type Mark = (typeof marks)[number];

export interface AuditingState {
  readonly part: AuditPart;
  /** The sheet whose formulas are listed; null for the first that has any. */
  readonly sheet: string | null;
  /** By `markKey`; kept as long as the pane lives. */
  readonly marks: ReadonlyMap<string, Mark>;
  /** Whether the workbook was changed since it was audited. */
  readonly stale: boolean;
}

/** The formula audit of the open workbook, whatever it is. */
export interface Auditing {
  readonly store: Watched<AuditingState>;
  readonly checking: Checking<AuditResult>;
  readonly lens: Lens;
  readonly tracing: Tracing;
  /** Audits for the first time, and follows the user from then on. */
  readonly begin: () => Promise<void>;
  readonly showPart: (part: AuditPart) => void;
  readonly showSheet: (sheet: string) => void;
  readonly mark: (sheet: string, block: string, mark: Mark | null) => void;
  /** Colours the blocks of a sheet, audited anew where it was changed since; comes to the sheet first. */
  readonly showLens: (sheet: string) => Promise<void>;
}

export const markKey = (sheet: string, block: string): string => `${sheet}\n${block}`;

export function createAuditing(
  port: WorkbookPort,
  worker: AuditWorker,
  notices: Notices,
  changes: Changes,
): Auditing {
  const store = createStore<AuditingState>({
    part: "findings",
    sheet: null,
    marks: new Map(),
    stale: false,
  });
  const runner = auditRunner(worker);
  const checking = createChecking(port, runner, notices);
  const lens = createLens(port, runner, notices);
  const told = async (work: Promise<unknown>) => {
    try {
      await work;
    } catch (cause) {
      notices.show({ intent: "error", text: failureAdvice(cause) });
    }
  };
  const tracing = createTracing(runner, notices, ({ sheet, cell }) => told(port.select(sheet, cell)));
  const traceHere = () => told(port.place().then(tracing.traceAt));
  let begun = false;

  function moved(place: CellPlace): void {
    if (lens.store.get().sheet !== null && lens.store.get().sheet !== place.sheet) void lens.hide();
    if (checking.store.get().result?.formulas.some(({ sheet }) => sheet === place.sheet))
      store.set({ sheet: place.sheet });
    if (store.get().part === "trace") void tracing.traceAt(place);
  }

  async function audited(): Promise<void> {
    const { sheet } = lens.store.get();
    if (sheet !== null) await lens.show(sheet);
    if (store.get().part === "trace") await traceHere();
  }

  /** Counts changes that no audit has seen; our own fixes of audit findings are followed by one. */
  function watchForChanges(): void {
    let [count, seen] = [0, 0];
    const changed = () => {
      count++;
      if (checking.store.get().result) store.set({ stale: true });
    };
    let { phase, result } = checking.store.get();
    checking.store.subscribe(() => {
      const now = checking.store.get();
      if (now.phase.kind === "reading" && phase.kind !== "reading") seen = count;
      const isNew = now.result !== result;
      ({ phase, result } = now);
      if (!isNew) return;
      store.set({ stale: count !== seen });
      void audited();
    });
    let known = changes.store.get().changes;
    changes.store.subscribe(() => {
      const now = changes.store.get().changes;
      const ours = (change: Change) => "from" in change && change.from === checking;
      if (now.some((change) => !known.includes(change) && !ours(change))) changed();
      known = now;
    });
    void told(port.onChange(({ own }) => own || changed()));
  }

  return {
    store,
    checking,
    lens,
    tracing,
    async begin() {
      if (begun) return;
      begun = true;
      watchForChanges();
      void told(port.onMove(moved));
      await checking.check();
      const { sheet } = await port.place().catch(() => ({ sheet: null }));
      if (checking.store.get().result?.formulas.some((one) => one.sheet === sheet)) store.set({ sheet });
    },
    showPart(part) {
      store.set({ part });
      if (part === "trace") void traceHere();
    },
    showSheet: (sheet) => store.set({ sheet }),
    mark(sheet, block, mark) {
      const kept = new Map(store.get().marks);
      if (mark) kept.set(markKey(sheet, block), mark);
      else kept.delete(markKey(sheet, block));
      store.set({ marks: kept });
    },
    async showLens(sheet) {
      if (store.get().stale) await checking.check();
      await told(
        port.place().then((place) => (place.sheet === sheet ? undefined : port.select(sheet, "A1"))),
      );
      await lens.show(sheet);
    },
  };
}
