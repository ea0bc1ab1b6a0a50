import type { CellInput } from "../workbook/edit";
import { patternRow } from "./line-pattern";
import { placedFormula, type SheetPlace } from "./sheet-place";

/** An input of the pattern's line as it reads in a row of the workbook; null where a formula lacks a column. */
export function placedInput(
  input: CellInput,
  own: SheetPlace,
  row: number,
  places: readonly SheetPlace[],
): CellInput {
  if (typeof input !== "string" || !input.startsWith("=")) return input;
  const placed = placedFormula(input.slice(1), { own, line: { from: patternRow, to: row } }, places);
  return placed === undefined ? null : `=${placed}`;
}
