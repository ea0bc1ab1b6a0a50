import type { Check, CheckContext, Finding } from "./define";
import { checks } from ".";
import { readPlanBook } from "../plan-book/read-plan-book";
import type { PlanBook } from "../plan-book/plan-book";
import { totalsOf, type Totals } from "../summary/totals";
import { parseRange } from "../workbook/address";
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
  const found = new Map<string, readonly Finding[]>();
  // A check that keeps silent about faults already explained needs those findings even when they aren't asked for.
  for (const check of inOrder(checks)) found.set(check.name, check.findings(book, contextOf(check, found)));
  const findings = [...found.values()].flat().filter(({ check }) => !only || only.includes(check));
  return { findings: sorted(findings, book), notChecked: book.notChecked, totals: totalsOf(book), book };
}

/** Checks named in another's `after` come before it. @throws when two wait for each other – our mistake */
export function inOrder(all: readonly Check[]): readonly Check[] {
  const done: Check[] = [];
  const visit = (check: Check, waiting: readonly string[]) => {
    if (done.includes(check)) return;
    if (waiting.includes(check.name)) throw new Error(`checks wait for each other: ${waiting.join(", ")}`);
    for (const name of check.after ?? []) {
      const earlier = all.find((one) => one.name === name);
      if (!earlier) throw new Error(`${check.name} waits for ${name}, which does not exist`);
      visit(earlier, [...waiting, check.name]);
    }
    done.push(check);
  };
  for (const check of all) visit(check, []);
  return done;
}

function contextOf({ after = [] }: Check, found: ReadonlyMap<string, readonly Finding[]>): CheckContext {
  const rows = new Set(
    after
      .flatMap((name) => found.get(name) ?? [])
      .flatMap(({ sheet, cell }) => {
        const range = parseRange(cell);
        if (!range) return [];
        return Array.from({ length: range.bottom - range.top + 1 }, (_, at) => `${range.top + at} ${sheet}`);
      }),
  );
  return { explained: (sheet, row) => rows.has(`${row} ${sheet}`) };
}

/** As a reader goes through the workbook: sheet by sheet, top to bottom, left to right. */
function sorted(findings: readonly Finding[], { snapshot }: PlanBook): readonly Finding[] {
  const sheetOrder = new Map(snapshot.sheets.map(({ name }, at) => [name, at]));
  return findings
    .map((finding) => ({ finding, at: parseRange(finding.cell), sheet: sheetOrder.get(finding.sheet) ?? 0 }))
    .sort(
      (a, b) =>
        a.sheet - b.sheet || (a.at?.top ?? 0) - (b.at?.top ?? 0) || (a.at?.left ?? 0) - (b.at?.left ?? 0),
    )
    .map(({ finding }) => finding);
}
