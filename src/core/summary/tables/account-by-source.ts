import { budgetAccounts } from "../../model/budget-account";
import { sourceColumn } from "../../templates/source-columns";
import { formula, inWan } from "../formula-text";
import { fundedLabel, isLoan, planSources, sourceLines, totalLabel } from "../source-lines";
import type { SummarySheet } from "../summary-sheet";
import type { SummaryTable } from "../summary-table";

/** Budget account × source. Lines without an account, or with another one, have a row of their own. */
export function accountBySource(sheets: readonly SummarySheet[]): SummaryTable {
  const sources = planSources(sheets);
  const grants = sources.filter((code) => !isLoan(code));
  const withLoans = grants.length < sources.length;
  const [first, last] = [grants[0], grants.at(-1)];
  return {
    id: "accounts",
    title: { zh: "支出科目 × 资金来源", en: "Budget account × source" },
    corner: { zh: "支出科目", en: "Budget account" },
    columns: [...sourceLines(sources), { id: "funded", label: fundedLabel, kind: "sum" }],
    rows: [
      ...budgetAccounts.map(({ code, name }) => ({
        id: code,
        label: { zh: `${code} ${name.zh}`, en: `${code} ${name.en}` },
      })),
      { id: "other", label: { zh: "未填或其他科目", en: "No or other account" } },
      { id: "total", label: totalLabel, kind: "sum" },
    ],
    cell(row, column, at) {
      const { above, across } = at("accounts");
      if (column === "withoutLoans")
        return { formula: first && last ? formula`SUM(${across(row, first, last)})` : "0" };
      if (column === "funded")
        return {
          formula: formula`SUM(${across(row, withLoans ? "withoutLoans" : first!, sources.at(-1)!)})`,
        };
      if (row === "total") return { formula: formula`SUM(${above(row, column)})` };
      const own = sheets.filter((sheet) => sheet.sources.includes(column));
      const source = sourceColumn(column);
      if (row === "other")
        return {
          formula: formula`${inWan(own.map(({ total }) => total(source)))}-SUM(${above(row, column)})`,
        };
      return {
        formula: inWan(
          own.map(({ lines }) => formula`SUMIFS(${lines(source)},${lines("account")},"${row}")`),
        ),
      };
    },
  };
}
