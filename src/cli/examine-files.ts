import { basename } from "node:path";
import { toFindingJson } from "../core/checks/finding-json";
import type { CheckTexts } from "../core/checks/finding-text";
import type { Locale } from "../core/model/locale";
import { htmlReport } from "../core/report/html-report";
import type { FindingsReport } from "../core/report/findings-report";
import type { NotRead, WorkbookSnapshot } from "../core/workbook/snapshot";
import { notReadTexts } from "../core/report/state-texts";
import { Failure } from "./failure";
import { readWorkbook, writeText } from "./files";
import { exitCodes, print, say } from "./output";
import { printFindings } from "./print-findings";
import { sarifLog } from "./sarif";
import type { Decided, DecidedJson, ToldCheck, ToldFile } from "./told-file";

/** What `check` and `audit` have in common: checks over any number of files, told to people or machines. */
export interface Examination {
  readonly checks: readonly ToldCheck[];
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
export interface ExamineOptions {
  readonly checks?: string;
  readonly json?: boolean;
  /** Lists ignored findings, too. */
  readonly all?: boolean;
  /** Where a report of all files goes. */
  readonly report?: string;
  /** Where the findings of all files go as SARIF. */
  readonly sarif?: string;
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
  const toldFiles: ToldFile[] = [];
  for (const [at, file] of files.entries()) {
    if (files.length > 1) say(`(${at + 1}/${files.length}) ${file}`);
    const read = await readWorkbook(file);
    if (!read.ok) {
      say(read.reason[locale]);
      toldFiles.push({ file, findings: [], notChecked: [], failure: read.reason[locale] });
      worst = exitCodes.couldNot;
      continue;
    }
    const { findings, ignored, notChecked, report } = run(read.value, only);
    const tell = ({ decision, ...finding }: Decided): DecidedJson => ({
      ...toFindingJson(finding, locale, checks),
      ...(decision && { decision: { reason: decision.reason, name: decision.name, time: decision.time } }),
    });
    const told: ToldFile = {
      ...{ file, findings: findings.map(tell) },
      ...(ignored && { ignored: ignored.map(tell) }),
      notChecked,
    };
    toldFiles.push(told);
    if (report) reports.push(report(basename(file), new Date().toISOString()));
    // Nothing there to check is not the same as nothing wrong.
    if (notChecked.some(({ what }) => what === "no-plan-sheets")) {
      if (options.json) say(`${file}: ${notReadTexts["no-plan-sheets"][locale]}`);
      worst = exitCodes.couldNot;
    }
    if (findings.some(({ severity }) => severity === "error")) worst = Math.max(worst, exitCodes.errorsFound);
    if (options.json) print(JSON.stringify(told));
    else printFindings(told, options.all ?? false, locale);
  }
  if (options.sarif !== undefined) {
    const asked = checks.filter(({ name }) => !only || only.includes(name));
    const log = JSON.stringify(sarifLog(toldFiles, asked, locale), null, 1);
    await writeText(options.sarif, log, options.force ?? false);
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
