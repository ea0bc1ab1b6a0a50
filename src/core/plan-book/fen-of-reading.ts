import { fenOfYuan, roundYuan, type Fen } from "../model/money";
import type { NumberReading } from "./plan-book";
import { numberOf } from "./read-number";

/**
 * The money of a cell that holds yuan, undefined where it is no whole number of fen. Cells filled by formulas may carry
 * floating-point dust below a fen; typed cells may not.
 */
export function fenOfReading(reading: NumberReading): Fen | undefined {
  const value = numberOf(reading);
  return value === null ? undefined : (fenOfYuan(value) ?? dustFree(value));
}

function dustFree(yuan: number): Fen | undefined {
  const rounded = roundYuan(yuan);
  return rounded !== undefined && Math.abs(rounded / 100 - yuan) < 1e-6 ? rounded : undefined;
}
