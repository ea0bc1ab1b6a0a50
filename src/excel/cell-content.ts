import { textInput, type CellInput } from "../core/workbook/edit";
import type { CellValue } from "../core/workbook/snapshot";

/** A cell as the core knows it: its value, and its formula without "=". */
export interface CellContent {
  readonly value: CellValue;
  readonly formula: string | undefined;
}

/**
 * What Excel's `values`, `formulas` and – where it matters – `valueTypes` say about one cell.
 * Text that merely begins with "=" reads the same in both; a formula never equals its own result.
 * @param isError whether the value is a real error; text such as "#N/A" typed with an apostrophe is not
 * @example contentOf(240, "=G6*H6") // { value: 240, formula: "G6*H6" }
 * @example contentOf("=说明", "=说明") // { value: "=说明", formula: undefined }
 */
export function contentOf(value: unknown, formula: unknown, isError = false): CellContent {
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  const held = isError ? { error: String(value) } : valueOf(value, isFormula);
  return { value: held, formula: isFormula ? formula.slice(1) : undefined };
}

/** An empty cell answers ""; so does a formula whose result is no text at all, and that is a value. */
function valueOf(value: unknown, isFormula: boolean): CellValue {
  if (typeof value === "number" || typeof value === "boolean") return value;
  if (typeof value === "string") return value === "" && !isFormula ? null : value;
  return null;
}

const errorTexts = new Set(
  "#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #SPILL! #CALC! #FIELD! #BLOCKED! #UNKNOWN! #CONNECT! #BUSY! #GETTING_DATA".split(
    " ",
  ),
);

/** Whether a value reads like an error. Only `valueTypes` tells one from text that was typed with an apostrophe. */
export const readsLikeError = (value: unknown): value is string =>
  typeof value === "string" && errorTexts.has(value);

/**
 * An input as Excel's `formulas` take it. Text that Excel would read as a number, a date or the like gets an
 * apostrophe, for in the core a string that is no formula is text; an empty cell is "".
 * @example inputForExcel("2026") // "'2026"
 */
export function inputForExcel(input: CellInput): string | number | boolean {
  if (input === null) return "";
  return typeof input !== "string" || /^[=']/.test(input) || readsLikeError(input) ? input : textInput(input);
}
