import { add, zero, type Fen } from "../model/money";
import { isPrintedAs, wanInText } from "../model/wan-in-text";
import { yuanText } from "../plan-book/line-text";
import { rememberBySheet } from "../plan-book/remember-by-sheet";
import type { PlanBook, PlanLine } from "../plan-book/plan-book";
import { cellName } from "../workbook/address";
import { defineCheck } from "./define";
import { isInDoubt } from "./in-doubt";

export const roundingTie = defineCheck({
  name: "rounding-tie",
  severity: "warning",
  title: { zh: "写的万元与表中金额对不上", en: "Printed 万元 do not tie" },
  help: {
    zh: "文字里写的总额（万元）四舍五入后应与表中金额（元）一致：有小数的允许末位半个单位的误差，整数要完全相等。请改文字，或核对金额。",
    en: "A total written in 万元 must be the amount in yuan, rounded: half of the last decimal at most, and whole numbers exactly. Correct the text, or look at the amount.",
  },
  messages: {
    differs: {
      zh: "“{text}”与金额 {amount} 对不上。",
      en: '"{text}" does not tie to the amount of {amount}.',
    },
  },
  after: ["unit-slip", "number-as-text", "number-masked", "number-missing", "amount-mismatch"],
  run(book, report, context) {
    const mentions = book.sheets.flatMap(mentionsIn);
    if (mentions.length === 0) return;
    const totals = totalsIn(book);
    for (const { line, column, said } of mentions) {
      const { expectedAmount: amount, sheet } = line;
      if (!line.started || !amount || amount < 0 || isInDoubt(line, context)) continue;
      for (const { text, figure } of said) {
        const meant = [amount, line.funded, ...line.sources.flatMap(({ fen }) => fen ?? []), ...totals(line)];
        if (meant.some((one) => isPrintedAs(figure, one))) continue;
        const printed = Number(figure.replaceAll(",", "")) * 1_000_000;
        const isNear = Math.abs(printed - amount) <= amount * nearly;
        report({
          message: "differs",
          // A sum quite unlike may be of other works than this line's.
          severity: isNear ? "warning" : "info",
          sheet: sheet.name,
          cell: cellName(line.row, column.col),
          data: { text, amount: yuanText(amount) },
          expected: yuanText(amount),
          found: text,
        });
      }
    }
  },
});

/** Totals in 万元 that texts of lines speak of; few lines have any. */
const mentionsIn = rememberBySheet(({ lines, columns }) => {
  const texts = columns.filter(({ id }) => ["item", "name", "spec", "remarks"].includes(id));
  return lines.flatMap((line) =>
    texts.flatMap((column) => {
      const said = wanInText(line.text(column.id));
      return said.length === 0 ? [] : [{ line, column, said }];
    }),
  );
});

/** So near an amount that a printed figure must mean it. */
const nearly = 0.05;

/** The sums a text on a line may also speak of: its project's, its village's, its sheet's and the plan's. */
function totalsIn({ sheets }: PlanBook): (line: PlanLine) => readonly Fen[] {
  const sums = new Map<string, Fen>();
  for (const line of sheets.flatMap(({ lines }) => lines))
    for (const key of groupsOf(line)) sums.set(key, add(sums.get(key) ?? zero, line.expectedAmount ?? zero));
  return (line) => groupsOf(line).flatMap((key) => sums.get(key) ?? []);
}

const groupsOf = (line: PlanLine): readonly string[] => {
  const [template, item, village] = [line.sheet.template.id, line.text("item"), line.text("village")];
  return [
    "plan",
    template,
    `${template}\u0000item\u0000${item}`,
    `item\u0000${item}`,
    `village\u0000${village}`,
    `${template}\u0000village\u0000${village}`,
  ];
};
