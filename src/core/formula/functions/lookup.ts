import { isError, type CellValue } from "../../workbook/snapshot";
import type { Area, Value } from "../area";
import { compare } from "../coerce";
import { matchesWhole, wildcard } from "../wildcard";
import { stopWith } from "../stop";
import type { Call } from "./call";
import { overRanges, type FunctionTable } from "./define";

/** A single row or column, read as a list. */
interface List {
  readonly length: number;
  readonly at: (place: number) => CellValue;
}

function listOf(area: Area): List {
  if (area.cols === 1) return { length: area.used.rows, at: (place) => area.at(place, 0) };
  if (area.rows === 1) return { length: area.used.cols, at: (place) => area.at(0, place) };
  throw stopWith("#N/A");
}

const comparable = (a: CellValue, b: CellValue): boolean => !isError(b) && typeof a === typeof b;

function findExact(list: List, wanted: CellValue): number {
  const pattern = typeof wanted === "string" && /[*?~]/.test(wanted) ? wildcard(wanted) : undefined;
  for (let at = 0; at < list.length; at++) {
    const value = list.at(at);
    if (pattern ? typeof value === "string" && matchesWhole(pattern, value) : same(wanted, value)) return at;
  }
  return -1;
}

const same = (wanted: CellValue, value: CellValue): boolean =>
  value !== null && comparable(wanted, value) && compare(wanted, value) === 0;

/**
 * The last place whose value is not beyond the wanted one, by halving as Excel does: on keys out of order the
 * answer is as arbitrary as Excel's.
 * @param direction 1 for ascending keys, −1 for descending ones
 */
function findSorted(list: List, wanted: CellValue, direction: 1 | -1): number {
  let [low, high] = [0, list.length - 1];
  let found = -1;
  while (low <= high) {
    let middle = (low + high) >> 1;
    // Values of another kind are passed over.
    while (middle < high && !comparable(wanted, list.at(middle))) middle++;
    const value = list.at(middle);
    if (!comparable(wanted, value)) high = ((low + high) >> 1) - 1;
    else if (compare(value, wanted) * direction <= 0) {
      found = middle;
      low = middle + 1;
    } else high = ((low + high) >> 1) - 1;
  }
  return found;
}

function wantedIn(call: Call): CellValue {
  const wanted = call.scalar(0);
  return wanted === null ? 0 : wanted;
}

function match(call: Call): number {
  const list = listOf(call.area(1));
  const how = call.number(2, 1);
  const wanted = wantedIn(call);
  const at = how === 0 ? findExact(list, wanted) : findSorted(list, wanted, how > 0 ? 1 : -1);
  if (at < 0) throw stopWith("#N/A");
  return at + 1;
}

/** VLOOKUP, or HLOOKUP where rows and columns change places. */
function tableLookup(call: Call, upright: boolean): CellValue {
  const table = call.area(1);
  const [length, depth] = upright ? [table.used.rows, table.cols] : [table.used.cols, table.rows];
  const offset = call.integer(2);
  if (offset < 1) throw stopWith("#VALUE!");
  if (offset > depth) throw stopWith("#REF!");
  const read = (place: number, across: number) =>
    upright ? table.at(place, across) : table.at(across, place);
  const keys: List = { length, at: (place) => read(place, 0) };
  const wanted = wantedIn(call);
  const at = call.logical(3, true) ? findSorted(keys, wanted, 1) : findExact(keys, wanted);
  if (at < 0) throw stopWith("#N/A");
  return read(at, offset - 1);
}

function lookupVector(call: Call): CellValue {
  const keys = listOf(call.area(1));
  const results = call.has(2) ? listOf(call.area(2)) : keys;
  const at = findSorted(keys, wantedIn(call), 1);
  if (at < 0) throw stopWith("#N/A");
  return results.at(at);
}

function index(call: Call): Value {
  const area = call.area(0);
  const first = call.integer(1, 0);
  const second = call.count > 2 ? call.integer(2, 0) : undefined;
  // With one number, a single row is counted along.
  const [row, col] =
    second === undefined && area.rows === 1 ? [1, first] : [first, second ?? (area.cols === 1 ? 1 : 0)];
  if (row < 0 || col < 0) throw stopWith("#VALUE!");
  if (row > area.rows || col > area.cols) throw stopWith("#REF!");
  return call.part(
    area,
    Math.max(0, row - 1),
    Math.max(0, col - 1),
    row === 0 ? area.rows : 1,
    col === 0 ? area.cols : 1,
  );
}

export const lookup: FunctionTable = {
  MATCH: { min: 2, max: 3, arrays: true, run: match },
  INDEX: { min: 2, max: 3, arrays: true, run: index },
  VLOOKUP: overRanges(3, 4, (call) => tableLookup(call, true)),
  HLOOKUP: overRanges(3, 4, (call) => tableLookup(call, false)),
  LOOKUP: overRanges(2, 3, lookupVector),
  ROW: overRanges(0, 1, (call) => (call.count === 0 ? call.host.row : call.range(0).place.range.top) + 1),
  COLUMN: overRanges(0, 1, (call) => (call.count === 0 ? call.host.col : call.range(0).place.range.left) + 1),
  ROWS: overRanges(1, 1, (call) => call.area(0).rows),
  COLUMNS: overRanges(1, 1, (call) => call.area(0).cols),
};
