import type { Finding, Severity } from "../../core/checks/define";
import type { Text } from "../../core/model/locale";
import type { Fen } from "../../core/model/money";
import type { Plan } from "../../core/model/plan";
import type { Coverage, LineReview, SheetCoverage } from "../../core/review/coverage";
import type { Reviewed } from "../../core/review/reviewed";
import type { CountySettings } from "../../core/settings/county-settings";
import type { NotRead } from "../../core/workbook/snapshot";

/** A finding with its text said, so that the window thread needs none of the checks' code. */
export interface ShownFinding extends Finding, Partial<ReviewPart> {
  /** The same for the same fault in the next run: what keeps the user's place. */
  readonly key: string;
  readonly text: Text;
}

/** What reviewers decided about a finding: only plan checks know. */
type ReviewPart = Pick<Reviewed, "state" | "decision" | "anchor" | "fingerprint">;

/** A finding that decisions can be made about. */
export type PlanFinding = Reviewed<ShownFinding>;

/** A started line as the reviewer goes through it. */
export interface ShownLine extends LineReview {
  /** What the line is called; "" where it is called nothing. */
  readonly title: string;
  /** A1 of the cell to go to. */
  readonly cell: string;
}
export interface SheetLines extends SheetCoverage {
  readonly reviewed: readonly ShownLine[];
}
/** How far the review has come, line by line. */
export interface ShownCoverage extends Coverage {
  readonly sheets: readonly SheetLines[];
}

/** What a group of findings is called, and why it matters. */
export interface CheckAbout {
  readonly name: string;
  readonly severity: Severity;
  readonly title: Text;
  readonly help: Text;
}

/** One labelled sum of money, in fen. */
export interface Part {
  readonly id: string;
  readonly name: Text;
  readonly amount: Fen;
}
/** What something costs and who pays. */
export interface Funding {
  readonly amount: Fen;
  readonly funded: Fen;
  /** amount − funded; below zero where sources exceed the amount. */
  readonly gap: Fen;
  readonly bySource: readonly Part[];
}
export interface NamedFunding extends Funding, Pick<Part, "id" | "name"> {}
export interface FundingTotals extends Funding {
  /** What of `funded` is loan principal, which counts among no grants. */
  readonly loans: Fen;
  readonly byTemplate: readonly NamedFunding[];
  /** One for each year of the plan. */
  readonly byYear: readonly NamedFunding[];
  /** Money of the sources by how sure it is, those with any; "" for lines without a status. */
  readonly byStatus: readonly Part[];
  /** The sources, each with its money by status, as above. */
  readonly bySourceStatus: readonly (Part & { readonly byStatus: readonly Part[] })[];
  /** Places ("道路!N6") of lines whose amount can't be told. */
  readonly uncounted: readonly string[];
}

/** What the lists of findings are made of, whichever checks ran. */
export interface FindingResult {
  /** Visible names, in workbook order. */
  readonly sheets: readonly string[];
  readonly findings: readonly ShownFinding[];
  readonly checks: readonly CheckAbout[];
  readonly notChecked: readonly NotRead[];
}

/** What the worker answers: plain data. */
export interface CheckResult extends FindingResult {
  readonly findings: readonly PlanFinding[];
  readonly coverage: ShownCoverage;
  /** What figures were judged by, and what that is called. */
  readonly settings: CountySettings;
  readonly settingsLabel: Text;
  /** Sheets laid out from a template; 0 when the workbook is no plan. */
  readonly planSheets: number;
  /** Whether the workbook holds the simple plan of a village. */
  readonly simple: boolean;
  readonly totals: FundingTotals;
  /** The lines that count, for writing about them. */
  readonly plan: Plan;
}
