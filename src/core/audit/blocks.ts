import { rangeName } from "../workbook/address";
import type { AuditSheet } from "./audit-sheet";

/** Cells of one sheet that touch in one column or one row, as a reader sees them: one thing. */
export interface Block<T> {
  readonly sheet: AuditSheet;
  /** A1 of a cell or a range. */
  readonly cell: string;
  /** In reading order, at least one. */
  readonly parts: readonly [T, ...T[]];
}

interface Placed {
  readonly sheet: AuditSheet;
  readonly at: number;
}

/** Joins cells that touch down a column (or along a row) and are of one kind. */
export function blocksOf<T extends Placed>(
  items: readonly T[],
  axisOf: (item: T) => "down" | "across",
  kindOf: (item: T) => string,
): readonly Block<T>[] {
  const key = (item: T, row: number, col: number) =>
    `${item.sheet.index} ${row} ${col} ${axisOf(item)} ${kindOf(item)}`;
  const place = (item: T): readonly [number, number] => [item.sheet.row(item.at), item.sheet.col(item.at)];
  const open = new Map<string, T[]>();
  const sorted = [...items].sort((a, b) => a.sheet.index - b.sheet.index || a.at - b.at);
  const blocks: T[][] = [];
  for (const item of sorted) {
    const [row, col] = place(item);
    const before = axisOf(item) === "down" ? key(item, row - 1, col) : key(item, row, col - 1);
    const block = open.get(before) ?? [];
    if (block.length === 0) blocks.push(block);
    block.push(item);
    open.delete(before);
    open.set(key(item, row, col), block);
  }
  return blocks.map((parts) => {
    const [[top, left], [bottom, right]] = [place(parts[0]!), place(parts.at(-1)!)];
    return {
      sheet: parts[0]!.sheet,
      cell: rangeName({ top, left, bottom, right }),
      parts: parts as [T, ...T[]],
    };
  });
}
