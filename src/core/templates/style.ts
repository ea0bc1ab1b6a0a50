import type { StyleSpec } from "../workbook/sheet-spec";
import { isFormulaKind, isNumberKind, type Column, type ColumnKind } from "./columns";

/** Formats of line cells; a formula that gives 0 on a line not yet filled shows nothing. */
const formats: Record<ColumnKind, string> = {
  text: "General",
  list: "General",
  number: "General",
  money: "#,##0.00",
  "unit-cost": "#,##0.00##",
  percent: "0.00%",
  date: "@",
  "formula-money": '#,##0.00;[Red]-#,##0.00;""',
  "formula-number": '#,##0.00;[Red]-#,##0.00;""',
  "formula-text": "General",
};

export const headerFill = "#DCE6F1";
const formulaFill = "#F2F2F2";
const totalFill = "#FFF2CC";

/** 万元; nothing reads as a dash, so that the figures there are stand out. */
const wanFormat = '#,##0.00;[Red]-#,##0.00;"–"';

/** Looks shared by all sheets of a plan: inputs plain, formulas tinted and locked. */
export const planStyles = {
  title: { bold: true, size: 16, align: "left", locked: true },
  note: { color: "#595959", locked: true },
  header: { bold: true, fill: headerFill, align: "center", wrap: true, border: true, locked: true },
  totalLabel: { bold: true, fill: totalFill, border: true, align: "right", locked: true },
  total: { bold: true, fill: totalFill, border: true, numberFormat: "#,##0.00", shrink: true, locked: true },
  wan: { border: true, numberFormat: wanFormat, fill: formulaFill, locked: true },
  wanTotal: { bold: true, border: true, numberFormat: wanFormat, fill: totalFill, locked: true },
  heading: { bold: true, size: 12, locked: true },
  percent: { border: true, numberFormat: "0.00%", fill: formulaFill, locked: true },
  rate: { border: true, numberFormat: "0.00%", locked: false },
  words: { border: true, locked: true },
  label: { border: true, locked: true, fill: headerFill },
  field: { border: true, align: "left", locked: false },
  link: { border: true, color: "#0563C1", locked: true },
  tie: { bold: true, color: "#1F4E79", locked: true },
  hiddenText: { locked: true },
} as const satisfies Readonly<Record<string, StyleSpec>>;

export type PlanStyle = keyof typeof planStyles;

/** Style of a column's line cells. */
export function lineStyle({ kind, hidden, prepared }: Column): StyleSpec {
  if (hidden) return planStyles.hiddenText;
  const formula = isFormulaKind(kind);
  // A prepared formula that gives nothing shows nothing, as the formulas beside it do.
  return {
    numberFormat: formats[prepared ? "formula-money" : kind],
    border: true,
    locked: formula,
    ...(formula ? { fill: formulaFill } : {}),
    ...(kind === "formula-text" ? { align: "center" as const } : {}),
    ...(kind === "text" ? { wrap: true } : { shrink: true }),
    ...(isNumberKind(kind) ? { align: "right" as const } : {}),
  };
}
