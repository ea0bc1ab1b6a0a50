import type { CellError } from "../workbook/snapshot";

/**
 * Ends the evaluation of an expression early: with an error value, as spreadsheets pass errors on, or without a
 * verdict (undefined) where the formula uses something we don't calculate. It never leaves the evaluator.
 */
export class Stop {
  constructor(readonly error: CellError | undefined) {}
}

export const stopWith = (error: ErrorCode): Stop => new Stop({ error });
/** Something we don't calculate: no value, and no claim that the value is wrong either. */
export const noVerdict = new Stop(undefined);

export type ErrorCode = "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A";
