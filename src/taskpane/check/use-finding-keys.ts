import { useEffect, useRef, type KeyboardEvent, type RefObject } from "react";

export interface FindingKeys {
  readonly next: () => void;
  readonly previous: () => void;
  readonly fix: () => void;
  /** Left out where nothing can be decided. */
  readonly ignore?: () => void;
  readonly leave: () => void;
}

/**
 * Single keys of the finding list. They only work while the focus is inside it, and in a field or a list of choices
 * only Escape, so that no letter typed elsewhere does anything. `code` is asked too: with a Chinese input method
 * switched on, `key` says "Process" instead of the letter.
 */
export function onFindingKey(event: KeyboardEvent, keys: FindingKeys): void {
  if (event.ctrlKey || event.altKey || event.metaKey) return;
  if (event.nativeEvent.isComposing || (isField(event.target) && event.key !== "Escape")) return;
  const act = actionOf(event, keys);
  if (!act) return;
  event.preventDefault();
  act();
}

const isField = (target: EventTarget): boolean =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement;

function actionOf({ key, code, shiftKey }: KeyboardEvent, keys: FindingKeys): (() => void) | undefined {
  if (key === "F8") return shiftKey ? keys.previous : keys.next;
  if (key === "Escape") return keys.leave;
  if (key === "ArrowDown" || code === "KeyN") return keys.next;
  if (key === "ArrowUp" || code === "KeyP") return keys.previous;
  if (code === "KeyI") return keys.ignore;
  return code === "KeyF" ? keys.fix : undefined;
}

/**
 * Lets the focus follow the current finding after the user moved with a key – and only then: a finding that becomes
 * current by itself takes no focus.
 */
export function useFocusOnCurrent(list: RefObject<HTMLElement | null>, current: string | null) {
  const asked = useRef(false);
  useEffect(() => {
    const row = current === null ? null : list.current?.querySelector<HTMLElement>("[aria-current='true']");
    row?.scrollIntoView({ block: "nearest" });
    if (!asked.current) return;
    asked.current = false;
    row?.focus();
  }, [list, current]);
  return () => {
    asked.current = true;
  };
}
