import { sourceColumn } from "../../templates/source-columns";
import { formula, inWan } from "../formula-text";
import { fundedLabel, isLoan, planSources, sourceLines, totalLabel } from "../source-lines";
import type { SummarySheet } from "../summary-sheet";
import type { SummaryTable } from "../summary-table";

/** Template × source: who pays for which measures, and what nobody pays for yet. */
export function templateBySource(sheets: readonly SummarySheet[]): SummaryTable {
  const sources = planSources(sheets);
  const grants = sources.filter((code) => !isLoan(code));
  const [first, last] = [grants[0], grants.at(-1)];
  return {
    id: "sources",
    title: { zh: "计划模板 × 资金来源", en: "Template × source" },
    corner: { zh: "计划模板", en: "Template" },
    columns: [
      ...sourceLines(sources),
      { id: "funded", label: fundedLabel },
      { id: "gap", label: { zh: "未落实(差额)", en: "Not yet funded (gap)" } },
      { id: "amount", label: { zh: "金额合计", en: "Amount" } },
    ],
    rows: [
      ...sheets.map(({ template }) => ({ id: template.id, label: template.name })),
      { id: "total", label: totalLabel, kind: "sum" },
    ],
    cell(row, column, at) {
      if (row === "total") return { formula: formula`SUM(${at("sources").above(row, column)})` };
      if (column === "withoutLoans")
        return { formula: first && last ? formula`SUM(${at("sources").across(row, first, last)})` : "0" };
      const sheet = sheets.find(({ template }) => template.id === row)!;
      if (["funded", "gap", "amount"].includes(column)) return { formula: inWan([sheet.total(column)]) };
      return sheet.sources.includes(column) ? { formula: inWan([sheet.total(sourceColumn(column))]) } : null;
    },
  };
}
