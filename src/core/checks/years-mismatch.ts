import { subtract, sum, zero, type Fen } from "../model/money";
import { firstCell } from "../plan-book/line-cell";
import { yuanText } from "../plan-book/line-text";
import type { PlanBook, PlanColumn, PlanLine, PlanSheet } from "../plan-book/plan-book";
import { templateFormula } from "../plan-book/template-formula";
import { formatYears } from "../templates/cover";
import { yearColumn } from "../templates/year-columns";
import { cellName } from "../workbook/address";
import { inputOf, type Edit } from "../workbook/edit";
import { defineCheck } from "./define";

export const yearsMismatch = defineCheck({
  name: "years-mismatch",
  scope: "sheet",
  severity: "error",
  title: { zh: "年度资金对不上", en: "Years do not give the amount" },
  help: {
    zh: "多年计划里，每行金额分到各年度，各年之和就是金额。首年由公式取其余；以后年度可以直接填数。计划年度改了，各表的年度栏也要跟着加减。",
    en: "In a plan of several years each amount is spread over them, and the years give the amount. The first year takes the rest by formula; later years may be typed over. When the plan's years change, the year columns must follow.",
  },
  messages: {
    apart: {
      zh: "各年度合计 {years}，金额是 {amount}，相差 {difference}。",
      en: "The years add up to {years}, the amount is {amount}: {difference} apart.",
    },
    over: {
      zh: "以后年度共 {later}，超过金额 {amount}，首年成了 {first}。",
      en: "The later years take {later}, above the amount of {amount}; the first year is left with {first}.",
    },
    outside: {
      zh: "{year} 年有资金 {money}，但计划年度是 {years}。",
      en: "{money} stand in {year}, but the plan's years are {years}.",
    },
    lacking: {
      zh: "计划年度是 {years}，本表没有 {missing} 年栏，这些年的资金无处可填。",
      en: "The plan's years are {years}, but this sheet has no column for {missing}: money of these years has no place.",
    },
  },
  after: ["number-as-text", "number-masked", "amount-mismatch"],
  run(book, report, { explained }) {
    for (const sheet of book.sheets) {
      const columns = yearColumnsOf(sheet);
      if (columns.length === 0) continue;
      for (const one of columnsOutside(book, columns)) {
        const money = sum(sheet.lines.flatMap(({ years }) => years.get(one.year) ?? []));
        if (money !== 0)
          report({
            message: "outside",
            sheet: sheet.name,
            cell: cellName(sheet.headerRow, one.col),
            data: { year: String(one.year), money: yuanText(money), years: formatYears(book.years) },
            found: yuanText(money),
          });
      }
      const lacking = book.years.filter((year) => !sheet.column(yearColumn(year)) && !isDeleted(sheet, year));
      if (lacking.length > 0)
        report({
          message: "lacking",
          severity: "warning",
          sheet: sheet.name,
          cell: cellName(sheet.headerRow, columns[0]!.col),
          data: { years: formatYears(book.years), missing: lacking.join(", ") },
        });
      for (const line of sheet.lines) {
        if (!line.started || explained(sheet.name, line.row)) continue;
        const fault = faultOf(line, columns);
        if (fault) report(fault);
      }
    }
  },
});

type YearColumn = PlanColumn & { readonly year: number };

const yearColumnsOf = ({ columns }: PlanSheet): readonly YearColumn[] =>
  columns
    .flatMap((column) => (column.year === undefined ? [] : [{ ...column, year: column.year }]))
    .sort((a, b) => a.year - b.year);

const columnsOutside = ({ years }: PlanBook, columns: readonly YearColumn[]): readonly YearColumn[] =>
  years.length === 0 ? [] : columns.filter(({ year }) => !years.includes(year));

/** A column that was laid out and is gone is a damaged template, and that is another check's. */
const isDeleted = ({ missing }: PlanSheet, year: number): boolean =>
  missing.some(({ id }) => id === yearColumn(year));

function faultOf(line: PlanLine, columns: readonly YearColumn[]) {
  const { expectedAmount: amount, years, sheet } = line;
  const [first] = columns;
  // While a cell has no number yet – not calculated, an error, a word – nothing is certain.
  const cells = columns.map(({ id }) => line.number(id).kind);
  if (amount === undefined || !first || cells.some((kind) => kind !== "number" && kind !== "empty"))
    return undefined;
  if (columns.some(({ id }) => line.cell(id)?.formula !== undefined && line.number(id).kind === "empty"))
    return undefined;
  const all = sum(years.values());
  const held = years.get(first.year) ?? zero;
  const message = all !== amount ? "apart" : amount >= 0 && held < 0 ? "over" : undefined;
  if (!message) return undefined;
  const found = yuanText(message === "apart" ? all : held);
  return {
    message,
    sheet: sheet.name,
    cell: firstCell(line, [first.id]),
    data: {
      years: yuanText(all),
      amount: yuanText(amount),
      difference: yuanText(apart(all, amount)),
      later: yuanText(subtract(all, held)),
      first: yuanText(held),
    },
    expected: message === "apart" ? yuanText(amount) : "≥ 0",
    found,
    ...(message === "apart" ? { fix: restToFirst(line, first) } : {}),
  } as const;
}

const apart = (a: Fen, b: Fen): Fen => (a > b ? subtract(a, b) : subtract(b, a));

/** The first year takes the rest again. */
function restToFirst(line: PlanLine, first: YearColumn): readonly Edit[] {
  const formula = templateFormula(line.sheet, first, line.row);
  if (formula === undefined) return [];
  const cell = line.cell(first.id);
  return [
    {
      sheet: line.sheet.name,
      cell: cellName(line.row, first.col),
      before: inputOf(cell),
      after: `=${formula}`,
    },
  ];
}
