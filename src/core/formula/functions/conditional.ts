import { isError, type CellValue } from "../../workbook/snapshot";
import type { Area, PlacedArea } from "../area";
import { criterion, criterionText } from "../criteria";
import { finite } from "../operate";
import { Stop, stopWith } from "../stop";
import type { Call } from "./call";
import { anyCount, overRanges, type FunctionTable } from "./define";

interface Condition {
  readonly area: PlacedArea;
  /** What the values are compared with. */
  readonly wanted: CellValue;
  readonly holds: (value: CellValue) => boolean;
}

function conditionAt(call: Call, at: number): Condition {
  const [area, wanted] = [call.range(at), call.scalar(at + 1)];
  return { area, wanted, holds: criterion(wanted) };
}

function conditionsFrom(call: Call, from: number): Condition[] {
  const conditions: Condition[] = [];
  for (let at = from; at + 1 < call.count; at += 2) conditions.push(conditionAt(call, at));
  const [first] = conditions;
  for (const { area } of conditions)
    if (area.rows !== first!.area.rows || area.cols !== first!.area.cols) throw stopWith("#VALUE!");
  return conditions;
}

/** Visits the numbers of `summed` whose place satisfies every condition. */
function eachSelected(
  call: Call,
  summed: Area,
  conditions: readonly Condition[],
  visit: (value: number) => void,
): void {
  const look = (value: CellValue, row: number, col: number) => {
    if (typeof value !== "number" && !isError(value)) return;
    for (const { area, holds } of conditions) if (!holds(area.at(row, col))) return;
    if (isError(value)) throw new Stop(value);
    visit(value);
  };
  const rows = rowsInQuestion(call, conditions);
  if (!rows) summed.forEach(look);
  else for (const row of rows) look(summed.at(row, 0), row, 0);
}

/** The rows that one of the conditions leaves; undefined where all have to be looked at. */
function rowsInQuestion(call: Call, conditions: readonly Condition[]): readonly number[] | undefined {
  for (const { area, wanted } of conditions) {
    const text = area.cols === 1 ? criterionText(wanted) : undefined;
    const rows = text === undefined ? undefined : call.rowsWith(area, text);
    if (rows) return rows;
  }
  return undefined;
}

/** SUMIF's third argument only says where to start; its size is that of the first. */
function summedBesides(call: Call, area: Area): Area {
  return call.has(2) ? call.part(call.range(2), 0, 0, area.rows, area.cols) : area;
}

function total(call: Call, summed: Area, conditions: readonly Condition[]): number {
  let sum = 0;
  eachSelected(call, summed, conditions, (value) => (sum += value));
  return finite(sum);
}

function mean(call: Call, summed: Area, conditions: readonly Condition[]): number {
  let [sum, count] = [0, 0];
  eachSelected(call, summed, conditions, (value) => {
    sum += value;
    count++;
  });
  if (count === 0) throw stopWith("#DIV/0!");
  return finite(sum / count);
}

function sumIfs(call: Call): number {
  const summed = call.range(0);
  const conditions = conditionsFrom(call, 1);
  for (const { area } of conditions)
    if (area.rows !== summed.rows || area.cols !== summed.cols) throw stopWith("#VALUE!");
  return call.remembered(
    [summed, ...conditions.map(({ area }) => area)],
    conditions.map(({ wanted }) => wanted),
    () => total(call, summed, conditions),
  );
}

function countIfs(call: Call): number {
  const conditions = conditionsFrom(call, 0);
  const [first, ...rest] = conditions;
  let [found, filled] = [0, 0];
  first!.area.forEach((value, row, col) => {
    filled++;
    if (first!.holds(value) && rest.every(({ area, holds }) => holds(area.at(row, col)))) found++;
  });
  if (!first!.holds(null)) return found;
  // Empty cells satisfy the first condition, so that every place has to be looked at.
  const { rows, cols } = first!.area;
  if (rest.length === 0) return found + rows * cols - filled;
  call.spend(rows * cols);
  for (let row = 0; row < rows; row++)
    for (let col = 0; col < cols; col++)
      if (first!.area.at(row, col) === null && rest.every(({ area, holds }) => holds(area.at(row, col))))
        found++;
  return found;
}

export const conditional: FunctionTable = {
  SUMIF: overRanges(2, 3, (call) => {
    const condition = conditionAt(call, 0);
    return total(call, summedBesides(call, condition.area), [condition]);
  }),
  AVERAGEIF: overRanges(2, 3, (call) => {
    const condition = conditionAt(call, 0);
    return mean(call, summedBesides(call, condition.area), [condition]);
  }),
  SUMIFS: overRanges(3, anyCount, sumIfs),
  AVERAGEIFS: overRanges(3, anyCount, (call) => mean(call, call.range(0), conditionsFrom(call, 1))),
  COUNTIF: overRanges(2, 2, countIfs),
  COUNTIFS: overRanges(2, anyCount, countIfs),
};
