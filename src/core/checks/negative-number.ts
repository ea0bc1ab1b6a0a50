import { numberColumns } from "../plan-book/line-cell";
import { columnTitle, shownText } from "../plan-book/line-text";
import type { PlanLine } from "../plan-book/plan-book";
import { cellName } from "../workbook/address";
import { defineCheck } from "./define";

export const negativeNumber = defineCheck({
  name: "negative-number",
  scope: "line",
  severity: "warning",
  title: { zh: "数字为负", en: "Negative number" },
  help: {
    zh: "数量、单价、金额、人数一般不会是负数。多打了负号的请删去；确实是核减、扣回的，请在分项或备注里写明。",
    en: "Quantities, unit costs, money and persons are not negative as a rule. Remove a stray minus; where the line takes something back, say so in its name or remarks.",
  },
  messages: {
    negative: {
      zh: "{figure}是负数 {value}。",
      en: "{figure} is negative: {value}.",
    },
  },
  after: ["rest-negative"],
  run({ sheets }, report, { explained }) {
    for (const sheet of sheets) {
      const columns = numberColumns(sheet);
      for (const line of sheet.lines.filter((one) => one.started && !isCorrection(one)))
        for (const column of columns) {
          const reading = line.number(column.id);
          if (reading.kind !== "number" || reading.value >= 0) continue;
          if (explained(sheet.name, line.row, column.col)) continue;
          const value = shownText(reading.value);
          report({
            message: "negative",
            sheet: sheet.name,
            cell: cellName(line.row, column.col),
            data: { figure: columnTitle(column), value },
            found: value,
          });
        }
    }
  },
});

/** A line that says it takes something back. */
const isCorrection = ({ text }: PlanLine): boolean =>
  /核减|调减|审减|压减|追减|减少|减去|扣|冲|退|收回|结余|节约|节余|节支|下浮|让利|优惠|reduc|deduct|correct|refund/i.test(
    ["item", "name", "spec", "remarks"].map(text).join(" "),
  );
