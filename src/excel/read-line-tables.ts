import { lineTable, namedTables, tableParts, type LineTable } from "../core/journal/line-tables";
import type { Batch } from "./in-excel";
import { rangeAt } from "./range-at";

/**
 * Asks for the line tables of some sheets, with whatever is asked for next.
 * @param names with their formulas, as loaded
 * @returns the answer, to be called after the next sync
 */
export function askLineTables(
  { workbook }: Batch,
  names: readonly Excel.NamedItem[],
  sheets: ReadonlySet<string>,
): () => readonly LineTable[] {
  const formulas = names.map(({ name, formula }) => ({ name, formula: String(formula) }));
  const asked = namedTables(formulas)
    .filter(({ sheet }) => sheets.has(sheet))
    .map((named) => {
      const sheet = workbook.worksheets.getItem(named.sheet);
      const parts = tableParts(named.range);
      const [headers, ids] = [rangeAt(sheet, parts.headers), rangeAt(sheet, parts.ids)];
      headers.load({ values: true });
      ids.load({ values: true });
      return { named, headers, ids };
    });
  return () =>
    asked.flatMap(({ named, headers, ids }) => {
      const [row = []] = headers.values as unknown[][];
      const column = (ids.values as unknown[][] | null) ?? [];
      return (
        lineTable(
          named,
          row,
          column.map(([id]) => id),
        ) ?? []
      );
    });
}
