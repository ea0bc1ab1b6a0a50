import { absoluteRange, quoteSheet, rangeName } from "../../core/workbook/address";
import type { ValidationSpec } from "../../core/workbook/sheet-spec";
import { escapeXml } from "../xml/escaped-text";

/** Excel's own bounds; a file beyond them opens with a repair prompt. */
const maxListText = 255;
const maxTitle = 32;
const maxMessage = 225;

/** Name of the hidden sheet that holds lists too long to stand in a validation. */
export const listSheetName = "_lists";

/** Lists that need cells of their own, one column each. */
export class ListColumns {
  readonly columns: (readonly string[])[] = [];
  private readonly places = new Map<string, number>();

  /** @returns the range that holds these values, as a formula without "=" */
  rangeOf(values: readonly string[]): string {
    const key = JSON.stringify(values);
    let col = this.places.get(key);
    if (col === undefined) this.places.set(key, (col = this.columns.push(values) - 1));
    return `${quoteSheet(listSheetName)}!${absoluteRange({ top: 0, left: col, bottom: values.length - 1, right: col })}`;
  }

  /** The cells of the list sheet, row by row. */
  *cells(): Generator<{ row: number; col: number; text: string }> {
    const rows = Math.max(0, ...this.columns.map((values) => values.length));
    for (let row = 0; row < rows; row++)
      for (const [col, values] of this.columns.entries()) {
        const text = values[row];
        if (text !== undefined) yield { row, col, text };
      }
  }
}

/**
 * The `<dataValidations>` of a sheet; "" when it has none. All of them warn and let the user go on.
 * @throws RangeError on a title or message longer than Excel takes: a spec's mistake
 */
export function validationsXml(validations: readonly ValidationSpec[], lists: ListColumns): string {
  const items = validations.map((validation) => validationXml(validation, lists)).filter((xml) => xml !== "");
  return items.length === 0
    ? ""
    : `<dataValidations count="${items.length}">${items.join("")}</dataValidations>`;
}

function validationXml({ range, rule, title, message }: ValidationSpec, lists: ListColumns): string {
  if (title.length > maxTitle || message.length > maxMessage)
    throw new RangeError(`validation of ${rangeName(range)}: title or message is too long for Excel`);
  if (rule.kind === "list" && rule.values.length === 0) return ""; // nothing to choose from
  const type = rule.kind === "at-least" ? 'type="decimal" operator="greaterThanOrEqual"' : 'type="list"';
  return [
    `<dataValidation ${type} errorStyle="warning" allowBlank="1" showInputMessage="1" showErrorMessage="1"`,
    ` errorTitle="${escapeXml(title)}" error="${escapeXml(message)}" sqref="${rangeName(range)}">`,
    `<formula1>${escapeXml(formulaOf(rule, lists))}</formula1></dataValidation>`,
  ].join("");
}

function formulaOf(rule: ValidationSpec["rule"], lists: ListColumns): string {
  if (rule.kind === "at-least") return String(rule.minimum);
  if (rule.kind === "list-from") return rule.formula.replace(/^=/, "");
  const text = rule.values.join(",");
  // A comma inside a value would cut it in two; blanks at its ends would be lost.
  const fits =
    text.length <= maxListText &&
    rule.values.every((value) => !value.includes(",") && value === value.trim());
  return fits ? `"${text.replaceAll('"', '""')}"` : lists.rangeOf(rule.values);
}
