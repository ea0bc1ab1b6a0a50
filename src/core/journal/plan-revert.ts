import { sameInput, type CellInput, type Edit } from "../workbook/edit";
import type { CurrentCell, CurrentCells } from "./current-cells";
import type { JournalEntry } from "./journal-entry";

/** What a revert would do, to be shown before it is done. */
export interface RevertPlan {
  /** One edit per cell that is put back. */
  readonly edits: readonly Edit[];
  /** Left alone: someone changed the cell since, and their entry stands. */
  readonly changedMeanwhile: readonly { readonly entry: JournalEntry; readonly found: CellInput }[];
  /** Left alone: the sheet is no longer there. */
  readonly notFound: readonly JournalEntry[];
}

/**
 * Plans putting back the given journal entries, newest first, so that several changes of one cell unwind to the
 * oldest content. A cell that no longer holds what was written is never touched, nor are its older entries.
 * A cell that is back already needs no edit.
 * @param entries oldest first, as the journal keeps them
 * @example planRevert([{ …, cell: "H6", before: 40, after: 400000 }], current).edits // H6: 400000 → 40
 */
export function planRevert(entries: readonly JournalEntry[], current: CurrentCells): RevertPlan {
  const states = new Map<string, CellState>();
  const changedMeanwhile: RevertPlan["changedMeanwhile"][number][] = [];
  const notFound: JournalEntry[] = [];
  for (const entry of entries.toReversed()) {
    const key = JSON.stringify([entry.sheet, entry.cell]);
    const state = states.get(key) ?? stateOf(entry, current);
    if (!state) {
      notFound.push(entry);
      continue;
    }
    states.set(key, state);
    if (!state.foreign && holds(state.planned, entry, "after")) state.planned = putBack(state.planned, entry);
    else if (state.foreign || !holds(state.planned, entry, "before")) {
      state.foreign = true;
      changedMeanwhile.push({ entry, found: state.found.input });
    }
  }
  return { edits: [...states.values()].flatMap(editOf), changedMeanwhile, notFound };
}

interface CellState {
  readonly sheet: string;
  readonly cell: string;
  readonly found: CurrentCell;
  planned: CurrentCell;
  /** Set once the cell turned out to hold something the journal doesn't know. */
  foreign: boolean;
}

function stateOf({ sheet, cell }: JournalEntry, current: CurrentCells): CellState | undefined {
  const found = current(sheet, cell);
  return found && { sheet, cell, found, planned: found, foreign: false };
}

const holds = (cell: CurrentCell, entry: JournalEntry, side: "before" | "after"): boolean =>
  sameInput(cell.input, entry[side]) &&
  (entry.numberFormat === undefined || cell.numberFormat === entry.numberFormat[side]);

const putBack = (cell: CurrentCell, { before, numberFormat }: JournalEntry): CurrentCell => ({
  input: before,
  numberFormat: numberFormat?.before ?? cell.numberFormat,
});

function editOf({ sheet, cell, found, planned }: CellState): readonly Edit[] {
  const formats = { before: found.numberFormat, after: planned.numberFormat };
  const sameFormat = formats.before === formats.after;
  if (sameFormat && sameInput(found.input, planned.input)) return [];
  return [
    {
      sheet,
      cell,
      before: found.input,
      after: planned.input,
      ...(sameFormat ? {} : { numberFormat: formats }),
    },
  ];
}
