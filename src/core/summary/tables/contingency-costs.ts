import { formula } from "../formula-text";
import { totalLabel } from "../source-lines";
import type { SummaryTable, TableLine } from "../summary-table";
import { yearLines } from "./template-by-year";

/** Rates of contingencies, 0.05 for 5 %. They stand in the summary, where people change them. */
export interface ContingencyRates {
  /** For quantities that turn out larger, of the base cost. */
  readonly physical?: number;
  /** The same for single templates, in place of the plan's. */
  readonly byTemplate?: Readonly<Partial<Record<string, number>>>;
  /** For prices that rise, by year, of base cost and physical contingency of that year; not compounded. */
  readonly price?: Readonly<Partial<Record<number, number>>>;
}

const rows: readonly TableLine[] = [
  { id: "physicalRate", label: { zh: "基本预备费率(全计划)", en: "Physical contingency rate, whole plan" } },
  { id: "priceRate", label: { zh: "价差预备费率(按年)", en: "Price contingency rate, by year" } },
  { id: "base", label: { zh: "基本费用", en: "Base cost" } },
  { id: "physical", label: { zh: "基本预备费", en: "Physical contingency" } },
  { id: "price", label: { zh: "价差预备费", en: "Price contingency" } },
  { id: "total", label: { zh: "总投资", en: "Total cost" }, kind: "sum" },
];

/** Base cost, contingencies and total by year, as project costing has them. Contingencies are here and on no line. */
export function contingencyCosts(years: readonly number[], rates: ContingencyRates): SummaryTable {
  const [first, last] = [String(years[0]), String(years.at(-1))];
  return {
    id: "costs",
    title: { zh: "基本费用与预备费", en: "Base cost and contingencies" },
    corner: { zh: "费用", en: "Cost" },
    columns: [...yearLines(years), { id: "total", label: totalLabel, kind: "sum" }],
    rows,
    cell(row, column, at) {
      const { across, cell } = at("costs");
      if (row === "physicalRate")
        return column === "total" ? { input: rates.physical ?? 0, look: "rate" } : null;
      if (row === "priceRate")
        return column === "total" ? null : { input: rates.price?.[Number(column)] ?? 0, look: "rate" };
      if (row === "total")
        return {
          formula: formula`SUM(${cell("base", column)},${cell("physical", column)},${cell("price", column)})`,
        };
      if (column === "total") return { formula: formula`SUM(${across(row, first, last)})` };
      if (row === "base") return { formula: at("years").cell("total", column) };
      if (row === "physical") {
        const { above } = at("years");
        return { formula: formula`SUMPRODUCT(${above("total", "rate")},${above("total", column)})` };
      }
      const before = formula`SUM(${cell("base", column)},${cell("physical", column)})`;
      return { formula: formula`${before}*N(${cell("priceRate", column)})` };
    },
  };
}
