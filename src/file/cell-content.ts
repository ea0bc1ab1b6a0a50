import { textInput, type CellInput } from "../core/workbook/edit";
import type { CellValue } from "../core/workbook/snapshot";
import { isError } from "../core/workbook/snapshot";
import { contentOf } from "../core/workbook/snapshot-of-spec";

/** What a cell input comes to in a file. Text stays text, whatever it looks like. */
export type CellContent =
  | { readonly kind: "empty" }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly value: string }
  | { readonly kind: "formula"; readonly text: string }
  | {
      readonly kind: "text";
      readonly text: string;
      /** A spreadsheet would read it as something else once its user edits the cell; the cell format must say so. */
      readonly quoted: boolean;
    };

const errors = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!)$/;

/**
 * @throws RangeError on a number that is not finite: no cell can hold it
 * @example cellContentOf("'=1+1") // { kind: "text", text: "=1+1", quoted: true }
 * @example cellContentOf("=1+1") // { kind: "formula", text: "1+1" }
 */
export function cellContentOf(input: CellInput): CellContent {
  const { value, formula } = contentOf(input);
  if (formula) return { kind: "formula", text: formula };
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError(`${value} can't stand in a cell`);
    return { kind: "number", value };
  }
  if (typeof value === "boolean") return { kind: "boolean", value };
  if (typeof input !== "string" || value === "") return { kind: "empty" };
  if (errors.test(input)) return { kind: "error", value: input };
  const text = typeof value === "string" ? value : input; // "=" alone is text
  return { kind: "text", text, quoted: textInput(text) !== text };
}

/** A formula's last result, as `t` and `<v>` of its cell. */
export function resultXml(value: CellValue, escape: (text: string) => string): { type: string; v: string } {
  if (value === null) return { type: "", v: "" };
  if (typeof value === "number") return { type: "", v: `<v>${value}</v>` };
  if (typeof value === "boolean") return { type: ' t="b"', v: `<v>${value ? 1 : 0}</v>` };
  if (isError(value)) return { type: ' t="e"', v: `<v>${escape(value.error)}</v>` };
  return { type: ' t="str"', v: `<v>${escape(value)}</v>` };
}
