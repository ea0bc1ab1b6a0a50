import { sum, type Fen } from "../model/money";
import { firstCell } from "../plan-book/line-cell";
import { yuanText } from "../plan-book/line-text";
import type { PlanLine } from "../plan-book/plan-book";
import { inputOf, type Edit } from "../workbook/edit";
import { defineCheck } from "./define";

export const subtotalCounted = defineCheck({
  name: "subtotal-counted",
  scope: "sheet",
  severity: "error",
  title: { zh: "小计被当成分项", en: "Subtotal counted as a line" },
  help: {
    zh: "分项中间写了小计、合计，上面的合计行会把它再算一遍。合计已在表头上方自动算出，请清空这一行的数字；要看分项小计，请用资金总表。",
    en: "A subtotal among the lines is added up once more by the totals row above. Totals are worked out at the top already: empty the figures of this row, and look into the funding summary for sums of parts.",
  },
  messages: {
    sum: {
      zh: "“{name}”{money} 正是第 {rows} 行之和，合计行把它又算了一遍。",
      en: '"{name}", {money}, is the sum of rows {rows}: the totals row counts it twice.',
    },
    named: {
      zh: "“{name}”{money} 按分项计入合计；若是小计，就算了两遍。",
      en: '"{name}", {money}, is counted as a line; if it is a subtotal, it counts twice.',
    },
  },
  run({ sheets }, report) {
    for (const sheet of sheets) {
      const lines = sheet.lines.filter(({ started }) => started);
      for (const [at, line] of lines.entries()) {
        const id = titleColumns.find((one) => subtotal.test(line.text(one)));
        const money = moneyOf(line);
        if (id === undefined || money === 0) continue;
        const parts = partsOf(lines.slice(0, at), money);
        const place = { sheet: sheet.name, cell: firstCell(line, [id]), found: line.text(id) };
        const data = { name: line.text(id), money: yuanText(money) };
        if (!parts) report({ ...place, message: "named", severity: "warning", data });
        else
          report({
            ...place,
            message: "sum",
            data: { ...data, rows: `${parts[0]!.row + 1}–${parts.at(-1)!.row + 1}` },
            fix: emptied(line),
          });
      }
    }
  },
});

const titleColumns = ["name", "item", "village"];
/** 小计, 合计：, 道路合计, 一、小计 – and nothing behind it. */
const subtotal = /^.{0,8}(?:小计|合计|总计|共计|累计)[:：]?$|^(?:sub-?)?totals?:?$/i;

const moneyOf = ({ expectedAmount, funded }: PlanLine): Fen => expectedAmount || funded;

/** The lines right above that give the sum, other subtotals left out; one line alone is no sum. */
function partsOf(above: readonly PlanLine[], money: Fen): readonly PlanLine[] | undefined {
  const lines = above.filter(({ text }) => !titleColumns.some((id) => subtotal.test(text(id))));
  for (let from = lines.length - 2; from >= 0; from--) {
    const parts = lines.slice(from);
    if (sum(parts.map(moneyOf)) === money) return parts;
  }
  return undefined;
}

/** Everything that makes the row count, taken out; its words stay. */
const emptied = (line: PlanLine): readonly Edit[] =>
  line.sheet.columns.flatMap(({ id, source, col }) => {
    const cell = line.sheet.reader.cell(line.row, col);
    const counts = source !== undefined || ["quantity", "unitCost", "stated"].includes(id);
    return counts && cell && (cell.value !== null || cell.formula !== undefined)
      ? [{ sheet: line.sheet.name, cell: line.at(id)!, before: inputOf(cell), after: null }]
      : [];
  });
