import { sum, zero } from "../model/money";
import { yuanText } from "../plan-book/line-text";
import { cellName } from "../workbook/address";
import { defineCheck } from "./define";

export const planSheetDoubled = defineCheck({
  name: "plan-sheet-doubled",
  severity: "warning",
  title: { zh: "同一模板有两张表", en: "Two sheets of one template" },
  help: {
    zh: "一份工作簿里每个模板只有一张表算进合计。复制出来的表、从别的计划移进来的表不算：要么把各行并到算数的那张表，要么另存为单独的工作簿；留作备份的请删掉或移走。",
    en: "One sheet of each template counts in the totals of a workbook. A copied sheet, or one moved in from another plan, does not: bring its lines to the sheet that counts, or keep it in a workbook of its own; take backups away.",
  },
  messages: {
    doubled: {
      zh: "这张表也像“{template}”计划表，有 {count} 行、{amount}，都没有算进合计；算数的是“{main}”。",
      en: 'This sheet reads like one of "{template}", too: {count} lines with {amount} are in no total; the sheet that counts is "{main}".',
    },
  },
  run({ sheets, doubles }, report) {
    for (const { template, name, headerRow, lines } of doubles) {
      const main = sheets.find((sheet) => sheet.template === template);
      const started = lines.filter((line) => line.started);
      if (!main || started.length === 0) continue;
      const amount = sum(started.map(({ expectedAmount }) => expectedAmount ?? zero));
      report({
        message: "doubled",
        sheet: name,
        cell: cellName(headerRow, 0),
        data: {
          template: template.name,
          count: String(started.length),
          amount: yuanText(amount),
          main: main.name,
        },
        found: yuanText(amount),
      });
    }
  },
});
