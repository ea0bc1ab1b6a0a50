import { checks } from "../../core/checks";
import { runChecks } from "../../core/checks/run";
import { findSource } from "../../core/model/funding-source";
import type { Text } from "../../core/model/locale";
import { planOfBook } from "../../core/plan-book/plan-of-book";
import type { TemplateTotals, Totals } from "../../core/summary/totals";
import { findTemplate } from "../../core/templates";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { CheckResult, Funding, FundingTotals } from "./check-result";
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

const plainTotals = (totals: Totals): FundingTotals => ({
  ...plainFunding(totals),
  byTemplate: [...totals.byTemplate].map(([id, funding]) => ({
    ...plainFunding(funding),
    id,
    name: findTemplate(id)?.name ?? same(id),
  })),
  uncounted: totals.uncounted.map((line) => `${line.sheet.name}!${line.at("amount") ?? line.row + 1}`),
});

const plainFunding = ({ amount, funded, gap, bySource }: TemplateTotals): Funding => ({
  amount,
  funded,
  gap,
  bySource: [...bySource].map(([id, part]) => ({
    id,
    name: findSource(id)?.short ?? same(id),
    amount: part,
  })),
});

const same = (text: string): Text => ({ zh: text, en: text });
