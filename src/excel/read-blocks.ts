import type { RangeAddress } from "../core/workbook/address";

/** Some rows of a sheet that are read at once. */
export interface Block {
  /** Place of the sheet among those that are read. */
  readonly sheet: number;
  readonly range: RangeAddress;
}

export const cellsIn = ({ top, left, bottom, right }: RangeAddress): number =>
  (bottom - top + 1) * (right - left + 1);

/**
 * Takes blocks worth at most `limit` cells off the front of the queue; the last one is cut between rows.
 * At least one row is taken, however wide.
 */
export function takeBlocks(queue: Block[], limit: number): readonly Block[] {
  const taken: Block[] = [];
  let left = limit;
  while (queue.length > 0) {
    const { sheet, range } = queue[0]!;
    const rows = Math.floor(left / (range.right - range.left + 1));
    const fits = range.top + rows > range.bottom;
    if (!fits && rows === 0 && taken.length > 0) break;
    const part = fits ? range : { ...range, bottom: range.top + Math.max(rows, 1) - 1 };
    taken.push({ sheet, range: part });
    left -= cellsIn(part);
    if (part.bottom === range.bottom) queue.shift();
    else queue[0] = { sheet, range: { ...range, top: part.bottom + 1 } };
    if (!fits) break;
  }
  return taken;
}

/** Bytes of a value in JSON, as UTF-8 and roughly: what an answer's size is measured by. */
export function jsonBytes(value: unknown): number {
  if (typeof value !== "string") return 8;
  let bytes = value.length + 3;
  for (let at = 0; at < value.length; at++) if (value.charCodeAt(at) > 127) bytes += 2;
  return bytes;
}

/** Whether an answer has all its rows: Excel may answer a large read with null, and without an error. */
export const isComplete = (grid: unknown, rows: number): boolean =>
  Array.isArray(grid) && grid.length === rows && grid.every(Array.isArray);
