import type { Cell } from "./row-cells";
import type { TableColumn } from "./table-columns";

const isNumber = ({ text }: Cell): boolean => /\d/.test(text);
const total = /^(?:合|总|小|共)\s*计$|^总投资$/;

/**
 * Puts the cells of a row parted by spaces under its columns, where empty cells leave no trace: remarks may be missing at
 * the end and, in a row of totals, everything between its name and its sums.
 * @returns undefined where that leaves more than one way
 * @example alignRow([合计, 110000], [序号, 项目, 数量, 单价, 金额]) // [合计, "", "", "", 110000]
 */
export function alignRow(
  cells: readonly Cell[],
  columns: readonly TableColumn[],
): readonly Cell[] | undefined {
  if (cells.length === columns.length) return cells;
  const telling = columns.findLastIndex(({ role }) => role !== "other") + 1;
  if (cells.length === telling) return cells;
  const [first, ...sums] = cells;
  if (!first || !total.test(first.text) || sums.length === 0 || !sums.every(isNumber)) return undefined;
  const money = columns.flatMap((column, at) =>
    column.role === "amount" || column.role === "source" ? [at] : [],
  );
  const under = money.slice(-sums.length);
  if (under.length !== sums.length) return undefined;
  return columns.map((_, at) =>
    at === 0 ? first : (sums[under.indexOf(at)] ?? { text: "", start: first.start + first.text.length }),
  );
}
