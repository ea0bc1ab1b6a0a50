import { inputOf, textInput, type CellInput } from "./edit";
import type { Cell } from "./sheet-reader";
import { isError } from "./snapshot";

/**
 * A cell as it can be typed elsewhere: what it shows, since a formula's references would point at other cells there.
 * @example typedInput(cell with formula "G6*2" that gives 12) // 12
 */
export function typedInput(cell: Cell | undefined): CellInput {
  if (cell?.formula === undefined) return inputOf(cell);
  const { value } = cell;
  if (isError(value)) return value.error;
  return typeof value === "string" ? (value === "" ? null : textInput(value)) : value;
}
