import { checks } from "../../core/checks";
import { runChecks } from "../../core/checks/run";
import { planOfBook } from "../../core/plan-book/plan-of-book";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { CheckResult } from "./check-result";
import { plainTotals } from "./plain-totals";
import { aboutChecks, showFindings, visibleSheets } from "./show-findings";

/** Reads a snapshot as a plan, runs every check and adds up, giving plain data for the pane. */
export function checkSnapshot(snapshot: WorkbookSnapshot): CheckResult {
  const { findings, notChecked, totals, book } = runChecks(snapshot);
  return {
    planSheets: book.sheets.length,
    sheets: visibleSheets(snapshot),
    findings: showFindings(findings, checks),
    checks: aboutChecks(checks),
    notChecked,
    totals: plainTotals(totals),
    plan: planOfBook(book),
  };
}
