import type { SheetSpec } from "../../core/workbook/sheet-spec";
import { contentOf } from "../../core/workbook/snapshot-of-spec";
import type { ValueAt } from "./chart-xml";
import type { WritingBook } from "./worksheet-xml";

/** What cells of a sheet show: what is typed, or what the formula gives. */
export function shownValues({ name, cells }: SheetSpec, resultAt: WritingBook["resultAt"]): ValueAt {
  const contents = new Map(cells.map(({ row, col, input }) => [`${row}:${col}`, contentOf(input)]));
  return (row, col) => {
    const content = contents.get(`${row}:${col}`);
    if (!content) return null;
    return content.formula === undefined ? content.value : resultAt(name, row, col);
  };
}
