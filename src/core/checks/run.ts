import type { Finding } from "./define";
import { checks } from ".";
import { recheck } from "./recheck";
import { findInOrder, inReadingOrder, type Found } from "./run-in-order";
import { readPlanBook } from "../plan-book/read-plan-book";
import type { PlanBook } from "../plan-book/plan-book";
import { totalsOf, type Totals } from "../summary/totals";
import { changesBetween } from "../workbook/changes-between";
import type { NotRead, WorkbookSnapshot } from "../workbook/snapshot";

/** What a run of the checks gives: findings in reading order, and what could not be looked at. */
export interface CheckRun {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotRead[];
  readonly totals: Totals;
  readonly book: PlanBook;
  /** Everything found, by check: what the next run may keep. */
  readonly found: Found;
}

/** Runs the plan checks over a snapshot. @param only ids of checks to report; all when left out */
export const runChecks = (snapshot: WorkbookSnapshot, only?: readonly string[]): CheckRun => {
  const book = readPlanBook(snapshot);
  return runOf(book, findInOrder(checks, book), only);
};

/**
 * Runs the plan checks again after an edit, with the findings a full run would give: what stands in other lines than
 * those changed is kept from the run before, and checks of single lines look at these lines only.
 * @param before the last run; sheets that `snapshot` shares with it cost nothing
 */
export function runChecksAgain(snapshot: WorkbookSnapshot, before: CheckRun): CheckRun {
  const changes = changesBetween(before.book.snapshot, snapshot);
  if (!changes) return runChecks(snapshot);
  const book = readPlanBook(snapshot, { book: before.book, changes });
  return runOf(book, recheck(checks, { ...before, changes }, book) ?? findInOrder(checks, book));
}

const runOf = (book: PlanBook, found: Found, only?: readonly string[]): CheckRun => ({
  findings: inReadingOrder(found, book.snapshot, only),
  notChecked: book.notChecked,
  totals: totalsOf(book),
  book,
  found,
});
