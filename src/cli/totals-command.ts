import type { Command } from "commander";
import { runChecks } from "../core/checks/run";
import { findSource } from "../core/model/funding-source";
import { fundingStatuses } from "../core/model/funding-status";
import type { Text } from "../core/model/locale";
import { formatYuan, type Fen } from "../core/model/money";
import { findTemplate } from "../core/templates";
import { totalsJson } from "../core/summary/totals-json";
import { Failure, orFail } from "./failure";
import { readWorkbook } from "./files";
import { localeOf, print, say } from "./output";

export function addTotalsCommand(program: Command): void {
  program
    .command("totals")
    .description("按来源、模板、年度、状态合计（元）/ totals by source, template, year and status, in yuan")
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
      const group = (title: Text, rows: Iterable<readonly [string, Fen]>) => {
        print(title[locale]);
        for (const [name, amount] of rows) print(`  ${formatYuan(amount).padStart(18)}  ${name}`);
      };
      group({ zh: "合计（元）", en: "Total (元)" }, [
        [{ zh: "金额", en: "amount" }[locale], totals.amount],
        [{ zh: "来源合计", en: "sources in all" }[locale], totals.funded],
        [{ zh: "差额（未落实）", en: "gap (not yet funded)" }[locale], totals.gap],
      ]);
      group(
        { zh: "按资金来源", en: "By funding source" },
        [...totals.bySource].map(([code, amount]) => [
          `${code} ${findSource(code)?.name[locale] ?? ""}`,
          amount,
        ]),
      );
      group(
        { zh: "按计划模板", en: "By template" },
        [...totals.byTemplate].map(([id, { amount }]) => [findTemplate(id)?.name[locale] ?? id, amount]),
      );
      group(
        { zh: "按年度", en: "By year" },
        [...totals.byYear].map(([year, amount]) => [String(year), amount]),
      );
      const statusName = (id: string) =>
        fundingStatuses.find((status) => status.id === id)?.name[locale] ??
        { zh: "未填状态", en: "no status given" }[locale];
      group(
        { zh: "按资金状态", en: "By funding status" },
        [...totals.byStatus].map(([id, amount]) => [statusName(id), amount]),
      );
    });
}
