import type { Check, Finding } from "../../core/checks/define";
import { findingText, type CheckTexts } from "../../core/checks/finding-text";
import type { WorkbookSnapshot } from "../../core/workbook/snapshot";
import type { CheckAbout, ShownFinding } from "./check-result";

/**
 * Findings with their texts said and a key each.
 * @param from the checks that they came from
 * @param placeOf what a finding's place is known by, the same in the next run
 */
export function showFindings<F extends Finding>(
  findings: readonly F[],
  from: CheckTexts,
  placeOf: (finding: F) => string = ({ sheet, cell }) => `${sheet}/${cell}`,
): readonly (F & ShownFinding)[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const place = [finding.check, finding.message, placeOf(finding)].join("/");
    const count = (seen.get(place) ?? 0) + 1;
    seen.set(place, count);
    return { ...finding, key: count > 1 ? `${place}/${count}` : place, text: findingText(finding, from) };
  });
}

/** What the headings of groups need of the checks. */
export const aboutChecks = (
  checks: readonly Pick<Check, "name" | "severity" | "title" | "help">[],
): readonly CheckAbout[] =>
  checks.map(({ name, severity, title, help }) => ({ name, severity, title, help }));

/** Names of the sheets a user can go to. */
export const visibleSheets = ({ sheets }: WorkbookSnapshot): readonly string[] =>
  sheets.filter(({ visibility }) => visibility === "visible").map(({ name }) => name);
