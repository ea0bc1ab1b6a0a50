import { severities, type Severity } from "../../core/checks/define";
import { groupBy } from "../../core/model/group-by";
import type { Text } from "../../core/model/locale";
import { parseRange } from "../../core/workbook/address";
import type { CheckAbout, FindingResult, ShownFinding } from "../check/check-result";
import { checkTexts } from "../texts/check-texts";
import { bothOf } from "../texts/define-texts";

export const groupings = ["check", "sheet", "line"] as const;
export type Grouping = (typeof groupings)[number];

/** Which findings are shown, and in what groups. */
export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  /** One sheet's name; null for all. */
  readonly sheet: string | null;
  /** Words that the finding says, in either language, or its place; "" for all. */
  readonly search: string;
  /** Whether those a reviewer decided to ignore are shown, too. */
  readonly ignored: boolean;
  readonly groupBy: Grouping;
}
export interface ListSection {
  readonly title: Text | string;
  readonly findings: readonly ShownFinding[];
}
export interface ListGroup {
  readonly key: string;
  readonly title: Text | string;
  /** The worst severity inside. */
  readonly severity: Severity;
  readonly count: number;
  readonly sections: readonly ListSection[];
}

export const everything: FindingFilter = {
  severities: new Set(severities),
  sheet: null,
  search: "",
  ignored: false,
  groupBy: "check",
};

/** Whether a reviewer decided that a finding needs no answer, and its figures are still those. */
export const isIgnored = ({ state }: Pick<ShownFinding, "state">): boolean => state === "ignored";

/** How many findings of each severity are still to be answered. */
export function countBySeverity(
  findings: readonly Pick<ShownFinding, "severity" | "state">[],
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) if (!isIgnored(finding)) counts[finding.severity]++;
  return counts;
}

type Listed = Pick<FindingResult, "findings" | "checks" | "sheets">;

/**
 * The findings that pass the filter, in groups: by check, those with errors first, then in the catalogue's order; by
 * sheet or line as a reader goes through the workbook. `held` – the finding just fixed or ignored – stands among them
 * where it stood.
 */
export function groupFindings(
  result: Listed,
  filter: FindingFilter = everything,
  held: ShownFinding | null = null,
): readonly ListGroup[] {
  const shown = withHeld(result.findings.filter(passing(filter)), held, result);
  if (filter.groupBy === "check") return byCheck(shown, result.checks);
  const sectionsOf = filter.groupBy === "sheet" ? sectionsByCheck(result.checks) : sectionsByRow;
  return [...groupBy(shown, ({ sheet }) => sheet)].map(([sheet, own]) =>
    groupOf(sheet, sheet, own, sectionsOf(own)),
  );
}

/** The findings of groups in the order they are seen, for "next" and "previous". */
export const inOrderSeen = (groups: readonly ListGroup[]): readonly ShownFinding[] =>
  groups.flatMap(({ sections }) => sections.flatMap(({ findings }) => findings));

function passing({ severities: chosen, sheet, search, ignored }: FindingFilter) {
  const words = search.trim().toLowerCase();
  return (one: ShownFinding): boolean =>
    chosen.has(one.severity) &&
    (sheet ?? one.sheet) === one.sheet &&
    (ignored || !isIgnored(one)) &&
    (words === "" || saidBy(one).includes(words));
}

/** All that is shown of a finding, as one text to look words up in. */
const saidBy = ({ text, sheet, cell, expected, found }: ShownFinding): string =>
  [text.zh, text.en, `${sheet}!${cell}`, expected, found].join("\n").toLowerCase();

function byCheck(shown: readonly ShownFinding[], checks: readonly CheckAbout[]): readonly ListGroup[] {
  const byName = groupBy(shown, ({ check }) => check);
  return checks
    .flatMap(({ name, title }) => {
      const own = byName.get(name);
      return own ? [groupOf(name, title, own, sectionsBySheet(own))] : [];
    })
    .sort((a, b) => rank(a.severity) - rank(b.severity));
}

const sectionsBySheet = (findings: readonly ShownFinding[]): readonly ListSection[] =>
  [...groupBy(findings, ({ sheet }) => sheet)].map(([title, own]) => ({ title, findings: own }));

const sectionsByCheck =
  (checks: readonly CheckAbout[]) =>
  (findings: readonly ShownFinding[]): readonly ListSection[] => {
    const byName = groupBy(findings, ({ check }) => check);
    return checks.flatMap(({ name, title }) => {
      const own = byName.get(name);
      return own ? [{ title, findings: own }] : [];
    });
  };

const sectionsByRow = (findings: readonly ShownFinding[]): readonly ListSection[] =>
  [...groupBy(findings, ({ cell }) => parseRange(cell)?.top ?? 0)].map(([row, own]) => ({
    title: bothOf(checkTexts, "row", { row: row + 1 }),
    findings: own,
  }));

function groupOf(
  key: string,
  title: Text | string,
  findings: readonly ShownFinding[],
  sections: readonly ListSection[],
): ListGroup {
  const worst = Math.min(...new Set(findings.map(({ severity }) => rank(severity))));
  return { key, title, severity: severities[worst]!, count: findings.length, sections };
}

/**
 * The held finding among those shown, as it is now: what was ignored is still found, what was fixed is not. Findings
 * come in reading order, so it goes before the first that is read after it.
 */
function withHeld(
  shown: readonly ShownFinding[],
  held: ShownFinding | null,
  { findings, sheets }: Listed,
): readonly ShownFinding[] {
  if (!held || shown.some(({ key }) => key === held.key)) return shown;
  const now = findings.find(({ key }) => key === held.key) ?? held;
  const at = shown.findIndex((one) => readBefore(now, one, sheets));
  return at < 0 ? [...shown, now] : [...shown.slice(0, at), now, ...shown.slice(at)];
}

function readBefore(a: ShownFinding, b: ShownFinding, sheets: readonly string[]): boolean {
  const [first, second] = [parseRange(a.cell), parseRange(b.cell)];
  const order =
    sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) ||
    (first?.top ?? 0) - (second?.top ?? 0) ||
    (first?.left ?? 0) - (second?.left ?? 0);
  return order < 0;
}

const rank = (severity: Severity) => severities.indexOf(severity);
