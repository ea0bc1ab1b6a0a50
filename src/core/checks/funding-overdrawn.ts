import { subtract } from "../model/money";
import { firstCell } from "../plan-book/line-cell";
import { yuanText } from "../plan-book/line-text";
import { cellName } from "../workbook/address";
import { defineCheck } from "./define";
import { isInDoubt } from "./in-doubt";

export const fundingOverdrawn = defineCheck({
  name: "funding-overdrawn",
  scope: "line",
  severity: "error",
  title: { zh: "资金来源超出金额", en: "Sources above the amount" },
  help: {
    zh: "资金来源合计多于金额：要么某个来源多填了，要么数量、单价或总额少填了。请核对后改正；一笔钱只能用在一处。",
    en: "The sources add up to more than the amount: a source is too high, or quantity, unit cost or lump sum too low. Money can only be spent once; look which figure is wrong.",
  },
  messages: {
    over: {
      zh: "金额 {amount}，来源合计 {funded}，超出 {over}。",
      en: "The amount is {amount}, the sources add up to {funded}: {over} too much.",
    },
  },
  // While a figure of the line is in doubt, so is what it is paid with.
  after: [
    "unit-slip",
    "number-as-text",
    "number-masked",
    "number-missing",
    "amount-mismatch",
    "rest-negative",
  ],
  run({ sheets }, report, context) {
    for (const line of sheets.flatMap(({ lines }) => lines)) {
      const { expectedAmount: amount, funded, started, sheet } = line;
      // A negative amount is a correction of another line and has its money there.
      if (!started || amount === undefined || amount < 0 || funded <= amount) continue;
      if (isInDoubt(line, context)) continue;
      const paying = line.sources.filter(({ fen }) => fen);
      const [only] = paying;
      const over = subtract(funded, amount);
      report({
        message: "over",
        sheet: sheet.name,
        cell:
          only && paying.length === 1
            ? cellName(line.row, only.column.col)
            : firstCell(line, ["funded", "gap", "amount"]),
        data: { amount: yuanText(amount), funded: yuanText(funded), over: yuanText(over) },
        expected: yuanText(amount),
        found: yuanText(funded),
      });
    }
  },
});
