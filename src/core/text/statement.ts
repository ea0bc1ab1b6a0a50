import type { Text } from "../model/locale";
import type { FundingStatus } from "../model/funding-status";

/** What a statement's arithmetic is worth; a text with several faults has the first of this order as its verdict. */
export const verdicts = ["unit-error", "arithmetic-error", "missing-number"] as const;
export type Fault = (typeof verdicts)[number];
export type Verdict = Fault | "ok";

/** A stretch of the text, as UTF-16 positions: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One budget line as the text states it. Money in yuan as stated, right or wrong; null where the text does not say. */
export interface TextItem extends Span {
  readonly name: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly unitCostYuan: number | null;
  readonly statedAmountYuan: number | null;
  /** quantity × unit cost where both are known. */
  readonly computedAmountYuan: number | null;
  readonly unitCostRangeYuan?: readonly [number, number];
  readonly statedRangeYuan?: readonly [number, number];
  /** 55户 × 80只/户: what a multiplied quantity is made of. */
  readonly factors?: readonly (readonly [number, string])[];
  /** What the text leaves blank or masks. */
  readonly missing?: readonly ("quantity" | "unitCostYuan" | "statedAmountYuan")[];
  /** Template id the line belongs to. */
  readonly template: string;
  /** Village, group or school the sentence names, "" where it names none. */
  readonly place: string;
}

export interface TextTotal extends Span {
  readonly statedYuan: number | null;
  /** Null for an addend that the text leaves blank. */
  readonly addendsYuan: readonly (number | null)[];
}

export interface TextSource extends Span {
  /** As the text calls it. */
  readonly name: string;
  readonly amountYuan: number | null;
  readonly status: FundingStatus | null;
}

export type TextCheck =
  | "product-mismatch"
  | "sum-mismatch"
  | "unit-slip"
  | "implausible-magnitude"
  | "number-missing"
  | "wrong-decimal-mark"
  | "count-mismatch"
  | "ratio-mismatch";

/** A fault in the text: where, what was expected, what stands there and how to repair it. */
export interface TextFinding extends Span {
  readonly check: TextCheck;
  readonly severity: "error" | "warning" | "info";
  /** The verdict it gives the statement; null for warnings that leave it ok. */
  readonly verdict: Fault | null;
  readonly expected: string | null;
  readonly found: string;
  /** The words to put in place of `found`, where the arithmetic agrees on exactly one. */
  readonly repair: string | null;
  readonly message: Text;
}

/** A stretch of the plan text that budgets something. */
export interface Statement extends Span {
  /** Line of the text it begins on, from 1. */
  readonly line: number;
  readonly text: string;
  readonly items: readonly TextItem[];
  readonly totals: readonly TextTotal[];
  readonly sources: readonly TextSource[];
  readonly verdict: Verdict;
  /** Every verdict that holds; ["ok"] where none does. */
  readonly verdicts: readonly Verdict[];
  readonly findings: readonly TextFinding[];
}
