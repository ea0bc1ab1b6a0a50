import type { Text } from "../../core/model/locale";
import type { CellInput } from "../../core/workbook/edit";
import { changeTexts } from "../texts/change-texts";
import { groupDigits } from "./group-digits";

/**
 * A cell's content for people: numbers grouped by threes, text without its apostrophe.
 * @example sayInput(400000) // "400,000"
 * @example sayInput("'1,200") // "1,200"
 */
export function sayInput(input: CellInput): string | Text {
  if (input === null || input === "" || input === "'") return changeTexts.empty;
  if (typeof input === "number") return groupDigits(input);
  if (typeof input === "boolean") return input ? "TRUE" : "FALSE";
  return input.startsWith("'") ? input.slice(1) : input;
}
