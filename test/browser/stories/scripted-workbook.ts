import { sameInput, type CellInput, type Edit } from "../../../src/core/workbook/edit";
import { WorkbookError, type EditOutcome, type WorkbookPort } from "../../../src/core/workbook/port";
import { SnapshotBuilder } from "../../../src/core/workbook/snapshot-builder";
import type { WorkbookSpec } from "../../../src/core/workbook/sheet-spec";

/** Cells by "sheet!A1": all that the stories' findings depend on. */
export type ScriptedCells = Map<string, CellInput>;

export interface ScriptedWorkbook extends WorkbookPort {
  readonly cells: ScriptedCells;
  /** What the pane asked to show, latest last. */
  readonly selected: string[];
  readonly laidOut: WorkbookSpec[];
  /** As if the user typed into a cell. */
  readonly type: (sheet: string, cell: string, input: CellInput) => void;
}

const keyOf = (sheet: string, cell: string) => `${sheet}!${cell}`;
const wait = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/**
 * A workbook that keeps the port's promises over a handful of cells, for looking at the pane without Excel. What the
 * pane does in a workbook is tested through the real adapter and host; here it is only how the pane looks and answers.
 */
export function scriptedWorkbook(cells: ScriptedCells, slowness = 0): ScriptedWorkbook {
  const listeners = new Set<(change: { sheet: string; cell: string }) => void>();
  const selected: string[] = [];
  const laidOut: WorkbookSpec[] = [];
  const applyOne = (edit: Edit): EditOutcome => {
    const found = cells.get(keyOf(edit.sheet, edit.cell)) ?? null;
    if (!sameInput(found, edit.before)) return { edit, outcome: "changed-meanwhile", found };
    cells.set(keyOf(edit.sheet, edit.cell), edit.after);
    return { edit, outcome: "written" };
  };
  const steps = async (names: readonly string[], options: Parameters<WorkbookPort["read"]>[0]) => {
    for (const [done, sheet] of names.entries()) {
      options?.onProgress?.({ done, total: names.length, sheet });
      await wait(slowness);
      if (options?.signal?.aborted)
        throw new WorkbookError("cancelled", { zh: "已取消。", en: "Cancelled." });
    }
  };
  return {
    cells,
    selected,
    laidOut,
    async read(options) {
      await steps(["养殖", "道路"], options);
      return new SnapshotBuilder().build();
    },
    async layOut(spec, options) {
      await steps(
        spec.sheets.map(({ name }) => name),
        options,
      );
      laidOut.push(spec);
    },
    async apply(edits) {
      await wait(slowness);
      return edits.map(applyOne);
    },
    async select(sheet, cell) {
      selected.push(keyOf(sheet, cell));
    },
    async onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type(sheet, cell, input) {
      cells.set(keyOf(sheet, cell), input);
      for (const listener of listeners) listener({ sheet, cell });
    },
  };
}
