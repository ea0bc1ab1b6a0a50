import type { Command } from "commander";
import { checks } from "../core/checks";
import { runChecks } from "../core/checks/run";
import { examineFiles, type ExamineOptions } from "./examine-files";
import { localeOf } from "./output";

export function addCheckCommand(program: Command): void {
  program
    .command("check")
    .description("检查计划工作簿 / checks plan workbooks")
    .argument("<files...>", "一个或多个 .xlsx / one or more .xlsx")
    .option("--checks <ids>", "只做这些检查，用逗号隔开 / only these checks, separated by commas")
    .option("--json", "供程序读取 / for machines")
    .action((files: string[], options: ExamineOptions) =>
      examineFiles(files, { checks, run: runChecks }, options, localeOf(program.opts())),
    );
}
