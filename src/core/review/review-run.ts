import type { CheckRun } from "../checks/run";
import type { Finding } from "../checks/define";
import { settingsSheet } from "../plan-book/plan-settings";
import { anchorsOf } from "./anchor";
import { coverageOf, type Coverage } from "./coverage";
import { readReview } from "./read-review";
import { reviewed, type ReviewedFindings } from "./reviewed";

/** A run of the checks beside what was decided about it. */
export interface ReviewedRun<F extends Finding = Finding> extends ReviewedFindings<F> {
  readonly coverage: Coverage;
  /** Decisions in the workbook that can't be read; their findings stand as open. */
  readonly unreadable: number;
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
    unreadable,
  };
}
