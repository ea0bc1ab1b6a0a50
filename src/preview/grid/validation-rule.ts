import {
  DataValidationErrorStyle,
  DataValidationRenderMode,
  DataValidationType,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import type { ValidationLook } from "../../core/workbook/look";
import { gridRange } from "./grid-range";

const kinds: Readonly<Record<string, DataValidationType>> = {
  list: DataValidationType.LIST,
  decimal: DataValidationType.DECIMAL,
  whole: DataValidationType.WHOLE,
  date: DataValidationType.DATE,
  textLength: DataValidationType.TEXT_LENGTH,
  custom: DataValidationType.CUSTOM,
};

/** A validation of a file as Univer keeps it. */
export function validationRule(rule: ValidationLook, uid: string): ISheetDataValidationRule {
  const type = kinds[rule.type] ?? DataValidationType.ANY;
  const listed = type === DataValidationType.LIST ? /^"(.*)"$/s.exec(rule.formula)?.[1] : undefined;
  return {
    uid,
    type,
    ranges: rule.ranges.map(gridRange),
    allowBlank: true,
    showDropDown: true,
    renderMode: DataValidationRenderMode.ARROW,
    formula1: listed ?? (isPlainNumber(rule.formula) ? rule.formula : `=${rule.formula}`),
    ...(rule.formula2 !== undefined && { formula2: rule.formula2 }),
    ...(type !== DataValidationType.LIST && {
      operator: rule.operator as NonNullable<ISheetDataValidationRule["operator"]>,
    }),
    errorStyle: rule.strict ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
    showErrorMessage: rule.strict,
    promptTitle: rule.title,
    prompt: rule.message,
    showInputMessage: rule.message !== "",
    error: rule.message,
  };
}
const isPlainNumber = (text: string) => text !== "" && Number.isFinite(Number(text));
