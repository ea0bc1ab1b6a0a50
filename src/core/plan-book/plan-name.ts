import { namedCell } from "./named-cell";
import type { PlanBook } from "./plan-book";

/** The plan's name as on the cover; "" where none stands. */
export function planNameOf(book: Pick<PlanBook, "snapshot" | "reader">): string {
  const value = namedCell(book, "pb_plan_name")?.cell?.value ?? null;
  return value === null || typeof value === "object" ? "" : String(value).trim();
}
