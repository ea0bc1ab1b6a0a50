import type { Text } from "../../core/model/locale";
import type { WorkbookPort } from "../../core/workbook/port";
import type { WorkbookSpec } from "../../core/workbook/sheet-spec";
import { newPlanTexts } from "../texts/new-plan-texts";
import { failureAdvice } from "./failure-advice";
import type { Notices } from "./notices";
import { createStore, type Store } from "./store";

export type CreatingState =
  | { readonly kind: "form" }
  | { readonly kind: "working"; readonly done: number; readonly total: number; readonly sheet: string };

export interface Creating {
  readonly store: Store<{ readonly phase: CreatingState }>;
  /** Adds the sheets of a new plan to the workbook. @param done what to tell then @returns whether they are there now */
  readonly create: (spec: WorkbookSpec, done: Text) => Promise<boolean>;
  readonly cancel: () => void;
}

export function createCreating(port: WorkbookPort, notices: Notices): Creating {
  const store = createStore<{ phase: CreatingState }>({ phase: { kind: "form" } });
  let control: AbortController | undefined;
  return {
    store,
    async create(spec, done) {
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
