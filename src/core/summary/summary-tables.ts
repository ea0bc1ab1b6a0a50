import type { CountySettings } from "../settings/county-settings";
import type { SummarySheet } from "./summary-sheet";
import type { SummaryTable } from "./summary-table";
import { accountBySource } from "./tables/account-by-source";
import { contingencyCosts, type ContingencyRates } from "./tables/contingency-costs";
import { fundShares } from "./tables/fund-shares";
import { sourceByStatus } from "./tables/source-by-status";
import { sourceByYear } from "./tables/source-by-year";
import { templateBySource } from "./tables/template-by-source";
import { templateByYear } from "./tables/template-by-year";
import { villageByTemplate } from "./tables/village-by-template";
import { toWholeFen } from "./to-whole-fen";

/** What the tables of the summary are made of. */
export interface SummaryContent {
  readonly sheets: readonly SummarySheet[];
  /** Of the plan, in order; at least one. */
  readonly years: readonly number[];
  /** Labels of the rows for villages, "" for those left free. */
  readonly villages: readonly string[];
  readonly rates: ContingencyRates;
  readonly county: CountySettings;
  /** Whether the plan is a whole county's. */
  readonly isCounty: boolean;
}

/** The tables of the funding summary, from top to bottom. */
export function summaryTables(content: SummaryContent): readonly SummaryTable[] {
  const { sheets, years, villages, rates, county, isCounty } = content;
  return [
    templateBySource(sheets),
    sourceByStatus(sheets),
    templateByYear(sheets, years, rates.byTemplate ?? {}),
    sourceByYear(sheets, years),
    accountBySource(sheets),
    villageByTemplate(sheets, villages),
    contingencyCosts(years, rates),
    fundShares(sheets, county, isCounty),
  ].map(toWholeFen);
}
