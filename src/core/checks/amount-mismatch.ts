import { formatNumber } from "../model/format-number";
import { amountOf, fen, fenOfYuan, roundYuan, type Fen } from "../model/money";
import { sameFormula } from "../formula/same-formula";
import { columnTitle, productText, yuanText } from "../plan-book/line-text";
import type { PlanColumn, PlanLine } from "../plan-book/plan-book";
import { templateFormula } from "../plan-book/template-formula";
import { tiesTo } from "../slips/ties";
import { cellName } from "../workbook/address";
import { defineCheck } from "./define";

export const amountMismatch = defineCheck({
  name: "amount-mismatch",
  scope: "line",
  severity: "error",
  title: { zh: "金额对不上", en: "Amount does not match" },
  help: {
    zh: "数量 × 单价应等于总额，金额栏应等于本行算出的数。请核对是数量、单价还是总额写错；只想按总额包干的，清空单价。",
    en: "Quantity × unit cost must give the lump sum where both are there, and the amount must be what its line gives. Look which figure is wrong; for a lump sum, leave the unit cost empty.",
  },
  messages: {
    stated: {
      zh: "{product}，总额写的是 {stated}，相差 {difference}。",
      en: "{product}, but the lump sum says {stated}: {difference} apart.",
    },
    notCalculated: {
      zh: "金额显示 {shown}，按本行数字应为 {expected}：公式没有重新计算，请按 F9 或重新打开文件。",
      en: "The amount shows {shown}, but by its line it is {expected}: the formula was not recalculated. Press F9 or open the file again.",
    },
    notWholeFen: {
      zh: "{figure}为 {value} 元，不足一分的部分无法入账；请改为最多两位小数。",
      en: "{figure} is {value} yuan; a part of a fen can't be booked. Use two decimals at most.",
    },
  },
  after: ["unit-slip", "number-as-text", "number-masked", "number-missing"],
  run({ sheets }, report, { explained }) {
    for (const sheet of sheets)
      for (const line of sheet.lines.filter(({ started }) => started)) {
        for (const { column, value } of fractionsOf(line))
          report({
            message: "notWholeFen",
            sheet: sheet.name,
            cell: cellName(line.row, column.col),
            data: { figure: columnTitle(column), value: formatNumber(value) },
            found: formatNumber(value),
          });
        if (explained(sheet.name, line.row)) continue;
        const stated = statedApart(line);
        if (stated)
          report({
            message: "stated",
            sheet: sheet.name,
            cell: line.at("stated")!,
            data: stated,
            expected: stated.expected,
            found: stated.stated,
          });
        const shown = valueApart(line);
        if (shown)
          report({
            message: "notCalculated",
            sheet: sheet.name,
            cell: line.at("amount")!,
            data: shown,
            expected: shown.expected,
            found: shown.shown,
          });
      }
  },
});

/** Typed money with a part of a fen, where it counts: sources, and 总额 without a unit cost. */
function fractionsOf(line: PlanLine): readonly { readonly column: PlanColumn; readonly value: number }[] {
  const stated = line.sheet.column("stated");
  const columns = [
    ...(stated && !line.unitCost ? [{ column: stated, fen: fenOfYuan(line.stated ?? 0) }] : []),
    ...line.sources,
  ];
  return columns.flatMap(({ column, fen: whole }) => {
    const reading = line.number(column.id);
    return whole === undefined && reading.kind === "number" ? [{ column, value: reading.value }] : [];
  });
}

function statedApart({ quantity, unitCost, stated, text }: PlanLine) {
  const product = quantity && unitCost ? amountOf(quantity, unitCost) : undefined;
  if (!quantity || !unitCost || !stated || product === undefined) return undefined;
  const said = roundYuan(stated);
  if (said === undefined || tiesTo(quantity, unitCost, stated)) return undefined;
  return {
    product: productText(quantity, unitCost, text("unit"), product),
    stated: yuanText(said),
    expected: yuanText(product),
    difference: yuanText(distance(said, product)),
  };
}

/** The amount's own formula is there but shows something else; a formula not calculated yet shows nothing. */
function valueApart(line: PlanLine) {
  const { expectedAmount, sheet, row } = line;
  const reading = line.number("amount");
  if (reading.kind !== "number" || expectedAmount === undefined) return undefined;
  const shown = roundYuan(reading.value);
  if (shown === undefined || shown === expectedAmount) return undefined;
  const column = sheet.column("amount");
  const formula = column && templateFormula(sheet, column, row);
  const held = line.cell("amount")?.formula;
  return held && formula && sameFormula(held, formula)
    ? { shown: yuanText(shown), expected: yuanText(expectedAmount) }
    : undefined;
}

const distance = (a: Fen, b: Fen): Fen => fen(Math.abs(a - b));
