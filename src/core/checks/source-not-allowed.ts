import { columnTitle, yuanText } from "../plan-book/line-text";
import { cellName } from "../workbook/address";
import { defineCheck } from "./define";

export const sourceNotAllowed = defineCheck({
  name: "source-not-allowed",
  scope: "line",
  severity: "warning",
  title: { zh: "来源不在允许范围", en: "Source not allowed" },
  help: {
    zh: "县级参数列出了本年度可用的资金来源，这一笔用的来源不在其中。请改用允许的来源，或请县里更新参数。",
    en: "The county's settings list the sources that may be used; this money comes from another. Use one of those, or ask the county to change its settings.",
  },
  messages: {
    notListed: {
      zh: "{figure} {money} 不在县级参数允许的资金来源之内。",
      en: "{figure}, {money}, is none of the sources that the county allows.",
    },
  },
  run({ sheets, settings }, report) {
    const { sources: allowed } = settings;
    if (!allowed) return;
    for (const sheet of sheets)
      for (const line of sheet.lines.filter(({ started }) => started))
        for (const { code, column, fen } of line.sources) {
          if (!fen || allowed.includes(code)) continue;
          report({
            message: "notListed",
            sheet: sheet.name,
            cell: cellName(line.row, column.col),
            data: { figure: columnTitle(column), money: yuanText(fen) },
            expected: allowed.join(", "),
            found: code,
          });
        }
  },
});
