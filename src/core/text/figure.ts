/** A number with its unit as the text states it, or the blank or mask where one should stand. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly kind: "money" | "quantity" | "percent";
  /** Yuan, `unit`s or percent; null where blank or masked, and for a range (see `range`). */
  readonly value: number | null;
  readonly range: readonly [number, number] | null;
  /** What one unit of the last digit is worth: 1,000 for 7.4万元. A figure is known to half of it. */
  readonly step: number;
  readonly decimals: boolean;
  /** Unit of quantity as written (亩, 人次); 元 for money, whatever the scale. */
  readonly unit: string;
  /** Yuan behind one of the written money unit: 1, 10⁴ (万元) or 10⁸ (亿元). */
  readonly scale: number;
  /** 约, 余, 多, 左右, 近: the figure is not meant exactly. */
  readonly hedged: boolean;
  /** 不低于, 以上, 突破: a lower bound. */
  readonly atLeast: boolean;
  /** `number` is there; `blank`: the number is left out (合计万元); `masked`: it is hidden (xx万元, 20__元). */
  readonly state: "number" | "blank" | "masked";
  readonly wrongPoint: boolean;
}

/** Drops the noise that doubles leave behind a product, beyond what any budget states. */
export const exact = (value: number): number =>
  Number.isInteger(value) ? value : Number(value.toPrecision(15));
