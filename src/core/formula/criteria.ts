import { isError, type CellValue } from "../workbook/snapshot";
import { numberInText, sameNumber } from "./coerce";
import { matchesWhole, wildcard } from "./wildcard";

/**
 * The condition that SUMIF, COUNTIFS and the like take: a value to equal, or text with an operator in front;
 * `*`, `?` and `~` work in text.
 * @example criterion(">=10")(12) // true
 * @example criterion("道路*")("道路硬化") // true
 */
export function criterion(condition: CellValue): (value: CellValue) => boolean {
  if (isError(condition)) return (value) => isError(value) && value.error === condition.error;
  if (condition === null) return (value) => value === 0;
  if (typeof condition !== "string") return equals(condition);
  const { operator, operand } = partsOf(condition);
  switch (operator) {
    case "":
      return operand === "" ? (value) => value === null || value === "" : equals(typed(operand));
    case "=":
      return operand === "" ? (value) => value === null : equals(typed(operand));
    case "<>": {
      if (operand === "") return (value) => value !== null;
      const same = equals(typed(operand));
      return (value) => !same(value);
    }
    default:
      return ordered(operator, typed(operand));
  }
}

/**
 * The text a condition asks for, in whatever case, where it takes no other value than this text.
 * @example criterionText("=柳湾村") // "柳湾村"
 */
export function criterionText(condition: CellValue): string | undefined {
  if (typeof condition !== "string") return undefined;
  const { operator, operand } = partsOf(condition);
  if ((operator !== "" && operator !== "=") || operand === "") return undefined;
  const wanted = typed(operand);
  return typeof wanted === "string" && !wild.test(wanted) ? wanted : undefined;
}

function partsOf(condition: string): { readonly operator: string; readonly operand: string } {
  const [, operator = "", operand = ""] = /^(<=|>=|<>|=|<|>)?([\s\S]*)$/.exec(condition) ?? [];
  return { operator, operand };
}

const wild = /[*?~]/;

/** Text of a condition as the value it stands for. */
function typed(text: string): number | string | boolean {
  if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
  return numberInText(text) ?? text;
}

function equals(wanted: number | string | boolean): (value: CellValue) => boolean {
  if (typeof wanted === "boolean") return (value) => value === wanted;
  if (typeof wanted === "number")
    return (value) =>
      typeof value === "number"
        ? sameNumber(value, wanted)
        : typeof value === "string" && numberInText(value) === wanted;
  if (!wild.test(wanted)) {
    const lower = wanted.toLowerCase();
    return (value) =>
      value === wanted ||
      (typeof value === "string" && value.length === wanted.length && value.toLowerCase() === lower);
  }
  const pattern = wildcard(wanted);
  return (value) => typeof value === "string" && matchesWhole(pattern, value);
}

function ordered(operator: string, wanted: number | string | boolean): (value: CellValue) => boolean {
  const holds = (order: number) =>
    operator === "<" ? order < 0 : operator === ">" ? order > 0 : operator === "<=" ? order <= 0 : order >= 0;
  return (value) => {
    if (typeof value === "number" && typeof wanted === "number")
      return holds(sameNumber(value, wanted) ? 0 : value - wanted);
    if (typeof value === "string" && typeof wanted === "string")
      return holds(
        value.toLowerCase() < wanted.toLowerCase()
          ? -1
          : Number(value.toLowerCase() !== wanted.toLowerCase()),
      );
    return false;
  };
}
