import type { Finding } from "../checks/define";
import { runInOrder } from "../checks/run-in-order";
import { WorkbookError, type CancelSignal } from "../workbook/port";
import type { NotRead, WorkbookSnapshot } from "../workbook/snapshot";
import { auditChecks } from ".";
import { AuditBook } from "./audit-book";
import { notChecked } from "./not-checked";
import type { Thresholds } from "./thresholds";

export interface AuditOptions {
  readonly signal?: CancelSignal;
  /** Ids of checks to report; all when left out. */
  readonly only?: readonly string[];
  /** Other thresholds than the usual ones, to measure what they change. */
  readonly thresholds?: Thresholds;
}

/** What an audit gives: findings in reading order, and what could not be looked at, and why. */
export interface Audit {
  readonly findings: readonly Finding[];
  readonly notChecked: readonly NotRead[];
  /** What was looked through, for whoever has more to ask of it. */
  readonly book: AuditBook;
}

/**
 * Looks through the formulas of any workbook, plan or not.
 * @throws WorkbookError "cancelled" between two checks once the signal is aborted
 */
export function auditWorkbook(
  snapshot: WorkbookSnapshot,
  { signal, only, thresholds }: AuditOptions = {},
): Audit {
  const stopIfCancelled = () => {
    if (signal?.aborted)
      throw new WorkbookError("cancelled", { zh: "已取消检查。", en: "The audit was cancelled." });
  };
  stopIfCancelled();
  const book = new AuditBook(snapshot, thresholds);
  const findings = runInOrder(auditChecks, book, book.snapshot, { only, before: stopIfCancelled });
  return { findings, notChecked: [...snapshot.notRead, ...notChecked(book)], book };
}
