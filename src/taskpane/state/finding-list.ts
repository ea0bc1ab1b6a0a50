import { severities, type Severity } from "../../core/checks/define";
import { parseRange } from "../../core/workbook/address";
import type { CheckAbout, FindingResult, ShownFinding } from "../check/check-result";

export interface FindingFilter {
  readonly severities: ReadonlySet<Severity>;
  /** One sheet's name; null for all. */
  readonly sheet: string | null;
}
export interface SheetGroup {
  readonly sheet: string;
  readonly findings: readonly ShownFinding[];
}
export interface CheckGroup {
  readonly about: CheckAbout;
  /** The worst severity inside. */
  readonly severity: Severity;
  readonly count: number;
  readonly sheets: readonly SheetGroup[];
}

export const everything: FindingFilter = { severities: new Set(severities), sheet: null };

/** How many findings there are of each severity. */
export function countBySeverity(
  findings: readonly Pick<ShownFinding, "severity">[],
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/**
 * The findings that pass the filter, by check and sheet: checks with errors first, then in the catalogue's order,
 * sheets in the workbook's. `held` – the finding just fixed – stands among them where it stood.
 */
export function groupFindings(
  { findings, checks, sheets }: Pick<FindingResult, "findings" | "checks" | "sheets">,
  filter: FindingFilter = everything,
  held: ShownFinding | null = null,
): readonly CheckGroup[] {
  const all =
    held && !findings.some(({ key }) => key === held.key) ? withHeld(findings, held, sheets) : findings;
  const shown = all.filter(
    (one) =>
      one === held || (filter.severities.has(one.severity) && (filter.sheet ?? one.sheet) === one.sheet),
  );
  const byCheck = grouped(shown, ({ check }) => check);
  return checks
    .flatMap((about) => {
      const own = byCheck.get(about.name);
      return own ? [groupOf(about, own)] : [];
    })
    .sort((a, b) => rank(a.severity) - rank(b.severity));
}

/** The findings of groups in the order they are seen, for "next" and "previous". */
export const inOrderSeen = (groups: readonly CheckGroup[]): readonly ShownFinding[] =>
  groups.flatMap(({ sheets }) => sheets.flatMap(({ findings }) => findings));

function groupOf(about: CheckAbout, findings: readonly ShownFinding[]): CheckGroup {
  const worst = Math.min(...new Set(findings.map(({ severity }) => rank(severity))));
  return {
    about,
    severity: severities[worst] ?? about.severity,
    count: findings.length,
    sheets: [...grouped(findings, ({ sheet }) => sheet)].map(([sheet, own]) => ({ sheet, findings: own })),
  };
}

/** Findings come in reading order, so the held one goes before the first that is read after it. */
function withHeld(findings: readonly ShownFinding[], held: ShownFinding, sheets: readonly string[]) {
  const at = findings.findIndex((one) => readBefore(held, one, sheets));
  return at < 0 ? [...findings, held] : [...findings.slice(0, at), held, ...findings.slice(at)];
}

function readBefore(a: ShownFinding, b: ShownFinding, sheets: readonly string[]): boolean {
  const [first, second] = [parseRange(a.cell), parseRange(b.cell)];
  const order =
    sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet) ||
    (first?.top ?? 0) - (second?.top ?? 0) ||
    (first?.left ?? 0) - (second?.left ?? 0);
  return order < 0;
}

/** Map.groupBy, which the oldest supported web views lack. */
function grouped(findings: readonly ShownFinding[], keyOf: (finding: ShownFinding) => string) {
  const groups = new Map<string, ShownFinding[]>();
  for (const finding of findings) {
    const group = groups.get(keyOf(finding));
    if (group) group.push(finding);
    else groups.set(keyOf(finding), [finding]);
  }
  return groups;
}

const rank = (severity: Severity) => severities.indexOf(severity);
