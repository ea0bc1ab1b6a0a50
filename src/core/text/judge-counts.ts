import type { Mark } from "./mark-figures";
import type { TextFinding } from "./statement";

/**
 * Counts whose parts are bracketed behind them: 重点项目42个(甲10个,乙30个). Only a closed list of three or more parts in the
 * same unit is judged; 其中 in prose lists what it likes (党员92人,其中妇女11人).
 */
export function countFindings(text: string, marks: readonly Mark[]): TextFinding[] {
  const findings: TextFinding[] = [];
  marks.forEach((whole, at) => {
    const { figure, clause } = whole;
    if (
      whole.role !== "quantity" ||
      figure.value === null ||
      whole.per.length > 0 ||
      clause.closer !== "(" ||
      whole.after !== ""
    )
      return;
    const parts: Mark[] = [];
    for (const part of marks.slice(at + 1, at + 40)) {
      if (part.clause.depth <= clause.depth) break;
      if (part.role === "quantity") parts.push(part);
    }
    const [first] = parts;
    if (parts.length < 3 || !first || /^其中|含|包括/.test(first.lead)) return;
    if (
      parts.some(
        (part) => part.figure.unit !== figure.unit || part.figure.value === null || part.per.length > 0,
      )
    )
      return;
    const sum = parts.reduce((total, part) => total + (part.figure.value ?? 0), 0);
    if (sum === figure.value) return;
    const shown = parts.map((part) => text.slice(part.figure.start, part.figure.end)).join(" + ");
    const found = text.slice(figure.start, figure.end);
    const expected = `${sum}${figure.unit}`;
    findings.push({
      check: "count-mismatch",
      severity: "error",
      verdict: "arithmetic-error",
      start: figure.start,
      end: figure.end,
      expected,
      found,
      repair: null,
      message: {
        zh: `${shown} = ${expected}，文中写的是${found}，相差 ${Math.abs(sum - figure.value)}${figure.unit}。`,
        en: `${shown} = ${expected}, the text says ${found}; they differ by ${Math.abs(sum - figure.value)}.`,
      },
    });
  });
  return findings;
}
