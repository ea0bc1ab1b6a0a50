import type { CheckRun } from "../checks/run";
import type { Finding } from "../checks/define";
import { settingsSheet } from "../plan-book/plan-settings";
import type { NotRead } from "../workbook/snapshot";
import { anchorsOf } from "./anchor";
import { coverageOf, type Coverage } from "./coverage";
import { readReview } from "./read-review";
import { reviewed, type ReviewedFindings } from "./reviewed";

/** A run of the checks beside what was decided about it. */
export interface ReviewedRun<F extends Finding = Finding> extends ReviewedFindings<F> {
  readonly coverage: Coverage;
  /** What was not looked at, decisions that can't be read among it: their findings stand as open. */
  readonly notChecked: readonly NotRead[];
}

/** Puts the result of `runChecks` and the decisions kept in the same workbook together. */
export function reviewRun<F extends Finding = Finding>({
  findings,
  book,
}: Pick<CheckRun, "book"> & { readonly findings: readonly F[] }): ReviewedRun<F> {
  const { ignores, marks, unreadable } = readReview(book.reader(settingsSheet));
  return {
    ...reviewed(findings, ignores, anchorsOf(book)),
    coverage: coverageOf(book, marks),
    notChecked: [...book.notChecked, ...(unreadable > 0 ? [notRead(unreadable)] : [])],
  };
}

const notRead = (count: number): NotRead => ({
  sheet: settingsSheet,
  what: "decisions-unreadable",
  detail: String(count),
});
