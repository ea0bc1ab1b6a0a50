import type { PlanSheet } from "../plan-book/plan-book";

/**
 * What a line is known by: its hidden id. A line without one, and all but the first of those that share an id because
 * a row was copied, are known by their row, so that nobody's decision about one line covers another.
 * @returns the key of a zero-based row, undefined where no line is
 * @example lineKeys(sheet)(5) // "L0001"; a row without an id gives "#6"
 */
export function lineKeys(sheet: PlanSheet): (row: number) => string | undefined {
  const keys = new Map<number, string>();
  const taken = new Set<string>();
  for (const line of sheet.lines) {
    const id = line.text("lineId");
    const own = id !== "" && !taken.has(id);
    if (own) taken.add(id);
    keys.set(line.row, own ? id : `#${line.row + 1}`);
  }
  return (row) => keys.get(row);
}
