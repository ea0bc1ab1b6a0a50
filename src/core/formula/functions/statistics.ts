import { round } from "../coerce";
import { stopWith } from "../stop";
import { numbersOf } from "./aggregates";
import type { Call } from "./call";
import { anyCount, overRanges, type FunctionTable } from "./define";

const ascending = (call: Call, from = 0) => numbersOf(call, from).sort((a, b) => a - b);

function median(call: Call): number {
  const sorted = ascending(call);
  if (sorted.length === 0) throw stopWith("#NUM!");
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** @param freedom what is taken off the count: 1 for a sample, 0 for the whole population */
function variance(call: Call, freedom: 0 | 1): number {
  const numbers = numbersOf(call);
  if (numbers.length <= freedom) throw stopWith("#DIV/0!");
  const mean = numbers.reduce((a, b) => a + b, 0) / numbers.length;
  return numbers.reduce((total, value) => total + (value - mean) ** 2, 0) / (numbers.length - freedom);
}

function kth(call: Call, pick: (sorted: readonly number[], k: number) => number | undefined): number {
  const numbers: number[] = [];
  call.area(0).forEach((value) => {
    if (typeof value === "number") numbers.push(value);
  });
  const found = pick(
    numbers.sort((a, b) => a - b),
    Math.ceil(call.number(1)),
  );
  if (found === undefined) throw stopWith("#NUM!");
  return found;
}

function rank(call: Call): number {
  const value = call.number(0);
  const upward = call.number(2, 0) !== 0;
  let [place, present] = [1, false];
  call.area(1).forEach((other) => {
    if (typeof other !== "number") return;
    if (other === value) present = true;
    if (upward ? other < value : other > value) place++;
  });
  if (!present) throw stopWith("#N/A");
  return round(place, 0);
}

export const statistics: FunctionTable = {
  MEDIAN: overRanges(1, anyCount, median),
  STDEV: overRanges(1, anyCount, (call) => Math.sqrt(variance(call, 1))),
  "STDEV.S": overRanges(1, anyCount, (call) => Math.sqrt(variance(call, 1))),
  STDEVP: overRanges(1, anyCount, (call) => Math.sqrt(variance(call, 0))),
  "STDEV.P": overRanges(1, anyCount, (call) => Math.sqrt(variance(call, 0))),
  VAR: overRanges(1, anyCount, (call) => variance(call, 1)),
  "VAR.S": overRanges(1, anyCount, (call) => variance(call, 1)),
  VARP: overRanges(1, anyCount, (call) => variance(call, 0)),
  "VAR.P": overRanges(1, anyCount, (call) => variance(call, 0)),
  LARGE: overRanges(2, 2, (call) => kth(call, (sorted, k) => sorted[sorted.length - k])),
  SMALL: overRanges(2, 2, (call) => kth(call, (sorted, k) => sorted[k - 1])),
  RANK: overRanges(2, 3, rank),
  "RANK.EQ": overRanges(2, 3, rank),
};
