import type { Finding } from "./define";
import { checks } from ".";
import { runInOrder } from "./run-in-order";
import { readPlanBook } from "../plan-book/read-plan-book";
import type { PlanBook } from "../plan-book/plan-book";
import { totalsOf, type Totals } from "../summary/totals";
import type { NotRead, WorkbookSnapshot } from "../workbook/snapshot";

/** What a run of the checks gives: findings in reading order, and what could not be looked at. */
export interface CheckRun {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotRead[];
  readonly totals: Totals;
  readonly book: PlanBook;
}

/** Runs the plan checks over a snapshot. @param only ids of checks to report; all when left out */
export function runChecks(snapshot: WorkbookSnapshot, only?: readonly string[]): CheckRun {
  const book = readPlanBook(snapshot);
  const findings = runInOrder(checks, book, snapshot, { only });
  return { findings, notChecked: book.notChecked, totals: totalsOf(book), book };
}
