import { unitInHeader } from "../audit/cell-units";

const money = ["元", "百元", "千元", "万元", "亿元"];

/**
 * Units that the figures of a column of money may stand in, for a user to choose; the one it has is among them.
 * @example unitChoices("万元/公里") // ["元/公里", "百元/公里", "千元/公里", "万元/公里", "亿元/公里"]
 */
export function unitChoices(unit: string): readonly string[] {
  const per = unit === "" ? undefined : unitInHeader(`(${unit})`)?.per;
  const choices = money.map((one) => (per === undefined ? one : `${one}/${per}`));
  return unit === "" || choices.includes(unit) ? choices : [unit, ...choices];
}
