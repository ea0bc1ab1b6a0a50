import type { Trace } from "../../core/audit/trace";
import type { CellPlace } from "../../core/workbook/port";
import type { AuditRunner } from "../audit/audit-runner";
import { failureAdvice } from "./failure-advice";
import type { Notices } from "./notices";
import { createStore, type Watched } from "./store";

export interface TracingState {
  /** Of the current cell; null before the first. */
  readonly trace: Trace | null;
  /** Cells the user came from, latest last. */
  readonly back: readonly CellPlace[];
}

/** Where the current cell's figure comes from and goes to. */
export interface Tracing {
  readonly store: Watched<TracingState>;
  /** Traces a cell; of several asked for at once only the last is shown. */
  readonly traceAt: (place: CellPlace) => Promise<void>;
  /** Goes along a trace, remembering the way back. */
  readonly follow: (place: CellPlace) => Promise<void>;
  readonly goBack: () => Promise<void>;
}

/** @param select shows a cell to the user */
export function createTracing(
  runner: Pick<AuditRunner, "trace">,
  notices: Notices,
  select: (place: CellPlace) => Promise<void>,
): Tracing {
  const store = createStore<TracingState>({ trace: null, back: [] });
  let asked: CellPlace | undefined;

  async function traceAt(place: CellPlace): Promise<void> {
    asked = place;
    try {
      const trace = await runner.trace(place.sheet, place.cell);
      if (asked === place) store.set({ trace });
    } catch (cause) {
      notices.show({ intent: "error", text: failureAdvice(cause) });
    }
  }
  const goTo = async ({ sheet, cell }: CellPlace) => {
    await select({ sheet, cell });
    await traceAt({ sheet, cell: firstOf(cell) });
  };

  return {
    store,
    traceAt,
    async follow(place) {
      const { trace, back } = store.get();
      if (trace) store.set({ back: [...back, { sheet: trace.sheet, cell: trace.cell }] });
      await goTo(place);
    },
    async goBack() {
      const { back } = store.get();
      const place = back.at(-1);
      if (!place) return;
      store.set({ back: back.slice(0, -1) });
      await goTo(place);
    },
  };
}

/** Of a range the corner that becomes the active cell. */
const firstOf = (cell: string): string => cell.replace(/:.*$/, "");
