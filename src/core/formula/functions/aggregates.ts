import { isError, type CellValue } from "../../workbook/snapshot";
import { isArea } from "../area";
import { toNumber } from "../coerce";
import { finite } from "../operate";
import { Stop, stopWith } from "../stop";
import type { Call } from "./call";
import { anyCount, overRanges, type FunctionTable } from "./define";

/**
 * Visits every number in the arguments from `from` on. In ranges only true numbers count; a value written into the
 * formula counts as soon as it can be read as a number.
 */
function eachNumber(call: Call, visit: (value: number) => void, from = 0): void {
  for (let at = from; at < call.count; at++)
    for (const value of call.parts(at)) {
      if (!isArea(value)) visit(toNumber(value));
      else
        value.forEach((item) => {
          if (typeof item === "number") visit(item);
          else if (isError(item)) throw new Stop(item);
        });
    }
}

export function numbersOf(call: Call, from = 0): number[] {
  const numbers: number[] = [];
  eachNumber(call, (value) => numbers.push(value), from);
  return numbers;
}

function eachValue(call: Call, visit: (value: CellValue, inRange: boolean) => void): void {
  for (let at = 0; at < call.count; at++)
    for (const value of call.parts(at)) {
      if (isArea(value)) value.forEach((item) => visit(item, true));
      else visit(value, false);
    }
}

function sum(call: Call): number {
  let total = 0;
  eachNumber(call, (value) => (total += value));
  return finite(total);
}

function average(call: Call): number {
  let [total, count] = [0, 0];
  eachNumber(call, (value) => {
    total += value;
    count++;
  });
  if (count === 0) throw stopWith("#DIV/0!");
  return finite(total / count);
}

function extreme(call: Call, better: (a: number, b: number) => boolean): number {
  let best: number | undefined;
  eachNumber(call, (value) => {
    if (best === undefined || better(value, best)) best = value;
  });
  return best ?? 0;
}

function product(call: Call): number {
  let [total, count] = [1, 0];
  eachNumber(call, (value) => {
    total *= value;
    count++;
  });
  return count === 0 ? 0 : finite(total);
}

function count(call: Call): number {
  let found = 0;
  eachValue(call, (value, inRange) => {
    if (typeof value === "number") found++;
    else if (!inRange && value !== null && !isError(value) && !Number.isNaN(Number(value))) found++;
  });
  return found;
}

function countFilled(call: Call): number {
  let found = 0;
  eachValue(call, (value, inRange) => {
    if (value !== null || !inRange) found++;
  });
  return found;
}

function countBlank(call: Call): number {
  const area = call.range(0);
  let filled = 0;
  area.forEach((value) => {
    if (value !== "") filled++;
  });
  return area.rows * area.cols - filled;
}

function sumProduct(call: Call): number {
  const areas = Array.from({ length: call.count }, (_, at) => call.area(at));
  const [first, ...rest] = areas;
  if (!first || rest.some(({ rows, cols }) => rows !== first.rows || cols !== first.cols))
    throw stopWith("#VALUE!");
  let total = 0;
  first.forEach((value, row, col) => {
    const others = rest.map((area) => area.at(row, col));
    for (const item of [value, ...others]) if (isError(item)) throw new Stop(item);
    // Text and logicals in the arguments count as 0; only operators turn TRUE into 1.
    if (typeof value !== "number") return;
    total += others.reduce<number>((part, item) => part * (typeof item === "number" ? item : 0), value);
  });
  return finite(total);
}

export const aggregates: FunctionTable = {
  SUM: overRanges(1, anyCount, sum),
  AVERAGE: overRanges(1, anyCount, average),
  MIN: overRanges(1, anyCount, (call) => extreme(call, (a, b) => a < b)),
  MAX: overRanges(1, anyCount, (call) => extreme(call, (a, b) => a > b)),
  PRODUCT: overRanges(1, anyCount, product),
  COUNT: overRanges(1, anyCount, count),
  COUNTA: overRanges(1, anyCount, countFilled),
  COUNTBLANK: overRanges(1, 1, countBlank),
  SUMPRODUCT: { min: 1, max: anyCount, arrays: true, run: sumProduct },
};
