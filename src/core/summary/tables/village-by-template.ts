import { formula, inWan } from "../formula-text";
import { totalLabel } from "../source-lines";
import type { SummarySheet } from "../summary-sheet";
import type { SummaryTable, TableLine } from "../summary-table";

export const otherVillages: TableLine = {
  id: "other",
  label: { zh: "未填或其他村", en: "No or other village" },
};

/**
 * Village × template. Villages are typed in the first column, with room for more; what no row names stands in a row
 * of its own, so that the table ties however many there are.
 * @param villages labels of the rows from the first on, "" for a row left free
 */
export function villageByTemplate(
  sheets: readonly SummarySheet[],
  villages: readonly string[],
): SummaryTable {
  const [first, last] = [sheets[0]?.template.id ?? "total", sheets.at(-1)?.template.id ?? "total"];
  return {
    id: "villages",
    title: { zh: "村 × 计划模板", en: "Village × template" },
    corner: { zh: "村(组)", en: "Village (group)" },
    columns: [
      ...sheets.map(({ template }) => ({ id: template.id, label: template.name })),
      { id: "amount", label: totalLabel, kind: "sum" },
    ],
    rows: [
      ...villages.map((label, index): TableLine => ({
        id: `village:${index}`,
        label: { zh: label, en: label },
        kind: "input",
      })),
      otherVillages,
      { id: "total", label: totalLabel, kind: "sum" },
    ],
    cell(row, column, at) {
      const { above, across, label, labelsTo } = at("villages");
      if (column === "amount") return { formula: formula`SUM(${across(row, first, last)})` };
      if (row === "total") return { formula: formula`SUM(${above(row, column)})` };
      const { lines, total } = sheets.find(({ template }) => template.id === column)!;
      if (row === otherVillages.id)
        return { formula: formula`${inWan([total("amount")])}-SUM(${above(row, column)})` };
      // A village named twice counts once.
      const own = formula`OR(${label(row)}="",COUNTIFS(${labelsTo(row)},${label(row)})>1)`;
      const amount = formula`SUMIFS(${lines("amount")},${lines("village")},${label(row)})/10000`;
      return { formula: formula`IF(${own},0,${amount})` };
    },
  };
}
