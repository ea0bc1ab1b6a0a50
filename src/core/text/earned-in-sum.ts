import { total } from "./arithmetic";
import type { Mark } from "./mark";

/** Most amounts that a list holds besides the earned one. */
const longest = 8;

const isMoney = ({ figure, role }: Mark): boolean =>
  figure.kind === "money" && figure.value !== null && (role === "amount" || role === "none");

/**
 * Money that was earned pays, where a sum takes it in: 上级资金70万元,村集体经营收入18.6万元,合计88.6万元.
 * @param marks of one sentence
 * @returns the marks of no business so far whose sentence states a sum that only comes out with them
 */
export function earnedInSum(marks: readonly Mark[]): ReadonlySet<Mark> {
  const found = new Set<Mark>();
  const money = marks.filter(isMoney);
  money.forEach((mark, at) => {
    if (mark.role !== "none" || found.has(mark)) return;
    for (let from = at; from >= 0 && at - from < longest; from--) {
      for (let to = at; to < money.length && to - from < longest; to++) {
        const list = money.slice(from, to + 1);
        if (list.length < 2) continue;
        const sum = total(list.map(({ figure }) => figure.value ?? 0));
        const whole = [money[from - 1], money[to + 1]].some(
          (one) => one?.role === "amount" && one.figure.value === sum,
        );
        if (!whole || !list.some(({ role }) => role === "amount")) continue;
        for (const one of list) if (one.role === "none") found.add(one);
        return;
      }
    }
  });
  return found;
}
