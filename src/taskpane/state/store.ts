import { useSyncExternalStore } from "react";

/** State that components watch: replaced as a whole, never changed in place. */
export interface Store<State> {
  readonly get: () => State;
  readonly set: (change: Partial<State>) => void;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A store as those see it who only watch. */
export type Watched<State> = Pick<Store<State>, "get" | "subscribe">;

export function createStore<State extends object>(first: State): Store<State> {
  let state = first;
  const listeners = new Set<() => void>();
  return {
    get: () => state,
    set(change) {
      state = { ...state, ...change };
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

export const useStore = <State extends object>({ subscribe, get }: Watched<State>): State =>
  useSyncExternalStore(subscribe, get);
