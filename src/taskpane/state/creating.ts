import type { Text } from "../../core/model/locale";
import type { WorkbookPort } from "../../core/workbook/port";
import type { WorkbookSpec } from "../../core/workbook/sheet-spec";
import { newPlanTexts } from "../texts/new-plan-texts";
import { failureAdvice } from "./failure-advice";
import type { Changes } from "./changes";
import type { Notices } from "./notices";
import { createStore, type Store } from "./store";

export type CreatingState =
  | { readonly kind: "form" }
  | { readonly kind: "working"; readonly done: number; readonly total: number; readonly sheet: string };

export interface Creating {
  readonly store: Store<{ readonly phase: CreatingState }>;
  /**
   * Adds the sheets of a new plan to the workbook, as a change that can be taken back.
   * @param done what to tell then
   * @param what the change is called
   * @returns whether they are there now
   */
  readonly create: (spec: WorkbookSpec, done: Text, what: Text) => Promise<boolean>;
  readonly cancel: () => void;
}

export function createCreating(port: WorkbookPort, notices: Notices, changes: Changes): Creating {
  const store = createStore<{ phase: CreatingState }>({ phase: { kind: "form" } });
  let control: AbortController | undefined;

  /** The plan is there, also where it can't be shown or has no way back, which is told then. */
  async function keep(spec: WorkbookSpec, what: Text): Promise<void> {
    try {
      const after = await port.read();
      const { planLaidOutRevert } = await import(
        /* webpackChunkName: "revert-laid-out" */ "../../core/change/revert-laid-out"
      );
      changes.keepShape(what, (now, token) => planLaidOutRevert({ what, spec, after }, now, token));
      await port.select(firstToFill(spec), "A1");
    } catch (cause) {
      notices.show({ intent: "warning", text: failureAdvice(cause) });
    }
  }

  return {
    store,
    async create(spec, done, what) {
      if (control) return false;
      const own = (control = new AbortController());
      const tell = (step: number, total: number, sheet = "") =>
        store.set({ phase: { kind: "working", done: step, total, sheet } });
      tell(0, spec.sheets.length);
      notices.close();
      try {
        await port.layOut(spec, {
          signal: own.signal,
          onProgress: (step) => tell(step.done, step.total, step.sheet),
        });
        notices.show({ intent: "success", text: done });
        await keep(spec, what);
        return true;
      } catch (cause) {
        notices.show(
          own.signal.aborted
            ? { intent: "warning", text: newPlanTexts.cancelled }
            : { intent: "error", text: failureAdvice(cause) },
        );
        return false;
      } finally {
        control = undefined;
        store.set({ phase: { kind: "form" } });
      }
    },
    cancel: () => control?.abort(),
  };
}

/** The sheet in front from then on: the one behind the cover, which comes first, or the only one there is to see. */
function firstToFill({ sheets }: WorkbookSpec): string {
  const [first, second] = sheets.filter(({ visibility }) => visibility === "visible");
  return (second ?? first)?.name ?? "";
}
