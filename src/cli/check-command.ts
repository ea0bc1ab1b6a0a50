import type { Command } from "commander";
import { checks } from "../core/checks";
import { findingText } from "../core/checks/finding-text";
import { runChecks } from "../core/checks/run";
import { currentCellsOf } from "../core/journal/current-cells";
import { lineTablesOf } from "../core/journal/line-tables";
import { readJournal } from "../core/journal/read-journal";
import { relocated } from "../core/journal/relocate";
import { findingsReport } from "../core/report/findings-report";
import { isOpen } from "../core/review/reviewed";
import { reviewRun } from "../core/review/review-run";
import { settingsLabel } from "../core/settings/county-settings";
import type { WorkbookSnapshot } from "../core/workbook/snapshot";
import { examineFiles, type Examined, type ExamineOptions } from "./examine-files";
import { localeOf } from "./output";

export function addCheckCommand(program: Command): void {
  program
    .command("check")
    .description("检查计划工作簿 / checks plan workbooks")
    .argument("<files...>", "一个或多个 .xlsx / one or more .xlsx")
    .option("--checks <ids>", "只做这些检查，用逗号隔开 / only these checks, separated by commas")
    .option("--all", "连审核人已忽略的问题一起列出 / lists findings that reviewers ignored, too")
    .option("--report <file.html>", "另写一份可打印的审核意见 / also writes a report to print")
    .option(
      "--sarif <file>",
      "另写一份 SARIF，供其他程序读取 / also writes the findings as SARIF for other programs",
    )
    .option("--force", "覆盖已有的文件 / replaces existing files")
    .option("--json", "供程序读取 / for machines")
    .action((files: string[], options: ExamineOptions) =>
      examineFiles(files, { checks, run: checkAndReview }, options, localeOf(program.opts())),
    );
}

/** Runs the checks and leaves out what a reviewer decided to ignore, as kept in the workbook. */
function checkAndReview(snapshot: WorkbookSnapshot, only: readonly string[] | undefined): Examined {
  const run = runChecks(snapshot, only);
  const { findings, notChecked, coverage } = reviewRun(run);
  return {
    findings: findings.filter(isOpen),
    ignored: findings.filter((finding) => !isOpen(finding)),
    notChecked,
    report: (title, time) =>
      findingsReport({
        title,
        time,
        settings: settingsLabel(run.book.settings),
        findings,
        textOf: (finding) => findingText(finding, checks),
        notChecked,
        coverage,
        changes: relocated(readJournal(snapshot).entries, lineTablesOf(snapshot)).entries,
        current: currentCellsOf(snapshot),
      }),
  };
}
