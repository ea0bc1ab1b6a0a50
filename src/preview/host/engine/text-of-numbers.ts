import {
  FUNCTION_NAMES_TEXT,
  functionText,
  NumberValueObject,
  type BaseValueObject,
} from "@univerjs/engine-formula";
import { aboveHalf } from "./format-number";

interface TextFunction {
  calculate(value: BaseValueObject, pattern: BaseValueObject): BaseValueObject;
}

let mended = false;

/** Makes TEXT round a number as the cell shows it: see `formatNumber`. */
export function textOfNumbers(): void {
  if (mended) return;
  mended = true;
  const [text] = functionText.find(([, name]) => name === FUNCTION_NAMES_TEXT.TEXT)!;
  const { prototype } = text as unknown as { readonly prototype: TextFunction };
  const calculate = prototype.calculate;
  prototype.calculate = function (value, pattern) {
    const shown = value.isArray() ? value.mapValue(asShown) : asShown(value);
    return calculate.call(this, shown, pattern);
  };
}

const asShown = (value: BaseValueObject): BaseValueObject =>
  value.isNumber() ? NumberValueObject.create(aboveHalf(Number(value.getValue()))) : value;
