import { checks } from "../../core/checks";
import type { Finding } from "../../core/checks/define";
import { findingText } from "../../core/checks/finding-text";
import { runChecks } from "../../core/checks/run";
import { findSource } from "../../core/model/funding-source";
import type { Text } from "../../core/model/locale";
import type { TemplateTotals, Totals } from "../../core/summary/totals";
import { findTemplate } from "../../core/templates";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { CheckResult, Funding, FundingTotals, ShownFinding } from "./check-result";

/** Reads a snapshot as a plan, runs every check and adds up, giving plain data for the pane. */
export function checkSnapshot(snapshot: WorkbookSnapshot): CheckResult {
  const { findings, notChecked, totals, book } = runChecks(snapshot);
  return {
    planSheets: book.sheets.length,
    sheets: snapshot.sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name),
    findings: withKeys(findings),
    checks: checks.map(({ name, severity, title, help }) => ({ name, severity, title, help })),
    notChecked,
    totals: plainTotals(totals),
  };
}

function withKeys(findings: readonly Finding[]): readonly ShownFinding[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const place = [finding.check, finding.message, finding.sheet, finding.cell].join("/");
    const count = (seen.get(place) ?? 0) + 1;
    seen.set(place, count);
    return { ...finding, key: count > 1 ? `${place}/${count}` : place, text: findingText(finding) };
  });
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
