import type { OpenLine } from "./entry";
import type { Mark } from "./mark";
import { kindOf } from "./unit-words";

/** Places named before 各 (甲组、乙组各500米), or counted (3个村各). */
export function places(mark: Mark): number {
  const each = mark.lead.lastIndexOf("各");
  const told = each < 0 || mark.lead.length - each > 13 ? "" : mark.lead.slice(0, each);
  const before = told.replace(/^.*[,，;。:]/, "");
  const spelt = /([二两三四五六七八九])(?:个)?[村组乡镇社寨校点户家]?$/.exec(before)?.[1];
  if (spelt) return "二三四五六七八九".indexOf(spelt.replace("两", "二")) + 2;
  return before.includes("、") || /[和及与]/.test(before) ? before.split(/[、和及与]/).length : 1;
}

/** Quantities that stand next to each other count one thing twice (40条100公里): the last is the measured one. */
export function mainQuantities(line: OpenLine): Mark[] {
  const main = line.quantities.filter(
    ({ level, figure, per, lead }, at) =>
      level === 0 && kindOf(figure.unit) !== "time" && per.length === 0 && !(at > 0 && /^其中/.test(lead)),
  );
  return main.filter((mark, at) => {
    const next = main[at + 1];
    if (!next || next.clause !== mark.clause) return true;
    // 新建200立方米高位水池1座: the size of the thing that is counted.
    const size =
      /^(?:area|volume|power|mass)$/.test(kindOf(mark.figure.unit)) &&
      kindOf(next.figure.unit) === "thing" &&
      /^[\u4e00-\u9fff]{2,10}$/.test(next.before) &&
      !/[和及与]|其中/.test(next.before);
    return next.before !== "" && !size;
  });
}
