import { severities, type Finding, type Severity } from "../core/checks/define";
import { toFindingJson, type FindingJson } from "../core/checks/finding-json";
import type { CheckTexts } from "../core/checks/finding-text";
import type { Locale, Text } from "../core/model/locale";
import type { NotRead, WorkbookSnapshot } from "../core/workbook/snapshot";
import { Failure } from "./failure";
import { readWorkbook } from "./files";
import { exitCodes, print, say } from "./output";

/** What `check` and `audit` have in common: checks over any number of files, told to people or machines. */
export interface Examination {
  readonly checks: CheckTexts;
  readonly run: (
    snapshot: WorkbookSnapshot,
    only: readonly string[] | undefined,
  ) => { readonly findings: readonly Finding[]; readonly notChecked: readonly NotRead[] };
}
export interface ExamineOptions {
  readonly checks?: string;
  readonly json?: boolean;
}

const severityNames: Record<Severity, Text> = {
  error: { zh: "错误", en: "error" },
  warning: { zh: "提醒", en: "warning" },
  info: { zh: "说明", en: "info" },
};
const notCheckedReasons: Record<NotRead["what"], Text> = {
  "sheet-too-large": { zh: "表太大", en: "the sheet is too large" },
  "cells-missing": { zh: "有的单元格没有读到", en: "some cells could not be read" },
  "part-unreadable": { zh: "有一部分读不了", en: "a part could not be read" },
  "values-not-calculated": { zh: "有公式还没有计算结果", en: "some formulas have no result yet" },
  "sheet-type": { zh: "不是工作表", en: "this is no worksheet" },
  "no-plan-sheets": {
    zh: "没有找到计划表：这份工作簿不是用本工具新建的计划",
    en: "no plan sheets found: this plan was not laid out with this tool",
  },
  "not-a-plan-sheet": { zh: "不是计划表", en: "this is no plan sheet" },
};

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
  for (const [at, file] of files.entries()) {
    if (files.length > 1) say(`(${at + 1}/${files.length}) ${file}`);
    const read = await readWorkbook(file);
    if (!read.ok) {
      say(read.reason[locale]);
      worst = exitCodes.couldNot;
      continue;
    }
    const { findings, notChecked } = run(read.value, only);
    const told = findings.map((finding) => toFindingJson(finding, locale, checks));
    if (findings.some(({ severity }) => severity === "error")) worst = Math.max(worst, exitCodes.errorsFound);
    if (options.json) print(JSON.stringify({ file, findings: told, notChecked }));
    else printFindings(file, told, notChecked, locale);
  }
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

function printFindings(
  file: string,
  findings: readonly FindingJson[],
  notChecked: readonly NotRead[],
  locale: Locale,
): void {
  print(file);
  for (const { severity, sheet, cell, message, check, fix } of findings) {
    print(`  [${severityNames[severity][locale]}] ${sheet}!${cell}  ${message}  (${check})`);
    for (const edit of fix?.edits ?? [])
      print(
        `      ${{ zh: "修正", en: "fix" }[locale]} ${edit.cell}: ${shown(edit.before)} → ${shown(edit.after)}`,
      );
  }
  for (const { sheet, what, detail } of notChecked)
    print(
      `  ${{ zh: "[未检查]", en: "[not checked]" }[locale]} ${[sheet, notCheckedReasons[what][locale], detail].filter(Boolean).join(" ")}`,
    );
  const count = (severity: Severity) => findings.filter((one) => one.severity === severity).length;
  print(
    `  ${severities.map((severity) => `${count(severity)} ${severityNames[severity][locale]}`).join(" · ")}`,
  );
}

const shown = (input: unknown): string => (input === null ? "∅" : String(input));
