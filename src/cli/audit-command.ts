import type { Command } from "commander";
import { auditChecks } from "../core/audit";
import { auditWorkbook } from "../core/audit/audit-workbook";
import { examineFiles, type ExamineOptions } from "./examine-files";
import { localeOf } from "./output";

export function addAuditCommand(program: Command): void {
  program
    .command("audit")
    .description("审查任何工作簿的公式 / audits the formulas of any workbook")
    .argument("<files...>", "一个或多个 .xlsx / one or more .xlsx")
    .option("--checks <ids>", "只做这些检查，用逗号隔开 / only these checks, separated by commas")
    .option(
      "--sarif <file>",
      "另写一份 SARIF，供其他程序读取 / also writes the findings as SARIF for other programs",
    )
    .option("--force", "覆盖已有的文件 / replaces an existing file")
    .option("--json", "供程序读取 / for machines")
    .action((files: string[], options: ExamineOptions) =>
      examineFiles(
        files,
        { checks: auditChecks, run: (snapshot, only) => auditWorkbook(snapshot, only ? { only } : {}) },
        options,
        localeOf(program.opts()),
      ),
    );
}
