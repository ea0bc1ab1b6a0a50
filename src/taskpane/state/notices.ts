import type { Text } from "../../core/model/locale";
import { createStore, type Store } from "./store";

export interface Notice {
  readonly intent: "error" | "warning" | "success";
  readonly text: Text;
}
export interface NoticesState {
  /** Stands above the view until closed or replaced. */
  readonly bar: Notice | null;
  /** Said once to screen readers, without moving the focus. */
  readonly announced: Text | null;
}

export interface Notices {
  readonly store: Store<NoticesState>;
  readonly show: (notice: Notice) => void;
  readonly close: () => void;
  readonly announce: (text: Text) => void;
}

export function createNotices(): Notices {
  const store = createStore<NoticesState>({ bar: null, announced: null });
  return {
    store,
    show: (bar) => store.set({ bar }),
    close: () => store.set({ bar: null }),
    // A copy, so that the same words said twice are news twice.
    announce: (text) => store.set({ announced: { ...text } }),
  };
}
