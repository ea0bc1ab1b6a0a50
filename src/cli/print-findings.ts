import { severities, type Severity } from "../core/checks/define";
import type { FindingJson } from "../core/checks/finding-json";
import { beijingTime } from "../core/model/beijing-time";
import type { Locale } from "../core/model/locale";
import { notReadWords } from "../core/report/not-read-words";
import { severityTexts } from "../core/report/state-texts";
import type { Ignore } from "../core/review/review-record";
import type { ToldFile } from "./told-file";
import { print } from "./output";

/**
 * What was found in a file, for people on standard output.
 * @param all whether findings that a reviewer ignored are listed, too
 */
export function printFindings(
  { file, findings, ignored = [], notChecked }: ToldFile,
  all: boolean,
  locale: Locale,
): void {
  print(file);
  const stale = { zh: "忽略后又变动：", en: "changed since ignored: " }[locale];
  for (const finding of findings) {
    printFinding(finding, severityTexts[finding.severity][locale], locale);
    if (finding.decision) print(`      ${stale}${decisionText(finding.decision)}`);
  }
  for (const { place, why } of notReadWords(notChecked, locale))
    print(`  ${{ zh: "[未检查]", en: "[not checked]" }[locale]} ${place} ${why}`);
  for (const finding of all ? ignored : []) {
    printFinding(finding, { zh: "已忽略", en: "ignored" }[locale], locale);
    if (finding.decision) print(`      ${decisionText(finding.decision)}`);
  }
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const counts = severities.map((severity) => `${count(severity)} ${severityTexts[severity][locale]}`);
  if (ignored.length > 0)
    counts.push({ zh: `${ignored.length} 忽略`, en: `${ignored.length} ignored` }[locale]);
  if (notChecked.length > 0)
    counts.push({ zh: `${notChecked.length} 未检查`, en: `${notChecked.length} not checked` }[locale]);
  print(`  ${counts.join(" · ")}`);
}

function printFinding(
  { sheet, cell, message, check, fix }: FindingJson,
  label: string,
  locale: Locale,
): void {
  print(`  [${label}] ${sheet}!${cell}  ${message}  (${check})`);
  for (const edit of fix?.edits ?? [])
    print(
      `      ${{ zh: "修正", en: "fix" }[locale]} ${edit.cell}: ${shown(edit.before)} → ${shown(edit.after)}`,
    );
}

const decisionText = ({ reason, name, time }: Pick<Ignore, "reason" | "name" | "time">): string =>
  `${reason} – ${name} ${beijingTime(time).slice(0, 16)}`;
const shown = (input: unknown): string => (input === null ? "∅" : String(input));
