import type { Locale } from "../model/locale";
import type { CellInput } from "../workbook/edit";
import type { TableCell } from "./summary-table";

/** What is put into a cell of a summary table; null where nothing stands. */
export function tableCellInput(cell: TableCell | null, locale: Locale): CellInput {
  if (cell === null) return null;
  const { input, formula } = cell;
  if (typeof input === "object" && input !== null) return input[locale];
  return input ?? (formula === undefined ? null : `=${formula}`);
}
