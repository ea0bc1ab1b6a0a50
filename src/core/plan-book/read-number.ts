import { isError, type CellValue } from "../workbook/snapshot";
import type { NumberReading } from "./plan-book";

/** What stands in a number cell. Blank text and a formula that shows nothing count as empty. */
export function readNumber(value: CellValue): NumberReading {
  if (value === null) return { kind: "empty" };
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "text", text: value ? "TRUE" : "FALSE" };
  if (isError(value)) return { kind: "error", error: value.error };
  return value.trim() === "" ? { kind: "empty" } : { kind: "text", text: value };
}

/** The number of a reading, null for anything else. */
export const numberOf = (reading: NumberReading): number | null =>
  reading.kind === "number" ? reading.value : null;
