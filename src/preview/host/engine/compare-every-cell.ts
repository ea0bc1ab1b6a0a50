import { ArrayValueObject, compareToken, type BaseValueObject } from "@univerjs/engine-formula";

/** The parts of Univer's arrays that compare a column with one value; private there. */
interface ComparingArray {
  _rowCount: number;
  getUnitId(): string;
  getSheetId(): string;
  getCurrentRow(): number;
  getCurrentColumn(): number;
  _batchOperatorValue(
    value: BaseValueObject | null,
    at: number,
    results: unknown,
    kind: number,
    operator: compareToken,
    cased?: boolean,
  ): void;
  __batchOperatorRowValue(
    value: BaseValueObject | null,
    at: number,
    results: unknown,
    kind: number,
    row: number,
    unit: string,
    sheet: string,
    firstRow: number,
    column: number,
    operator: compareToken,
    cased?: boolean,
  ): void;
}

const comparing = 5;
let mended = false;

/**
 * Makes Univer compare cells with a value the same way every time. Version 0.9 keeps an index of a column's values, built
 * by the first formula that compares it; whoever asks next is answered from it, and there blank cells stand nowhere
 * (`A1=""` is false), letters have their case, "1" is not 1, and "*" is only a sign. So the index is left to what it
 * knows: whether a text without any of that is there.
 */
export function compareEveryCell(): void {
  if (mended) return;
  mended = true;
  const arrays = ArrayValueObject.prototype as unknown as ComparingArray;
  const byIndex = arrays._batchOperatorValue;
  arrays._batchOperatorValue = function (value, at, results, kind, operator, cased) {
    if (kind !== comparing || !value || (operator === compareToken.EQUALS && isInIndex(value)))
      return byIndex.call(this, value, at, results, kind, operator, cased);
    const place = [
      this.getUnitId(),
      this.getSheetId(),
      this.getCurrentRow(),
      this.getCurrentColumn(),
    ] as const;
    for (let row = 0; row < this._rowCount; row++)
      this.__batchOperatorRowValue(value, at, results, kind, row, ...place, operator, cased);
  };
}

function isInIndex(value: BaseValueObject): boolean {
  const text: unknown = value.getValue();
  return typeof text === "string" && /\p{L}/u.test(text) && !/[*?]|\p{Lu}|\p{Ll}/u.test(text);
}
