import type { Column } from "../templates/columns";
import type { PlanColumn } from "./plan-book";

/**
 * Columns whose header can't be read but whose place tells them: between two columns found, exactly as many columns
 * stand as the template has there. Anything else – a column inserted or taken out – stays untold.
 * @param laidOut the template's columns with the sheet's own sources, left to right
 * @param found columns known by their headers, left to right
 * @returns the columns told by their place
 */
export function columnsByPlace(
  laidOut: readonly Column[],
  found: readonly PlanColumn[],
): readonly PlanColumn[] {
  // A row that hardly reads like the header row is none.
  if (found.length * 2 < laidOut.length) return [];
  const order = new Map(laidOut.map(({ id }, at) => [id, at]));
  const known = new Set(found.map(({ id }) => id));
  const told: PlanColumn[] = [];
  let [at, col] = [-1, -1];
  for (const column of found) {
    const next = order.get(column.id);
    if (next === undefined) continue;
    const between = laidOut.slice(at + 1, next);
    const fits = next > at && between.length === column.col - col - 1;
    if (fits && between.every(({ id }) => !known.has(id)))
      between.forEach((one, index) => {
        const [kind, of] = one.id.split(":") as [string, string?];
        told.push({
          ...one,
          col: col + 1 + index,
          ...(kind === "source" && of ? { source: of } : {}),
          ...(kind === "year" ? { year: Number(of) } : {}),
          told: true,
        });
      });
    [at, col] = [next, column.col];
  }
  return told;
}

/**
 * Two columns whose headers may have changed places: exchanged, all columns stand as they were laid out. Whether the
 * headers were exchanged or the columns were moved, only the workbook's formulas can tell.
 * @returns the two, left to right; undefined where the order is as laid out or is another altogether
 */
export function exchangedHeaders(
  laidOut: readonly Column[],
  found: readonly PlanColumn[],
): readonly [PlanColumn, PlanColumn] | undefined {
  const known = new Map(found.map((column) => [column.id, column]));
  const order = laidOut.filter(({ id }) => known.has(id));
  const ordered = found.filter(({ id }) => order.some((column) => column.id === id));
  const [one, other, ...more] = ordered.filter(({ id }, at) => order[at]?.id !== id);
  const isExchange = one && other && more.length === 0;
  return isExchange ? [one, other] : undefined;
}
