import { near } from "./arithmetic";
import { countFinding } from "./count-finding";
import type { Mark } from "./mark";
import type { TextFinding } from "./statement";
import { measures } from "./unit-words";

/** A list is judged where it is short enough to be one. */
const longest = 40;

const isCount = ({ role, per, figure }: Mark): boolean =>
  role === "quantity" && per.length === 0 && figure.value !== null && !figure.hedged && !figure.range;
const sumOf = (parts: readonly Mark[]): number =>
  parts.reduce((total, { figure }) => total + (figure.value ?? 0), 0);

/** 重点项目42个(甲10个,乙30个): three or more parts in brackets; 其中 lists what it likes (党员92人,其中妇女11人). */
function bracketed(whole: Mark, marks: readonly Mark[], at: number): Mark[] {
  if (whole.clause.closer !== "(" || whole.after !== "") return [];
  const parts: Mark[] = [];
  for (const part of marks.slice(at + 1, at + longest)) {
    if (part.clause.depth <= whole.clause.depth) break;
    if (part.role === "quantity") parts.push(part);
  }
  const [first] = parts;
  return parts.length > 2 && first && !/^其中|含|包括/.test(first.lead) ? parts : [];
}

/** 上坝组11户、下坝组42户、河湾组53户,共116户: a list that a total of its own unit closes. */
function closed(whole: Mark, marks: readonly Mark[], at: number): Mark[] {
  if (!/^[,、]?(?:共|合计|共计|总计|总共|一共)(?:计|有)?$/.test(whole.before)) return [];
  const parts: Mark[] = [];
  for (const part of marks.slice(Math.max(0, at - longest), at).reverse()) {
    if (part.sentence !== whole.sentence || part.role !== "quantity") break;
    if (part.figure.unit !== whole.figure.unit) continue;
    if (!/^(?:$|[、,])/.test(part.after) || part.level === 2 || /其中/.test(part.lead)) return [];
    parts.unshift(part);
  }
  return parts.length > 1 ? parts : [];
}

/** 果园500亩,其中脐橙300亩、柑橘250亩: measured parts of one clause that come to more than the whole. */
function exceeding(whole: Mark, marks: readonly Mark[], at: number): Mark[] {
  const first = marks[at + 1];
  if (
    !first ||
    !first.before.startsWith("其中") ||
    !measures(whole.figure.unit) ||
    first.clause === whole.clause
  )
    return [];
  const parts = marks.slice(at + 1, at + longest).filter(({ clause }) => clause === first.clause);
  const listed = parts.every(({ before }, at) => at === 0 || /^[、和及与]/.test(before));
  return listed && parts.length > 1 && sumOf(parts) > (whole.figure.value ?? 0) * (1 + 1e-9) ? parts : [];
}

/** Counts that the parts told with them do not make. Only closed lists in one unit are judged. */
export function countFindings(text: string, marks: readonly Mark[]): TextFinding[] {
  return marks.flatMap((whole, at) => {
    if (!isCount(whole)) return [];
    for (const way of [bracketed, closed, exceeding]) {
      const parts = way(whole, marks, at);
      const comparable =
        parts.length > 0 && parts.every((part) => isCount(part) && part.figure.unit === whole.figure.unit);
      if (comparable && !near(sumOf(parts), whole.figure.value ?? 0, 1e-6))
        return [countFinding(text, whole, parts, whole.level === 0 ? "arithmetic-error" : null)];
    }
    return [];
  });
}
