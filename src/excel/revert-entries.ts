import type { CurrentCells } from "../core/journal/current-cells";
import type { JournalEntry } from "../core/journal/journal-entry";
import { relocated } from "../core/journal/relocate";
import { planRevert } from "../core/journal/plan-revert";
import type { ApplyOptions, RevertOutcome } from "../core/workbook/port";
import { applyEdits, type ApplyWith } from "./apply-edits";
import { cellKey, editedCell, findCells } from "./edit-cells";
import { inExcel } from "./in-excel";
import { askLineTables } from "./read-line-tables";

/** Puts journal entries back where their lines are now, and journals that: a revert can be reverted. */
export async function revertEntries(
  entries: readonly JournalEntry[],
  options: ApplyOptions,
  applyWith: ApplyWith,
): Promise<RevertOutcome> {
  if (entries.length === 0) return { outcomes: [], changedMeanwhile: [], notFound: [] };
  const { placed, gone, current } = await findNow(entries, options);
  const { edits, changedMeanwhile, notFound } = planRevert(placed, current);
  return {
    outcomes: await applyEdits(edits, options, applyWith),
    changedMeanwhile,
    notFound: [...gone, ...notFound],
  };
}

interface Now {
  readonly placed: readonly JournalEntry[];
  readonly gone: readonly JournalEntry[];
  readonly current: CurrentCells;
}

/** Where the cells of entries are now, and what they hold. */
function findNow(entries: readonly JournalEntry[], options: ApplyOptions): Promise<Now> {
  return inExcel("read", options, async (batch) => {
    const { worksheets, names: named } = batch.workbook;
    worksheets.load({ name: true });
    named.load({ name: true, formula: true });
    await batch.sync();
    const names = new Map(worksheets.items.map(({ name }) => [name.toLowerCase(), name]));
    const tables = askLineTables(batch, named.items, new Set(names.values()));
    await batch.sync();
    const { entries: placed, gone } = relocated(entries, tables());
    const cells = placed.flatMap((entry) => editedCell(entry, names) ?? []);
    const asked = new Map(cells.map((cell) => [cellKey(cell), cell]));
    const found = new Map((await findCells(batch, [...asked.values()])).map((one) => [cellKey(one), one]));
    const current: CurrentCells = (sheet, cell) => {
      const at = editedCell({ sheet, cell }, names);
      return at && found.get(cellKey(at));
    };
    return { placed, gone, current };
  });
}
