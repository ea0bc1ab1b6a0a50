import { add, zero, type Fen } from "../model/money";
import { columnTitle, yuanText } from "../plan-book/line-text";
import type { PlanLine, PlanSheet } from "../plan-book/plan-book";
import { cellName, rangeName } from "../workbook/address";
import type { CellStyle, Span } from "../workbook/snapshot";
import { defineCheck } from "./define";

export const hiddenLines = defineCheck({
  name: "hidden-lines",
  scope: "sheet",
  severity: "warning",
  title: { zh: "隐藏的行有金额", en: "Hidden lines with money" },
  help: {
    zh: "隐藏的行、列或工作表里有金额，合计照算，打印和审阅时却看不见。请取消隐藏；不要的分项请删除。",
    en: "Hidden rows, columns or sheets hold money: totals count it, but nobody who reads or prints the plan can see it. Show them, or delete lines that are not meant.",
  },
  messages: {
    rows: {
      zh: "第 {rows} 行被隐藏，其中金额 {amount} 仍计入合计。",
      en: "Row {rows} is hidden, but its {amount} still count in the totals.",
    },
    column: {
      zh: "“{figure}”栏被隐藏，其中有数字。",
      en: 'The column "{figure}" is hidden, and there are figures in it.',
    },
    sheet: {
      zh: "整张表被隐藏，其中金额 {amount} 仍计入资金总表。",
      en: "The whole sheet is hidden, but its {amount} still count in the funding summary.",
    },
    format: {
      zh: "{figure}有数字 {value}，却被数字格式设成不显示。",
      en: "{figure} holds {value}, but its number format shows nothing.",
    },
    ink: {
      zh: "{figure}有数字 {value}，字的颜色却和底色一样，看不见。",
      en: "{figure} holds {value}, written in the colour of its background.",
    },
  },
  run({ sheets, snapshot }, report) {
    const anyUnseen = snapshot.styles.some(isUnseen);
    for (const sheet of sheets) {
      const lines = sheet.lines.filter(({ started }) => started);
      const { visibility, hiddenRows, hiddenCols } = sheet.reader.sheet;
      const amountCol = sheet.column("amount")?.col ?? 0;
      if (visibility !== "visible") {
        const amount = moneyOf(lines);
        const cell = cellName(Math.max(sheet.totalsRow, 0), amountCol);
        if (amount !== 0)
          report({ message: "sheet", sheet: sheet.name, cell, data: { amount: yuanText(amount) } });
        continue;
      }
      for (const span of hiddenRows) {
        const hidden = lines.filter(({ row }) => isIn(span, row));
        const [first, last] = [hidden[0]?.row, hidden.at(-1)?.row];
        const amount = moneyOf(hidden);
        if (amount === 0 || first === undefined || last === undefined) continue;
        report({
          message: "rows",
          sheet: sheet.name,
          cell: rangeName({ top: first, bottom: last, left: amountCol, right: amountCol }),
          data: { rows: first === last ? first + 1 : `${first + 1}–${last + 1}`, amount: yuanText(amount) },
          found: yuanText(amount),
        });
      }
      for (const column of countedColumns(sheet)) {
        const isHidden = hiddenCols.some((span) => isIn(span, column.col));
        if (!isHidden && !anyUnseen) continue;
        const held = lines.filter((line) => isFigure(line, column.id));
        if (held.length > 0 && isHidden)
          report({
            message: "column",
            sheet: sheet.name,
            cell: cellName(sheet.headerRow, column.col),
            data: { figure: columnTitle(column) },
          });
        for (const line of held) {
          const style = sheet.reader.style(line.row, column.col);
          if (!isUnseen(style)) continue;
          const noFormat = showsNothing(style);
          const value = line.text(column.id);
          report({
            message: noFormat ? "format" : "ink",
            sheet: sheet.name,
            cell: cellName(line.row, column.col),
            data: { figure: columnTitle(column), value },
            found: noFormat ? style.numberFormat : style.ink!,
          });
        }
      }
    }
  },
});

const isUnseen = (style: CellStyle): boolean => showsNothing(style) || isBlended(style);
const showsNothing = ({ numberFormat }: CellStyle): boolean => /^(?:;+|"";.*|"")$/.test(numberFormat);

/** Whether text and background are of one colour, as far as an eye can tell. */
function isBlended({ ink, fill = "#FFFFFF" }: CellStyle): boolean {
  if (ink === undefined) return false;
  const [text, ground] = [ink, fill].map((colour) =>
    [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)),
  );
  return text!.every((part, at) => Math.abs(part - ground![at]!) <= leastContrast);
}
const leastContrast = 12;

const isIn = ({ first, last }: Span, at: number): boolean => at >= first && at <= last;

/** What lines bring into the totals, without regard to sign. */
const moneyOf = (lines: readonly PlanLine[]): Fen =>
  add(zero, ...lines.map(({ expectedAmount, funded }) => Math.abs(expectedAmount || funded) as Fen));

const countedColumns = (sheet: PlanSheet) =>
  sheet.columns.filter(
    ({ id, source }) => source !== undefined || ["quantity", "unitCost", "stated", "amount"].includes(id),
  );

const isFigure = (line: PlanLine, id: string): boolean => {
  const reading = line.number(id);
  return reading.kind === "number" && reading.value !== 0;
};
