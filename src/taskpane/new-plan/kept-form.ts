import type { Session } from "../state/session";
import { createStore, type Store } from "../state/store";
import { emptyAnswers, type PlanAnswers } from "./plan-answers";

/** The form as it was left: looking at another view in between costs no answer. */
export interface KeptForm {
  readonly answers: PlanAnswers;
  /** Whether the further choices are unfolded. */
  readonly more: boolean;
}

const kept = new WeakMap<Session, Store<KeptForm>>();

/** The form of this pane, as long as the pane is open. */
export function keptForm(session: Session): Store<KeptForm> {
  const known = kept.get(session);
  if (known) return known;
  const fresh = createStore<KeptForm>({ answers: emptyAnswers(new Date().getFullYear()), more: false });
  kept.set(session, fresh);
  return fresh;
}
