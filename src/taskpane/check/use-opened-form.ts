import { useEffect, useRef } from "react";

/**
 * For a form that its user has just asked for: all of it comes into view, and the focus goes into it.
 * @param first selector of what gets the focus
 */
export function useOpenedForm(first: string) {
  const form = useRef<HTMLDivElement>(null);
  useEffect(() => {
    form.current?.scrollIntoView({ block: "nearest" });
    form.current?.querySelector<HTMLElement>(first)?.focus({ preventScroll: true });
  }, [first]);
  return form;
}
