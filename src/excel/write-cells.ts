import { inputForExcel } from "./cell-content";
import { groupCells } from "./edit-cells";
import { isRefusal } from "./errors";
import type { Batch } from "./in-excel";
import type { CellChangePlan } from "./judge-edits";
import { rangeAt } from "./range-at";

/**
 * Writes cells in one sync; in halves where the request is refused as too large, of which Excel has then done nothing.
 * @param mayFormat whether number formats of a sheet can be set; there they are pinned, because Excel may give
 *   a plain cell another format along with a formula or text
 */
export async function writeCells(
  batch: Batch,
  changes: readonly CellChangePlan[],
  mayFormat: (sheet: string) => boolean,
): Promise<void> {
  const plans = new Map(changes.map((change) => [change.cell, change]));
  for (const { sheet, range: at, cells } of groupCells(changes.map(({ cell }) => cell))) {
    const grid = <T>(pick: (change: CellChangePlan) => T): T[][] => {
      const rows = Array.from({ length: at.bottom - at.top + 1 }, (): T[] => []);
      for (const cell of cells) rows[cell.row - at.top]![cell.col - at.left] = pick(plans.get(cell)!);
      return rows;
    };
    const range = rangeAt(batch.workbook.worksheets.getItem(sheet), at);
    const formats = grid(({ numberFormat }) => numberFormat);
    // Before the content, so that a text format no longer makes text of a number; after it, to pin.
    if (mayFormat(sheet)) range.numberFormat = formats;
    range.formulas = grid(({ input }) => inputForExcel(input));
    if (mayFormat(sheet)) range.numberFormat = formats;
  }
  try {
    await batch.sync();
  } catch (cause) {
    if (!isRefusal(cause, "too-large") || changes.length < 2) throw cause;
    const middle = changes.length >> 1;
    await writeCells(batch, changes.slice(0, middle), mayFormat);
    await writeCells(batch, changes.slice(middle), mayFormat);
  }
}
