import type { ValidationSpec } from "../core/workbook/sheet-spec";

type ExcelValidation = Pick<Excel.DataValidation, "rule" | "errorAlert" | "prompt">;

/** Longest texts Excel takes: an inline list, a title, a message. */
const limits = { list: 255, title: 32, message: 255 } as const;

/**
 * A validation as Excel takes it. It warns and never forbids; it speaks only to people typing, since what
 * programs write is not validated.
 * @throws RangeError when a list cannot be held inline – that is a mistake of the template's
 */
export function validationOf({ rule, title, message }: ValidationSpec): ExcelValidation {
  const shortTitle = title.slice(0, limits.title);
  const shortMessage = message.slice(0, limits.message);
  return {
    rule: ruleOf(rule),
    errorAlert: { showAlert: true, style: "Warning", title: shortTitle, message: shortMessage },
    prompt: { showPrompt: true, title: shortTitle, message: shortMessage },
  };
}

function ruleOf(rule: ValidationSpec["rule"]): Excel.DataValidationRule {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: true, source: inlineList(rule.values) } };
    case "list-from":
      return { list: { inCellDropDown: true, source: `=${rule.formula}` } };
    case "at-least":
      return { decimal: { formula1: rule.minimum, operator: "GreaterThanOrEqualTo" } };
  }
}

function inlineList(values: readonly string[]): string {
  const source = values.join(",");
  if (source.length > limits.list || values.some((value) => value.includes(",")))
    throw new RangeError(`a list validation of ${source.length} characters or with a comma in it: ${source}`);
  return source;
}
