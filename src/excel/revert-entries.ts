import type { CurrentCells } from "../core/journal/current-cells";
import type { JournalEntry } from "../core/journal/journal-entry";
import { planRevert } from "../core/journal/plan-revert";
import type { ApplyOptions, RevertOutcome } from "../core/workbook/port";
import { applyEdits, type ApplyWith } from "./apply-edits";
import { cellKey, editedCell, findCells } from "./edit-cells";
import { inExcel } from "./in-excel";

/** Puts journal entries back, and journals that: a revert can be reverted. */
export async function revertEntries(
  entries: readonly JournalEntry[],
  options: ApplyOptions,
  applyWith: ApplyWith,
): Promise<RevertOutcome> {
  const { edits, changedMeanwhile, notFound } = planRevert(entries, await currentCells(entries, options));
  return { outcomes: await applyEdits(edits, options, applyWith), changedMeanwhile, notFound };
}

/** What the cells of entries hold now. */
function currentCells(entries: readonly JournalEntry[], options: ApplyOptions): Promise<CurrentCells> {
  return inExcel("read", options, async (batch) => {
    const { worksheets } = batch.workbook;
    worksheets.load({ name: true });
    await batch.sync();
    const names = new Map(worksheets.items.map(({ name }) => [name.toLowerCase(), name]));
    const cells = entries.flatMap((entry) => editedCell(entry, names) ?? []);
    const asked = new Map(cells.map((cell) => [cellKey(cell), cell]));
    const found = new Map((await findCells(batch, [...asked.values()])).map((one) => [cellKey(one), one]));
    return (sheet, cell) => {
      const at = editedCell({ sheet, cell }, names);
      return at && found.get(cellKey(at));
    };
  });
}
