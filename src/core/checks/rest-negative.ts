import { columnTitle, shownText } from "../plan-book/line-text";
import { cellName } from "../workbook/address";
import { defineCheck } from "./define";

export const restNegative = defineCheck({
  name: "rest-negative",
  scope: "line",
  severity: "error",
  title: { zh: "余额为负", en: "Rest below zero" },
  help: {
    zh: "这个来源用公式取“剩下的钱”，结果成了负数：其他来源加起来已经超过金额。请减少其他来源，或补足金额。",
    en: "This source takes what is left by formula, and what is left is negative: the other sources are above the amount already. Lower them, or mend the amount.",
  },
  messages: {
    negative: {
      zh: "{figure}按公式 {formula} 取余额，得 {value} 元：其他来源已超过金额。",
      en: "{figure} takes the rest by {formula} and comes to {value} yuan: the other sources are above the amount.",
    },
  },
  after: ["unit-slip", "number-as-text", "number-masked", "number-missing", "amount-mismatch"],
  run({ sheets }, report, { explained }) {
    for (const sheet of sheets)
      for (const line of sheet.lines) {
        const { expectedAmount: amount, row } = line;
        if (!line.started || amount === undefined || amount < 0 || explained(sheet.name, row)) continue;
        for (const { column, reading } of line.sources) {
          if (reading.kind !== "number" || reading.value >= 0) continue;
          const formula = line.cell(column.id)?.formula;
          if (formula === undefined) continue;
          const value = shownText(reading.value);
          report({
            message: "negative",
            sheet: sheet.name,
            cell: cellName(row, column.col),
            data: { figure: columnTitle(column), formula: `=${formula}`, value },
            found: `${value} 元`,
          });
        }
      }
  },
});
