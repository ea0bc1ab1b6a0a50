import { conversion } from "../model/units";
import type { TemplateId } from "../templates/define";
import { norms } from ".";

/** Lowest and highest unit cost (yuan per unit) that any norm gives. */
export interface NormBand {
  readonly low: number;
  readonly high: number;
}

/**
 * The span of all norms of a template for a unit; norms per other units of the same dimension are converted.
 * It is wide on purpose: which norm fits a line is for people to say.
 * @example normBand("roads", "公里") // { low: 400000, high: 1079000 }
 * @example normBand("roads", "米") // { low: 400, high: 1079 }
 */
export function normBand(template: TemplateId, unit: string): NormBand | undefined {
  const spans = norms.flatMap((norm) => {
    if (norm.template !== template) return [];
    const perUnit = conversion(unit, norm.unit);
    return perUnit === undefined ? [] : [{ low: norm.low * perUnit, high: norm.high * perUnit }];
  });
  return spans.length === 0
    ? undefined
    : {
        low: Math.min(...spans.map(({ low }) => low)),
        high: Math.max(...spans.map(({ high }) => high)),
      };
}
