import type { Locale } from "../model/locale";
import { added, formula, type FormulaText } from "./formula-text";
import type { SummarySheet } from "./summary-sheet";
import type { SummaryPlaces } from "./summary-table";

/** 0.000001 万元 is one fen; less than half of it is the noise of binary fractions. */
const halfFen = "0.0000005";

/**
 * The line that says whether all tables give one total. The first table is held against the totals rows of the plan
 * sheets, every other one against it: amounts against amounts, money of sources against money of sources.
 */
export function tieLine(sheets: readonly SummarySheet[], at: SummaryPlaces, locale: Locale): FormulaText {
  const total = (table: Parameters<SummaryPlaces>[0], column: string, row = "total") =>
    at(table).cell(row, column);
  const [amount, funded] = [total("sources", "amount"), total("sources", "funded")];
  const ofSheets = (column: string) => formula`(${added(sheets.map((sheet) => sheet.total(column)))})/10000`;
  const pairs: readonly (readonly [FormulaText, FormulaText])[] = [
    [amount, ofSheets("amount")],
    [funded, ofSheets("funded")],
    [amount, formula`(${funded}+${total("sources", "gap")})`],
    [total("statuses", "funded"), funded],
    [total("years", "amount"), amount],
    [total("sourceYears", "funded"), funded],
    [total("accounts", "funded"), funded],
    [total("villages", "amount"), amount],
    [total("costs", "total", "base"), amount],
  ];
  const apart = pairs.map(([one, other]) => formula`ABS(${one}-${other})<${halfFen}`);
  const all = apart.includes(undefined) ? undefined : apart.join(",");
  const [ties, unit, differs] = texts[locale];
  return formula`IF(AND(${all}),"${ties}"&TEXT(${amount},"#,##0.00")&"${unit}","${differs}")`;
}

const texts: Readonly<Record<Locale, readonly [ties: string, unit: string, differs: string]>> = {
  zh: [
    "各表同一合计：",
    " 万元，勾稽一致",
    "勾稽不一致：各表合计与计划表的合计行不相等，请检查各表合计、分年金额和来源金额",
  ],
  en: [
    "All tables give one total: ",
    " 万元",
    "The tables do not tie: totals differ from those of the plan sheets; look at totals, amounts by year and sources",
  ],
};
