import { DataValidationOperator, DataValidationType } from "@univerjs/core";
import type { ValidationRule } from "../engine/univer-validation";
import { HostError } from "../rich-api/host-error";
import { isHostObject } from "../rich-api/object-type";
import type { ExcelModel } from "./model";
import { addressOf, type RangeTarget } from "./range-target";

const kinds: Readonly<Record<string, { readonly type: DataValidationType; readonly excel: string }>> = {
  wholeNumber: { type: DataValidationType.WHOLE, excel: "WholeNumber" },
  decimal: { type: DataValidationType.DECIMAL, excel: "Decimal" },
  date: { type: DataValidationType.DATE, excel: "Date" },
  textLength: { type: DataValidationType.TEXT_LENGTH, excel: "TextLength" },
  list: { type: DataValidationType.LIST, excel: "List" },
  custom: { type: DataValidationType.CUSTOM, excel: "Custom" },
};
const operators: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};
interface RuleBody {
  readonly source?: unknown;
  readonly inCellDropDown?: boolean;
  readonly formula?: string;
  readonly formula1?: unknown;
  readonly formula2?: unknown;
  readonly operator?: string;
}

/** `DataValidation.type`. */
export const ruleKind = ({ type }: ValidationRule): string =>
  Object.values(kinds).find((kind) => kind.type === type)?.excel ?? "None";

/** Reads `DataValidation.rule`. @example ruleIn(model, { list: { source: "是,否", inCellDropDown: true } }) */
export function ruleIn(model: ExcelModel, value: unknown): Partial<ValidationRule> {
  const [entry, ...more] = Object.entries((value ?? {}) as Record<string, RuleBody | undefined>).filter(
    ([, body]) => body !== undefined && body !== null,
  );
  const kind = entry && kinds[entry[0]];
  if (!entry?.[1] || !kind || more.length > 0) throw new HostError("InvalidArgument");
  const body = entry[1];
  if (kind.type === DataValidationType.LIST)
    return {
      type: kind.type,
      formula1: operand(model, body.source),
      showDropDown: body.inCellDropDown !== false,
    };
  if (kind.type === DataValidationType.CUSTOM)
    return { type: kind.type, formula1: operand(model, body.formula) };
  const operator = operators[body.operator ?? "Between"];
  if (!operator) throw new HostError("InvalidArgument");
  return {
    type: kind.type,
    operator,
    formula1: operand(model, body.formula1),
    ...(body.formula2 === undefined ? {} : { formula2: operand(model, body.formula2) }),
  };
}

/** A bound or source: a number, a formula, a list in text, or a range. */
function operand(model: ExcelModel, value: unknown): string {
  if (isHostObject(value) && value.type === "Range")
    return `=${addressOf(model, value.target as RangeTarget)}`;
  if (value === undefined || value === null) throw new HostError("InvalidArgument");
  return String(value);
}

/** Writes `DataValidation.rule`; {} for a rule that Excel has no form for. */
export function ruleOut(rule: ValidationRule | undefined): Record<string, unknown> {
  const [name, kind] = Object.entries(kinds).find(([, one]) => one.type === rule?.type) ?? [];
  if (!rule || name === undefined || !kind) return {};
  const { formula1 = "", formula2 } = rule;
  if (kind.type === DataValidationType.LIST)
    return { list: { source: formula1, inCellDropDown: rule.showDropDown !== false } };
  if (kind.type === DataValidationType.CUSTOM) return { custom: { formula: formula1 } };
  const operator = Object.keys(operators).find((key) => operators[key] === rule.operator) ?? "Between";
  return {
    [name]: {
      formula1: number(formula1),
      ...(formula2 === undefined ? {} : { formula2: number(formula2) }),
      operator,
    },
  };
}
const number = (text: string): number | string =>
  text !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
