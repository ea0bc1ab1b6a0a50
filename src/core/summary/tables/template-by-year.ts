import { yearColumn } from "../../templates/year-columns";
import { formula, inWan } from "../formula-text";
import { totalLabel } from "../source-lines";
import type { SummarySheet } from "../summary-sheet";
import type { SummaryTable, TableLine } from "../summary-table";

/** Columns of a table by year; ids are the years. */
export const yearLines = (years: readonly number[]): readonly TableLine[] =>
  years.map((year) => ({ id: String(year), label: { zh: `${year}年`, en: String(year) } }));

/** Template × year, with the rate of physical contingencies of each template beside it. */
export function templateByYear(
  sheets: readonly SummarySheet[],
  years: readonly number[],
  /** Rates of single templates, 0.05 for 5 %; the plan's own rate where left out. */
  rates: Readonly<Partial<Record<string, number>>>,
): SummaryTable {
  const [first, last] = [String(years[0]), String(years.at(-1))];
  return {
    id: "years",
    title: { zh: "计划模板 × 年度", en: "Template × year" },
    corner: { zh: "计划模板", en: "Template" },
    columns: [
      ...yearLines(years),
      { id: "amount", label: totalLabel, kind: "sum" },
      { id: "rate", label: { zh: "基本预备费率", en: "Physical contingency rate" } },
    ],
    rows: [
      ...sheets.map(({ template }) => ({ id: template.id, label: template.name })),
      { id: "total", label: totalLabel, kind: "sum" },
    ],
    cell(row, column, at) {
      const { above, across } = at("years");
      if (column === "rate") {
        if (row === "total") return null;
        const own = rates[row];
        return own === undefined
          ? { formula: formula`N(${at("costs").cell("physicalRate", "total")})`, look: "rate" }
          : { input: own, look: "rate" };
      }
      if (row === "total") return { formula: formula`SUM(${above(row, column)})` };
      if (column === "amount") return { formula: formula`SUM(${across(row, first, last)})` };
      const sheet = sheets.find(({ template }) => template.id === row)!;
      const year = sheet.byYear ? yearColumn(Number(column)) : column === first ? "amount" : undefined;
      return year === undefined ? null : { formula: inWan([sheet.total(year)]) };
    },
  };
}
