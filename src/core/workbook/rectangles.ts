import type { CellAddress, RangeAddress } from "./address";

/**
 * The rectangles that together cover exactly these cells: runs along the rows, joined downwards where they are
 * equally wide. One rectangle says what a thousand addresses would.
 */
export function rectanglesOf(cells: Iterable<CellAddress>): readonly RangeAddress[] {
  const done: RangeAddress[] = [];
  let open = new Map<string, { top: number; left: number; bottom: number; right: number }>();
  for (const { row, runs } of runsByRow(cells)) {
    const next: typeof open = new Map();
    for (const { left, right } of runs) {
      const key = `${left}:${right}`;
      const above = open.get(key);
      if (above?.bottom === row - 1) {
        above.bottom = row;
        open.delete(key);
        next.set(key, above);
      } else next.set(key, { top: row, left, bottom: row, right });
    }
    done.push(...open.values());
    open = next;
  }
  return [...done, ...open.values()].sort((a, b) => a.top - b.top || a.left - b.left);
}

interface Run {
  readonly left: number;
  right: number;
}

function runsByRow(cells: Iterable<CellAddress>): readonly { readonly row: number; readonly runs: Run[] }[] {
  const colsOf = new Map<number, Set<number>>();
  for (const { row, col } of cells) {
    const cols = colsOf.get(row);
    if (cols) cols.add(col);
    else colsOf.set(row, new Set([col]));
  }
  return [...colsOf]
    .sort(([a], [b]) => a - b)
    .map(([row, cols]) => {
      const runs: Run[] = [];
      for (const col of [...cols].sort((a, b) => a - b)) {
        const last = runs.at(-1);
        if (last?.right === col - 1) last.right = col;
        else runs.push({ left: col, right: col });
      }
      return { row, runs };
    });
}
