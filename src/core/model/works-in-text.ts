import { countedUnits } from "./counted-units";

/** Households and people are served, not built; a village is a place. */
const served = ["户", "人", "人次", "人天", "村", "乡", "镇", "天", "期", "次", "项"];
const built = countedUnits
  .split("|")
  .filter((unit) => !served.includes(unit))
  .join("|");
const work = new RegExp(
  `^(?:新建|修建|建设|改造|安装|购置|铺设|新修|硬化)?([^\\d]*?)(\\d+(?:\\.\\d+)?)\\s*(${built})$`,
  "u",
);
/** Sizes of one work: 宽3.5米, 长700米, 路面宽4.5米. */
const size =
  /(?:^|[路全总净])(?:长|长度|面积)$|(?:宽|厚|高|深|径|间距|宽度|厚度|高度|深度|单价|共|计)$|^(?:全|总|净)?长$/;

/**
 * Works that a text counts, each with its own size; sizes of one work are no works of their own.
 * @example worksIn("管道4公里，蓄水池800立方米") // ["管道4公里", "蓄水池800立方米"]
 * @example worksIn("硬化路面宽3.5米，长700米") // []
 */
export function worksIn(text: string): readonly string[] {
  return text
    .split(/[，,、；;和及]/)
    .map((piece) => piece.trim())
    .filter((piece) => {
      const named = work.exec(piece)?.[1]?.trim();
      return named !== undefined && named.length > 1 && !size.test(named);
    });
}
