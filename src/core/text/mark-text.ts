import { normalise } from "./normalise";
import { scanFigures } from "./scan-figures";
import type { Span, Statement, TextFinding } from "./statement";

/** What a figure of the text counts as. */
export const figureRoles = ["item", "amount", "source"] as const;
export type FigureRole = (typeof figureRoles)[number];

/** A stretch of the text to be marked. */
export interface TextMark extends Span {
  /** Null for a fault outside the budget's own figures, such as a count of households. */
  readonly role: FigureRole | null;
  /** Place of its first finding among all findings of the text, -1 where nothing is wrong with it. */
  readonly finding: number;
}

/**
 * The figures of the budget, in the order of the text and never overlapping: quantities and unit costs of lines, amounts,
 * sources, and whatever a finding points at. Background figures stay unmarked.
 */
export function markText(text: string, statements: readonly Statement[]): readonly TextMark[] {
  const marks: TextMark[] = [];
  let before = 0;
  for (const statement of statements) {
    marks.push(...marksOf(text, statement, before));
    before += statement.findings.length;
  }
  return marks;
}

function marksOf(text: string, statement: Statement, firstFinding: number): readonly TextMark[] {
  const { start, end, findings } = statement;
  const figures = scanFigures(normalise(text.slice(start, end)))
    .filter(({ kind }) => kind !== "percent")
    .map((figure) => ({ start: figure.start + start, end: figure.end + start }));
  const roleOf = roles(statement);
  const faults = withoutOverlaps(findings.map((finding, at) => ({ finding, at: firstFinding + at })));
  return [
    ...faults.map(({ finding, at }) => ({
      start: finding.start,
      end: finding.end,
      role: roleOf(finding) ?? null,
      finding: at,
    })),
    ...figures
      .filter((figure) => !faults.some(({ finding }) => overlap(figure, finding)))
      .flatMap((figure) => {
        const role = roleOf(figure);
        return role ? [{ ...figure, role, finding: -1 }] : [];
      }),
  ].sort((a, b) => a.start - b.start);
}

function roles({ items, totals, sources }: Statement): (span: Span) => FigureRole | undefined {
  const amounts = new Set([
    ...totals.map(({ start }) => start),
    ...items.filter(({ statedAmountYuan }) => statedAmountYuan !== null).map(({ end }) => -end),
  ]);
  const given = new Set(sources.map(({ start }) => start));
  return ({ start, end }) => {
    // An amount may be a source's as well (25万元互助资金); what it costs is said first.
    if (amounts.has(start) || amounts.has(-end)) return "amount";
    if (given.has(start)) return "source";
    return items.some((item) => start >= item.start && end <= item.end) ? "item" : undefined;
  };
}

interface Fault {
  readonly finding: TextFinding;
  readonly at: number;
}

function withoutOverlaps(faults: readonly Fault[]): readonly Fault[] {
  const kept: Fault[] = [];
  for (const one of [...faults].sort((a, b) => a.finding.start - b.finding.start))
    if (!kept.some(({ finding }) => overlap(finding, one.finding))) kept.push(one);
  return kept;
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;
