import { formatNumber } from "../model/format-number";
import type { Text } from "../model/locale";
import { decimal, formatYuan, type Fen } from "../model/money";
import type { Column } from "../templates/columns";
import { isError, type CellValue } from "../workbook/snapshot";

/** Money with its unit, for the cells of a report, where units are Chinese in both languages. @example "2,400,000 元" */
export const yuanText = (amount: Fen): string => `${formatYuan(amount)} 元`;

/**
 * A unit cost with its unit; what one 元 costs is a rate.
 * @example unitCostText(400000, "公里") // "400,000 元/公里"
 * @example unitCostText(0.0435, "元") // "4.35%"
 */
export const unitCostText = (cost: number, unit: string): string =>
  unit === "元"
    ? `${formatNumber(decimal(cost).times(100).toNumber())}%`
    : `${formatNumber(cost)} 元${unit === "" ? "" : `/${unit}`}`;

/** A quantity with its unit. @example quantityText(6, "公里") // "6 公里" */
export const quantityText = (quantity: number, unit: string): string =>
  `${formatNumber(quantity)}${unit === "" ? "" : ` ${unit}`}`;

/** @example productText(6, 40, "公里", fen(24000)) // "6 公里 × 40 元/公里 = 240 元" */
export const productText = (quantity: number, unitCost: number, unit: string, product: Fen): string =>
  `${quantityText(quantity, unit)} × ${unitCostText(unitCost, unit)} = ${yuanText(product)}`;

/** The name of a column as people call it: its header without the unit of money. @example "单价" */
export const columnTitle = ({ header }: Pick<Column, "header">): Text => ({
  zh: withoutYuan(header.zh),
  en: withoutYuan(header.en),
});
const withoutYuan = (header: string) => header.replace(/\s*[(（]元[)）]$/, "");

/** A figure of a column with the unit it stands in. */
export function figureText(column: string, value: number, unit: string): string {
  if (column === "unitCost") return unitCostText(value, unit);
  return column === "quantity" ? quantityText(value, unit) : `${formatNumber(value)} 元`;
}

/** A cell's value as people see it, "" for an empty cell. */
export function shownText(value: CellValue): string {
  if (isError(value)) return value.error;
  return typeof value === "number" ? formatNumber(value) : String(value ?? "");
}
