import type { PlanSheet } from "./plan-book";

/**
 * A function of a plan sheet that works once for every reading of it. A sheet read again is another object, while
 * those that an edit left alone stay what they were.
 */
export function rememberBySheet<Result>(work: (sheet: PlanSheet) => Result): (sheet: PlanSheet) => Result {
  const known = new WeakMap<PlanSheet, { readonly result: Result }>();
  return (sheet) => {
    const remembered = known.get(sheet);
    if (remembered) return remembered.result;
    const result = work(sheet);
    known.set(sheet, { result });
    return result;
  };
}
