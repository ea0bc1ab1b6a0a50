import type { Value } from "../area";
import type { Call } from "./call";

/** A spreadsheet function of the evaluator. */
export interface SpreadsheetFunction {
  readonly min: number;
  readonly max: number;
  /** Works on single values: in array formulas it is called value by value. */
  readonly lift?: boolean;
  /** Its arguments are always worked out as arrays, as those of SUMPRODUCT. */
  readonly arrays?: boolean;
  readonly run: (call: Call) => Value;
}

export type FunctionTable = Readonly<Record<string, SpreadsheetFunction>>;

/** A function on single values. */
export const single = (min: number, max: number, run: SpreadsheetFunction["run"]): SpreadsheetFunction => ({
  min,
  max,
  run,
  lift: true,
});

/** A function that takes ranges as a whole. */
export const overRanges = (
  min: number,
  max: number,
  run: SpreadsheetFunction["run"],
): SpreadsheetFunction => ({ min, max, run });

/** More arguments than a formula can hold. */
export const anyCount = 255;
