import type { Text } from "../model/locale";
import type { TemplateId } from "../templates/define";

/** A dated, sourced unit-cost range. It only ever warns: prices are local and grow old. */
export interface Norm {
  readonly id: string;
  readonly template: TemplateId;
  readonly item: Text;
  /** The unit the cost is for, as in cells: 公里, 头, 亩, 人天 … */
  readonly unit: string;
  /** Yuan per unit; both ends inside. */
  readonly low: number;
  readonly high: number;
  readonly source: Text;
  /** The year or years the figure is of, as the source gives them; "" where it gives none. */
  readonly year: string;
  readonly place: Text;
  /** read: in the source named; derived: worked out from its figures; weak: the source is weak; general: general knowledge. */
  readonly standing: "read" | "derived" | "weak" | "general";
  /** What a line must be called, in project or name, for the norm to be about it; without words it is about no line for sure. */
  readonly about?: { readonly words: readonly string[]; readonly not?: readonly string[] };
  /** The last year it held, where a later norm has replaced it. */
  readonly until?: number;
}

/** A norm the county has set itself: in its settings, or on the norms sheet. */
export interface OwnNorm {
  /** undefined: of whatever template the line is. */
  readonly template: string | undefined;
  /** What a line's name or 单价依据 must say for the norm to be about it. */
  readonly item: string;
  readonly unit: string;
  /** Yuan per unit; both ends inside. */
  readonly low: number;
  readonly high: number;
  readonly year: string;
}

/** The norms a workbook's lines are judged by. */
export interface BookNorms {
  readonly own: readonly OwnNorm[];
  /** Those shipped, as the workbook's norms sheet left them. */
  readonly shipped: readonly Norm[];
}
