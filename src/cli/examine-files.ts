import { basename } from "node:path";
import { severities, type Finding, type Severity } from "../core/checks/define";
import { toFindingJson, type FindingJson } from "../core/checks/finding-json";
import type { CheckTexts } from "../core/checks/finding-text";
import { beijingTime } from "../core/model/beijing-time";
import type { Locale } from "../core/model/locale";
import { htmlReport } from "../core/report/html-report";
import type { FindingsReport } from "../core/report/findings-report";
import { notReadTexts, severityTexts } from "../core/report/state-texts";
import type { Ignore } from "../core/review/review-record";
import type { NotRead, WorkbookSnapshot } from "../core/workbook/snapshot";
import { Failure } from "./failure";
import { readWorkbook, writeText } from "./files";
import { exitCodes, print, say } from "./output";

/** What `check` and `audit` have in common: checks over any number of files, told to people or machines. */
export interface Examination {
  readonly checks: CheckTexts;
  readonly run: (snapshot: WorkbookSnapshot, only: readonly string[] | undefined) => Examined;
}
export interface Examined {
  readonly findings: readonly Decided[];
  /** Findings a reviewer ignored, which don't count; undefined where nobody can ignore any. */
  readonly ignored?: readonly Decided[];
  readonly notChecked: readonly NotRead[];
  /** Everything as a report. @param title what was checked @param time ISO 8601, UTC */
  readonly report?: (title: string, time: string) => FindingsReport;
}
/** A finding and, where there is one, the decision about it. */
export type Decided = Finding & { readonly decision?: Ignore };
type DecidedJson = FindingJson & { readonly decision?: Pick<Ignore, "reason" | "name" | "time"> };

export interface ExamineOptions {
  readonly checks?: string;
  readonly json?: boolean;
  /** Lists ignored findings, too. */
  readonly all?: boolean;
  /** Where a report of all files goes. */
  readonly report?: string;
  readonly force?: boolean;
}

/** Examines files one after the other; a file that can't be read is told, and the others are still done. */
export async function examineFiles(
  files: readonly string[],
  { checks, run }: Examination,
  options: ExamineOptions,
  locale: Locale,
): Promise<void> {
  const only = options.checks?.split(/[,，]/).map((name) => name.trim());
  refuseUnknown(only, checks);
  let worst: number = exitCodes.fine;
  const reports: FindingsReport[] = [];
  for (const [at, file] of files.entries()) {
    if (files.length > 1) say(`(${at + 1}/${files.length}) ${file}`);
    const read = await readWorkbook(file);
    if (!read.ok) {
      say(read.reason[locale]);
      worst = exitCodes.couldNot;
      continue;
    }
    const { findings, ignored, notChecked, report } = run(read.value, only);
    const tell = ({ decision, ...finding }: Decided): DecidedJson => ({
      ...toFindingJson(finding, locale, checks),
      ...(decision && { decision: { reason: decision.reason, name: decision.name, time: decision.time } }),
    });
    const told = { findings: findings.map(tell), ...(ignored && { ignored: ignored.map(tell) }), notChecked };
    if (report) reports.push(report(basename(file), new Date().toISOString()));
    if (findings.some(({ severity }) => severity === "error")) worst = Math.max(worst, exitCodes.errorsFound);
    if (options.json) print(JSON.stringify({ file, ...told }));
    else printFindings(file, told, options.all ?? false, locale);
  }
  if (options.report !== undefined)
    await writeText(options.report, htmlReport(reports, locale), options.force ?? false);
  process.exitCode = worst;
}

function refuseUnknown(only: readonly string[] = [], checks: CheckTexts): void {
  const unknown = only.filter((name) => !checks.some((check) => check.name === name));
  const known = checks.map(({ name }) => name).join(", ");
  if (unknown.length > 0)
    throw new Failure({
      zh: `没有这样的检查：${unknown.join("、")}；可用的有 ${known}。`,
      en: `There is no check ${unknown.join(", ")}; there are ${known}.`,
    });
}

interface Told {
  readonly findings: readonly DecidedJson[];
  readonly ignored?: readonly DecidedJson[];
  readonly notChecked: readonly NotRead[];
}

function printFindings(
  file: string,
  { findings, ignored = [], notChecked }: Told,
  all: boolean,
  locale: Locale,
): void {
  print(file);
  const stale = { zh: "忽略后又变动：", en: "changed since ignored: " }[locale];
  for (const finding of findings) {
    printFinding(finding, severityTexts[finding.severity][locale], locale);
    if (finding.decision) print(`      ${stale}${decisionText(finding.decision)}`);
  }
  for (const { sheet, what, detail } of notChecked)
    print(
      `  ${{ zh: "[未检查]", en: "[not checked]" }[locale]} ${[sheet, notReadTexts[what][locale], detail].filter(Boolean).join(" ")}`,
    );
  for (const finding of all ? ignored : []) {
    printFinding(finding, { zh: "已忽略", en: "ignored" }[locale], locale);
    if (finding.decision) print(`      ${decisionText(finding.decision)}`);
  }
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  const counts = severities.map((severity) => `${count(severity)} ${severityTexts[severity][locale]}`);
  if (ignored.length > 0)
    counts.push({ zh: `${ignored.length} 忽略`, en: `${ignored.length} ignored` }[locale]);
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
