import { sameFormula } from "../formula/same-formula";
import type { ContingencyRates } from "../summary/tables/contingency-costs";
import type { PlanBook } from "./plan-book";
import { readSummary } from "./read-summary";

/**
 * The rates of contingencies as they stand on the funding summary, 0.05 for 5 %; none where it has no such tables. A
 * cell that holds no number counts as nothing, as in the formulas.
 */
export function contingencyRates(book: PlanBook): ContingencyRates {
  const byTemplate: Record<string, number> = {};
  const price: Record<number, number> = {};
  let physical = 0;
  for (const { table, reader, place, wanted } of readSummary(book)) {
    const cellAt = (row: string, column: string) => {
      const [y, x] = [place.rows.get(row), place.columns.get(column)];
      return y === undefined || x === undefined ? undefined : { y, x, cell: reader.cell(y, x) };
    };
    const rate = (row: string, column: string): number => {
      const value = cellAt(row, column)?.cell?.value;
      return typeof value === "number" ? value : 0;
    };
    if (table.id === "costs") {
      physical = rate("physicalRate", "total");
      for (const { id } of table.columns) if (id !== "total") price[Number(id)] = rate("priceRate", id);
    }
    if (table.id === "years")
      for (const { id, kind } of table.rows) {
        const found = kind === "sum" ? undefined : cellAt(id, "rate");
        const follows = found && wanted(found.y, found.x)?.formula;
        const held = found?.cell?.formula;
        if (!found || (follows !== undefined && held !== undefined && sameFormula(held, follows))) continue;
        byTemplate[id] = rate(id, "rate");
      }
  }
  return { physical, byTemplate, price };
}
