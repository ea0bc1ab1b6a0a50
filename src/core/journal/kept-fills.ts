import { parseRange, rangeName, type RangeAddress } from "../workbook/address";

/** A colour as "#RRGGBB", or null for no fill at all. */
export type Fill = string | null;

/** Cells that were painted over: what they had, and what they show now. */
export interface KeptFill {
  readonly range: RangeAddress;
  readonly before: Fill;
  readonly after: string;
}

/** The fills under a lens, as they are kept with the workbook until the lens comes off. */
export interface KeptFills {
  /** Excel's id of the sheet, which outlives renaming, and the name, for when ids are given anew. */
  readonly sheetId: string;
  readonly sheet: string;
  readonly fills: readonly KeptFill[];
}

/** Where they are kept among the workbook's settings, which are saved with it, each add-in seeing its own. */
export const keptFillsKey = "planBudget.paintedFills";

const version = 1;

/** One line of text; a rectangle takes some thirty characters. */
export const writeKeptFills = ({ sheetId, sheet, fills }: KeptFills): string =>
  JSON.stringify({
    version,
    sheetId,
    sheet,
    fills: fills.map(({ range, before, after }) => [rangeName(range), before, after]),
  });

/**
 * Reads what `writeKeptFills` wrote, which meanwhile lay in a file that anyone may have changed. By hand and not with
 * zod, since the pane needs it before its first view stands.
 * @returns undefined for anything else
 */
export function readKeptFills(text: unknown): KeptFills | undefined {
  const kept = parsed(text);
  if (!isRecord(kept) || kept["version"] !== version) return undefined;
  const { sheetId, sheet, fills } = kept;
  if (typeof sheetId !== "string" || typeof sheet !== "string" || !Array.isArray(fills)) return undefined;
  const read = fills.map(readFill);
  return read.every((one) => one !== undefined) ? { sheetId, sheet, fills: read } : undefined;
}

function readFill(one: unknown): KeptFill | undefined {
  if (!Array.isArray(one)) return undefined;
  const [name, before, after] = one as readonly unknown[];
  const range = typeof name === "string" ? parseRange(name) : undefined;
  return range && (before === null || isColor(before)) && isColor(after)
    ? { range, before, after }
    : undefined;
}

function parsed(text: unknown): unknown {
  if (typeof text !== "string") return undefined;
  try {
    return JSON.parse(text);
  } catch {
    // Not ours: someone else wrote under our key, or the file was damaged.
    return undefined;
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;
const isColor = (value: unknown): value is string =>
  typeof value === "string" && /^#[0-9A-F]{6}$/.test(value);
