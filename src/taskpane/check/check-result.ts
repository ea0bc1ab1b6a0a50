import type { Finding, Severity } from "../../core/checks/define";
import type { Text } from "../../core/model/locale";
import type { Fen } from "../../core/model/money";
import type { Plan } from "../../core/model/plan";
import type { NotRead } from "../../core/workbook/snapshot";

/** A finding with its text said, so that the window thread needs none of the checks' code. */
export interface ShownFinding extends Finding {
  /** The same for the same fault in the next run: what keeps the user's place. */
  readonly key: string;
  readonly text: Text;
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
  /** Sheets laid out from a template; 0 when the workbook is no plan. */
  readonly planSheets: number;
  readonly totals: FundingTotals;
  /** The lines that count, for writing about them. */
  readonly plan: Plan;
}
