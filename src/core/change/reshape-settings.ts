import type { PlanBook } from "../plan-book/plan-book";
import { settingsSheet } from "../plan-book/plan-settings";
import type { CellSpec } from "../workbook/sheet-spec";
import type { StructureStep } from "../workbook/structure/structure-step";

/**
 * Changes values of the hidden settings. What we don't know inside a value is left as it is; a key that is not there,
 * or holds no JSON, is left alone.
 */
export function settingsSteps(
  book: PlanBook,
  changes: Readonly<Record<string, (value: unknown) => unknown>>,
): readonly StructureStep[] {
  const reader = book.reader(settingsSheet);
  if (!reader) return [];
  const cells: CellSpec[] = [];
  for (let row = 1; row <= reader.lastRow; row++) {
    const [key, text] = [reader.value(row, 0), reader.value(row, 1)];
    const change = typeof key === "string" && Object.hasOwn(changes, key) ? changes[key] : undefined;
    if (!change || typeof text !== "string") continue;
    const value = parsed(text);
    if (value === undefined) continue;
    const after = JSON.stringify(change(value));
    if (after !== text) cells.push({ row, col: 1, input: after });
  }
  return cells.length > 0 ? [{ kind: "put", sheet: settingsSheet, cells, styles: {} }] : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Someone typed here; the readers take it as if absent, and so do we.
    return undefined;
  }
}
