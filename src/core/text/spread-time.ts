import type { Entry } from "./entry";
import type { Mark } from "./mark";
import { sameTime } from "./with-time";
import { isStrongSum } from "./sum-words";
import { kindOf } from "./unit-words";

/**
 * Gives lines the time that only their sum tells: 小学生132人,每生每学期500元;初中生…;全年两个学期合计23.825万元.
 * @param entries lines of one statement; those without an amount gain the time as a factor
 * @param marks of the statement
 */
export function spreadTime(entries: readonly Entry[], marks: readonly Mark[]): void {
  marks.forEach((span, at) => {
    const next = marks[at + 1];
    if (kindOf(span.figure.unit) !== "time" || next?.role !== "amount" || next.clause !== span.clause) return;
    if (!isStrongSum(next)) return;
    for (const entry of entries) {
      if (entry.kind !== "line" || entry.amount) continue;
      const lacking = entry.prices.some(
        ({ per, figure }) =>
          figure.end < span.figure.start && per.some((unit) => sameTime(unit, span.figure.unit)),
      );
      const told = entry.quantities.some(({ figure }) => sameTime(figure.unit, span.figure.unit));
      if (lacking && !told) entry.quantities.push(span);
    }
  });
}
