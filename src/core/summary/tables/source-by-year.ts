import { sourceColumn } from "../../templates/source-columns";
import { shareColumn } from "../../templates/year-columns";
import { formula, inWan } from "../formula-text";
import { planSources, sourceLines, sumOfSources, totalLabel } from "../source-lines";
import type { SummarySheet } from "../summary-sheet";
import type { SummaryTable } from "../summary-table";
import { yearLines } from "./template-by-year";

/**
 * Source × year: the money of each line is spread over the years as its amount is. Later years are rounded to the fen,
 * and the first takes what they leave, so that the years give the source's total.
 */
export function sourceByYear(sheets: readonly SummarySheet[], years: readonly number[]): SummaryTable {
  const sources = planSources(sheets);
  const [first, ...later] = years.map(String) as [string, ...string[]];
  return {
    id: "sourceYears",
    title: { zh: "资金来源 × 年度", en: "Source × year" },
    corner: { zh: "资金来源", en: "Source" },
    columns: [...yearLines(years), { id: "funded", label: totalLabel, kind: "sum" }],
    rows: [...sourceLines(sources), { id: "total", label: totalLabel, kind: "sum" }],
    cell(row, column, at) {
      if (!sources.includes(row)) return { formula: sumOfSources("sourceYears", row, column, sources, at) };
      const { across, cell } = at("sourceYears");
      const own = sheets.filter((sheet) => sheet.sources.includes(row));
      if (column === "funded") return { formula: inWan(own.map(({ total }) => total(sourceColumn(row)))) };
      if (column === first) {
        const [next, last] = [later[0], later.at(-1)];
        const all = cell(row, "funded");
        return {
          formula: next && last ? formula`${all}-SUM(${across(row, next, last)})` : all,
        };
      }
      return {
        formula: inWan(
          own
            .filter(({ byYear }) => byYear)
            .map(
              ({ lines }) =>
                formula`SUMPRODUCT(${lines(sourceColumn(row))},${lines(shareColumn(Number(column)))})`,
            ),
        ),
      };
    },
  };
}
