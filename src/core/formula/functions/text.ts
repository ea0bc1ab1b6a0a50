import { isArea } from "../area";
import { numberInText, toText } from "../coerce";
import { formatValue } from "../number-format";
import { noVerdict, stopWith } from "../stop";
import { matchesWhole, wildcard } from "../wildcard";
import type { Call } from "./call";
import { anyCount, overRanges, single, type FunctionTable } from "./define";

/** A length or position argument that must not be negative. */
function size(call: Call, at: number, missing?: number, least = 0): number {
  const value = call.integer(at, missing);
  if (value < least) throw stopWith("#VALUE!");
  return value;
}

function right(call: Call): string {
  const [text, length] = [call.text(0), size(call, 1, 1)];
  return text.slice(Math.max(0, text.length - length));
}

function mid(call: Call): string {
  const start = size(call, 1, undefined, 1) - 1;
  return call.text(0).slice(start, start + size(call, 2));
}

function value(call: Call): number {
  const given = call.scalar(0);
  if (typeof given === "number") return given;
  const read = numberInText(toText(given));
  if (read === undefined) throw stopWith("#VALUE!");
  return read;
}

function find(call: Call): number {
  const at = call.text(1).indexOf(call.text(0), size(call, 2, 1, 1) - 1);
  if (at < 0) throw stopWith("#VALUE!");
  return at + 1;
}

/** Every start is tried, so very long texts are left without a verdict. */
const longestSearched = 2000;

function search(call: Call): number {
  const [pattern, text] = [wildcard(`${call.text(0)}*`), call.text(1)];
  if (text.length > longestSearched) throw noVerdict;
  for (let at = size(call, 2, 1, 1) - 1; at < text.length; at++)
    if (matchesWhole(pattern, text.slice(at))) return at + 1;
  throw stopWith("#VALUE!");
}

function substitute(call: Call): string {
  const [text, old, replacement] = [call.text(0), call.text(1), call.text(2)];
  if (old === "") return text;
  if (!call.has(3)) return text.replaceAll(old, () => replacement);
  const parts = text.split(old);
  const at = size(call, 3, undefined, 1);
  if (at >= parts.length) return text;
  return parts.slice(0, at).join(old) + replacement + parts.slice(at).join(old);
}

function joined(call: Call): string {
  const parts: string[] = [];
  for (let at = 0; at < call.count; at++) {
    const given = call.value(at);
    if (isArea(given)) given.forEach((item) => void parts.push(toText(item)));
    else parts.push(toText(given));
  }
  return parts.join("");
}

export const text: FunctionTable = {
  TEXT: single(2, 2, (call) => formatValue(call.scalar(0), call.text(1), call.date1904)),
  LEFT: single(1, 2, (call) => call.text(0).slice(0, size(call, 1, 1))),
  RIGHT: single(1, 2, right),
  MID: single(3, 3, mid),
  LEN: single(1, 1, (call) => call.text(0).length),
  VALUE: single(1, 1, value),
  TRIM: single(1, 1, (call) => call.text(0).replace(/ +/g, " ").replace(/^ | $/g, "")),
  UPPER: single(1, 1, (call) => call.text(0).toUpperCase()),
  LOWER: single(1, 1, (call) => call.text(0).toLowerCase()),
  EXACT: single(2, 2, (call) => call.text(0) === call.text(1)),
  FIND: single(2, 3, find),
  SEARCH: single(2, 3, search),
  SUBSTITUTE: single(3, 4, substitute),
  REPT: single(2, 2, (call) => {
    const count = size(call, 1);
    if (count * call.text(0).length > 32_767) throw stopWith("#VALUE!");
    return call.text(0).repeat(count);
  }),
  T: single(1, 1, (call) => {
    const given = call.scalar(0);
    return typeof given === "string" ? given : "";
  }),
  CONCATENATE: single(1, anyCount, (call) =>
    Array.from({ length: call.count }, (_, at) => call.text(at)).join(""),
  ),
  CONCAT: overRanges(1, anyCount, joined),
};
