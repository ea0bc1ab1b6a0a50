import { dateOfSerial, serialOfDate } from "../date-serial";
import { stopWith } from "../stop";
import type { Call } from "./call";
import { single, type FunctionTable } from "./define";

function partOf(call: Call, part: "year" | "month" | "day"): number {
  const date = dateOfSerial(call.number(0), call.date1904);
  if (!date) throw stopWith("#NUM!");
  return date[part];
}

function dateFrom(call: Call): number {
  const year = call.integer(0);
  const serial = serialOfDate(
    year < 1900 ? year + 1900 : year,
    call.integer(1),
    call.integer(2),
    call.date1904,
  );
  if (serial < 0) throw stopWith("#NUM!");
  return serial;
}

export const dates: FunctionTable = {
  DATE: single(3, 3, dateFrom),
  YEAR: single(1, 1, (call) => partOf(call, "year")),
  MONTH: single(1, 1, (call) => partOf(call, "month")),
  DAY: single(1, 1, (call) => partOf(call, "day")),
};
