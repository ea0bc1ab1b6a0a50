import { checks } from "../../core/checks";
import { runChecks, runChecksAgain, type CheckRun } from "../../core/checks/run";
import type { PlanBook } from "../../core/plan-book/plan-book";
import { planOfBook } from "../../core/plan-book/plan-of-book";
import { anchorKey } from "../../core/review/anchor";
import type { Coverage } from "../../core/review/coverage";
import { reviewRun } from "../../core/review/review-run";
import { settingsLabel } from "../../core/settings/county-settings";
import { isSimple } from "../../core/simple/is-simple";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { CheckResult, ShownCoverage } from "./check-result";
import { plainTotals } from "./plain-totals";
import { aboutChecks, showFindings, visibleSheets } from "./show-findings";

/**
 * Checks workbooks one after the other, each giving what a full check would: of a workbook checked just before only
 * what was changed since is looked at again.
 */
export function snapshotChecker(): (snapshot: WorkbookSnapshot) => CheckResult {
  let last: CheckRun | undefined;
  return (snapshot) => {
    last = last ? runChecksAgain(snapshot, last) : runChecks(snapshot);
    return resultOf(last);
  };
}

/** Reads a snapshot as a plan, runs every check and adds up, giving plain data for the pane. */
export const checkSnapshot = (snapshot: WorkbookSnapshot): CheckResult => resultOf(runChecks(snapshot));

function resultOf(run: CheckRun): CheckResult {
  const { totals, book } = run;
  const { findings, coverage, notChecked } = reviewRun(run);
  return {
    planSheets: book.sheets.length,
    simple: isSimple(book),
    sheets: visibleSheets(book.snapshot),
    findings: showFindings(findings, checks, ({ anchor }) => anchorKey(anchor)),
    checks: aboutChecks(checks),
    notChecked,
    coverage: shownCoverage(coverage, book),
    settings: book.settings,
    settingsLabel: settingsLabel(book.settings),
    totals: plainTotals(totals),
    plan: planOfBook(book),
  };
}

/** The coverage with what lines are called and where to look at them. */
const shownCoverage = (coverage: Coverage, { sheets }: PlanBook): ShownCoverage => ({
  ...coverage,
  sheets: coverage.sheets.map((covered, at) => {
    const lines = new Map(sheets[at]!.lines.map((line) => [line.row, line]));
    return {
      ...covered,
      reviewed: covered.reviewed.map((review) => {
        const line = lines.get(review.row)!;
        const title = line.text("name") || line.text("item");
        return { ...review, title, cell: line.at("name") ?? `A${review.row + 1}` };
      }),
    };
  }),
});
