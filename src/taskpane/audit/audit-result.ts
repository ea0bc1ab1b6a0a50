import type { Trace } from "../../core/audit/trace";
import type { RangeAddress } from "../../core/workbook/address";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { FindingResult } from "../check/check-result";

/** One distinct formula of a sheet with its cells, as the list shows it. */
export interface ListedBlock {
  /** The same for the same formula in the next audit. */
  readonly key: string;
  /** As it stands in the first cell, with "=". */
  readonly formula: string;
  /** How many cells. */
  readonly size: number;
  /** A1 of the first few ranges. */
  readonly ranges: readonly string[];
  readonly moreRanges: number;
}

export interface SheetFormulas {
  readonly sheet: string;
  /** How many cells hold a formula, and how many of those are distinct. */
  readonly formulas: number;
  readonly distinct: number;
  /** In reading order; of very many the first. */
  readonly blocks: readonly ListedBlock[];
}

/** What the worker answers to an audit: plain data. */
export interface AuditResult extends FindingResult {
  /** Visible sheets that hold formulas, in workbook order. */
  readonly formulas: readonly SheetFormulas[];
}

/** What the worker can be asked; all but the first are about the workbook audited last. */
export type AuditQuestion =
  | { readonly ask: "audit"; readonly snapshot: WorkbookSnapshot }
  | { readonly ask: "blocks"; readonly sheet: string }
  | { readonly ask: "trace"; readonly sheet: string; readonly cell: string };

/** Null where nothing was audited, or the sheet is not in it. */
export interface AuditAnswers {
  readonly audit: AuditResult;
  /** All ranges of each block, in the order of the list. */
  readonly blocks: readonly (readonly RangeAddress[])[] | null;
  readonly trace: Trace | null;
}
