import type { Command } from "commander";
import { runChecks } from "../core/checks/run";
import { totalsJson } from "../core/summary/totals-json";
import { Failure, orFail } from "./failure";
import { readWorkbook } from "./files";
import { localeOf, print, say } from "./output";
import { totalsLines } from "./totals-lines";

export function addTotalsCommand(program: Command): void {
  program
    .command("totals")
    .description(
      "按来源、模板、年度、状态、科目、村合计（元）/ totals by source, template, year, status, account and village, in yuan",
    )
    .argument("<file>", "计划工作簿 .xlsx / plan workbook")
    .option("--json", "供程序读取 / for machines")
    .action(async (file: string, options: { json?: boolean }) => {
      const locale = localeOf(program.opts());
      const { totals, book } = runChecks(orFail(await readWorkbook(file)), []);
      if (book.sheets.length === 0)
        throw new Failure({
          zh: `${file} 里没有计划表，无法合计。`,
          en: `${file} holds no plan sheets; there is nothing to total.`,
        });
      for (const line of totals.uncounted)
        say(
          {
            zh: `未计入：${line.sheet.name} 第 ${line.row + 1} 行的金额不是整分，请先检查。`,
            en: `Left out: line ${line.row + 1} of ${line.sheet.name} is no whole number of fen; check it first.`,
          }[locale],
        );
      if (options.json) return print(JSON.stringify(totalsJson(totals)));
      for (const line of totalsLines(totals, locale)) print(line);
    });
}
