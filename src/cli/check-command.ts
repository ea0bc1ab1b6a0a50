import type { Command } from "commander";
import { checks } from "../core/checks";
import { severities, type Severity } from "../core/checks/define";
import { toFindingJson } from "../core/checks/finding-json";
import { runChecks, type CheckRun } from "../core/checks/run";
import type { Locale, Text } from "../core/model/locale";
import { Failure } from "./failure";
import { readWorkbook } from "./files";
import { exitCodes, localeOf, print, say } from "./output";

const severityNames: Record<Severity, Text> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "提醒", en: "warning" },
  info: { zh: "说明", en: "info" },
};

export function addCheckCommand(program: Command): void {
  program
    .command("check")
    .description("检查计划工作簿 / checks plan workbooks")
    .argument("<files...>", "一个或多个 .xlsx / one or more .xlsx")
    .option("--checks <ids>", "只做这些检查，用逗号隔开 / only these checks, separated by commas")
    .option("--json", "供程序读取 / for machines")
    .action(async (files: string[], options: { checks?: string; json?: boolean }) => {
      const locale = localeOf(program.opts());
      const only = options.checks?.split(/[,，]/).map((name) => name.trim());
      const unknown = only?.filter((name) => !checks.some((check) => check.name === name)) ?? [];
      if (unknown.length > 0)
        throw new Failure({
          zh: `没有这样的检查：${unknown.join("、")}；可用的有 ${checks.map(({ name }) => name).join(", ")}。`,
          en: `There is no check ${unknown.join(", ")}; there are ${checks.map(({ name }) => name).join(", ")}.`,
        });
      let worst: number = exitCodes.fine;
      for (const [at, file] of files.entries()) {
        if (files.length > 1) say(`(${at + 1}/${files.length}) ${file}`);
        const read = await readWorkbook(file);
        if (!read.ok) {
          say(read.reason[locale]);
          worst = exitCodes.couldNot;
          continue;
        }
        const run = runChecks(read.value, only);
        if (run.findings.some(({ severity }) => severity === "error"))
          worst = Math.max(worst, exitCodes.errorsFound);
        if (options.json) print(JSON.stringify(runJson(file, run, locale)));
        else printRun(file, run, locale);
      }
      process.exitCode = worst;
    });
}

function runJson(file: string, { findings, notChecked }: CheckRun, locale: Locale) {
  return { file, findings: findings.map((finding) => toFindingJson(finding, locale)), notChecked };
}

function printRun(file: string, { findings, notChecked, book }: CheckRun, locale: Locale): void {
  print(file);
  for (const finding of findings.map((one) => toFindingJson(one, locale))) {
    print(
      `  [${severityNames[finding.severity][locale]}] ${finding.sheet}!${finding.cell}  ${finding.message}  (${finding.check})`,
    );
    for (const edit of finding.fix?.edits ?? [])
      print(
        `      ${{ zh: "修正", en: "fix" }[locale]} ${edit.cell}: ${shown(edit.before)} → ${shown(edit.after)}`,
      );
  }
  for (const { sheet, what, detail } of notChecked)
    print(`  ${{ zh: "[未检查]", en: "[not checked]" }[locale]} ${sheet ?? ""} ${what}: ${detail}`);
  if (book.sheets.length === 0)
    print(
      {
        zh: "  没有找到计划表：这不是用本工具新建的计划。",
        en: "  No plan sheets found: this plan was not laid out with this tool.",
      }[locale],
    );
  print(
    `  ${summary(
      findings.map(({ severity }) => severity),
      locale,
    )}`,
  );
}

function summary(found: readonly Severity[], locale: Locale): string {
  const count = (severity: Severity) => found.filter((one) => one === severity).length;
  const parts = severities.map((severity) => `${count(severity)} ${severityNames[severity][locale]}`);
  return parts.join(" · ");
}

const shown = (input: unknown): string => (input === null ? "∅" : String(input));
