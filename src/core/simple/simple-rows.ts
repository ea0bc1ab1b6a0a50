import { readForm, type FormBook, type ReadRow } from "../forms/read-form";
import { amountOf, fenOfYuan, type Fen } from "../model/money";
import type { CellInput } from "../workbook/edit";
import { typedInput } from "../workbook/typed-input";
import { simpleColumns, simpleName, type SimpleColumn } from "./lay-out-simple";

export type SimpleRow = ReadRow<SimpleColumn>;

/** The rows of a simple plan on which anyone typed; undefined where the workbook has no simple plan. */
export const simpleRows = (book: FormBook): readonly SimpleRow[] | undefined =>
  readForm(book, simpleName, simpleColumns)?.rows.filter(isFilled);

const typedIds: readonly SimpleColumn[] = ["what", "unit", "quantity", "unitCost", "payer", "own", "remarks"];

/** Whether anyone typed on the row; an amount typed over its formula counts, too. */
const isFilled = (row: SimpleRow): boolean =>
  typedIds.some((id) => row.text(id) !== "" || row.cell(id)?.formula !== undefined) ||
  typedAmount(row) !== null;

/** An amount that was typed over its formula. */
export function typedAmount(row: SimpleRow): CellInput {
  const cell = row.cell("amount");
  return cell && cell.formula === undefined ? typedInput(cell) : null;
}

/** What the row costs; undefined where its figures are no numbers, or too small for a fen. */
export function amountOfRow(row: SimpleRow): Fen | undefined {
  const [quantity, unitCost] = [row.number("quantity"), row.number("unitCost")];
  if (quantity !== undefined && unitCost !== undefined) return amountOf(quantity, unitCost);
  const stated = typedAmount(row);
  return typeof stated === "number" ? fenOfYuan(stated) : undefined;
}
