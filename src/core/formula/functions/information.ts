import { isError, type CellValue } from "../../workbook/snapshot";
import { Stop, stopWith } from "../stop";
import type { Call } from "./call";
import { single, type FunctionTable, type SpreadsheetFunction } from "./define";

/** The argument with an error as a value like any other. */
function looked(call: Call): CellValue {
  try {
    return call.scalar(0);
  } catch (reason) {
    if (reason instanceof Stop && reason.error) return reason.error;
    throw reason;
  }
}

const test = (holds: (value: CellValue) => boolean): SpreadsheetFunction =>
  single(1, 1, (call) => holds(looked(call)));
const isNotAvailable = (value: CellValue): boolean => isError(value) && value.error === "#N/A";

function numberOnly(call: Call): number {
  const value = call.scalar(0);
  if (isError(value)) throw new Stop(value);
  return typeof value === "number" ? value : value === true ? 1 : 0;
}

export const information: FunctionTable = {
  N: single(1, 1, numberOnly),
  NA: single(0, 0, () => {
    throw stopWith("#N/A");
  }),
  ISNUMBER: test((value) => typeof value === "number"),
  ISTEXT: test((value) => typeof value === "string"),
  ISNONTEXT: test((value) => typeof value !== "string"),
  ISLOGICAL: test((value) => typeof value === "boolean"),
  ISBLANK: test((value) => value === null),
  ISERROR: test(isError),
  ISERR: test((value) => isError(value) && !isNotAvailable(value)),
  ISNA: test(isNotAvailable),
};
