import { isError } from "../../workbook/snapshot";
import { isArea, type Value } from "../area";
import { toLogical } from "../coerce";
import { Stop, stopWith } from "../stop";
import type { Call } from "./call";
import { anyCount, overRanges, single, type FunctionTable } from "./define";

function logicalsOf(call: Call): boolean[] {
  const found: boolean[] = [];
  for (let at = 0; at < call.count; at++) {
    const value = call.value(at);
    if (!isArea(value)) found.push(toLogical(value));
    else
      value.forEach((item) => {
        if (isError(item)) throw new Stop(item);
        if (typeof item === "number" || typeof item === "boolean") found.push(Boolean(item));
      });
  }
  if (found.length === 0) throw stopWith("#VALUE!");
  return found;
}

function branch(call: Call): Value {
  if (call.logical(0)) return call.value(1);
  return call.count > 2 ? call.value(2) : false;
}

/** The first argument, or the second where the first is one of the errors. */
function unless(call: Call, caught: (error: string) => boolean): Value {
  try {
    const value = call.scalar(0);
    if (isError(value)) throw new Stop(value);
    return value;
  } catch (reason) {
    if (reason instanceof Stop && reason.error && caught(reason.error.error)) return call.value(1);
    throw reason;
  }
}

function choose(call: Call): Value {
  const at = call.integer(0);
  if (at < 1 || at >= call.count) throw stopWith("#VALUE!");
  return call.value(at);
}

export const logical: FunctionTable = {
  IF: single(2, 3, branch),
  IFERROR: single(2, 2, (call) => unless(call, () => true)),
  IFNA: single(2, 2, (call) => unless(call, (error) => error === "#N/A")),
  AND: overRanges(1, anyCount, (call) => logicalsOf(call).every(Boolean)),
  OR: overRanges(1, anyCount, (call) => logicalsOf(call).some(Boolean)),
  NOT: single(1, 1, (call) => !call.logical(0)),
  TRUE: single(0, 0, () => true),
  FALSE: single(0, 0, () => false),
  CHOOSE: single(2, anyCount, choose),
};
