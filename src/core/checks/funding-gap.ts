import { formatNumber } from "../model/format-number";
import { subtract, zero, type Fen } from "../model/money";
import { firstCell } from "../plan-book/line-cell";
import { yuanText } from "../plan-book/line-text";
import { defineCheck } from "./define";
import { isInDoubt } from "./in-doubt";

export const fundingGap = defineCheck({
  name: "funding-gap",
  scope: "line",
  severity: "warning",
  title: { zh: "资金有差额", en: "Funding gap" },
  help: {
    zh: "资金来源合计少于金额，差额部分还没有落实。请补填资金来源，或在上报时说明差额如何解决。差额不会计入任何来源。",
    en: "The sources add up to less than the amount: the rest is not yet funded. Add a source, or say in the submission how the gap will be closed. A gap is never counted as money of any source.",
  },
  messages: {
    unfunded: {
      zh: "金额 {amount}，尚未填写资金来源，未落实 {gap}。",
      en: "The amount is {amount} and no source is given: {gap} not yet funded.",
    },
    partly: {
      zh: "金额 {amount}，来源合计 {funded}，差额 {gap}（{percent}%）未落实。",
      en: "The amount is {amount}, the sources add up to {funded}: {gap} ({percent} %) not yet funded.",
    },
  },
  // While a figure of the line is in doubt, so is its gap.
  after: ["unit-slip", "number-as-text", "number-masked", "number-missing", "amount-mismatch"],
  run({ sheets }, report, context) {
    for (const line of sheets.flatMap(({ lines }) => lines)) {
      const { expectedAmount: amount, funded, started, sheet } = line;
      if (!started || amount === undefined || funded >= amount || isInDoubt(line, context)) continue;
      const gap = subtract(amount, funded);
      report({
        message: funded === 0 ? "unfunded" : "partly",
        sheet: sheet.name,
        cell: firstCell(line, ["gap", "amount", "quantity"]),
        data: {
          amount: yuanText(amount),
          funded: yuanText(funded),
          gap: yuanText(gap),
          percent: percentText(gap, amount),
        },
        expected: yuanText(zero),
        found: yuanText(gap),
      });
    }
  },
});

/** One decimal, and never 100 while there is some money, nor 0 while there is a gap. */
const percentText = (gap: Fen, amount: Fen): string =>
  formatNumber(Math.min(99.9, Math.max(0.1, Math.round((gap / amount) * 1000) / 10)));
