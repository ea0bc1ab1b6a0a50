import { entriesOf } from "../core/journal/entries-of";
import type { LineTable } from "../core/journal/line-tables";
import type { JournalStore } from "../core/journal/journal-store";
import type { Edit } from "../core/workbook/edit";
import type { ApplyOptions, EditOutcome, WorkOptions } from "../core/workbook/port";
import { cellKey, editedCell, findCells } from "./edit-cells";
import { inExcel, type Batch } from "./in-excel";
import { judgeEdits, keptInput, type CellChangePlan, type Judged } from "./judge-edits";
import { askLineTables } from "./read-line-tables";
import { withSheetsOpen, type ProtectedSheet } from "./sheet-protection";
import { writeCells } from "./write-cells";

export interface ApplyWith {
  readonly journal: JournalStore;
  /** Time now as ISO 8601 UTC text, and an id no other operation has. */
  readonly newOperation: () => { readonly operation: string; readonly time: string };
}

/**
 * Writes edits the careful way: compare every cell with what the edit expects, journal what is about to change,
 * write, and read back – one sync each, whatever the number of edits. Cells that no longer hold what was
 * expected are left alone, and so are locked cells of sheets protected with a password. Sheets protected
 * without one are opened for the write and closed again with the same options.
 */
export async function applyEdits(
  edits: readonly Edit[],
  { reason = "", who, ...options }: ApplyOptions,
  { journal, newOperation }: ApplyWith,
): Promise<readonly EditOutcome[]> {
  if (edits.length === 0) return [];
  const { judged, changes, guarded, tables } = await inExcel("read", options, (batch) =>
    compare(batch, edits),
  );
  const isClosed = ({ cell, numberFormat }: CellChangePlan) => {
    const sheet = guarded.get(cell.sheet);
    return sheet && (cell.locked || (numberFormat !== cell.numberFormat && !sheet.options.allowFormatCells));
  };
  const closed = new Set([...changes.values()].filter(isClosed).map(({ cell }) => cell.sheet));
  const toOpen = [...guarded.values()].filter(({ name }) => closed.has(name));
  return withSheetsOpen(toOpen, options, async (open) => {
    const mayFormat = (sheet: string) => {
      const guard = open.has(sheet) ? undefined : guarded.get(sheet);
      return !guard || guard.options.allowFormatCells === true;
    };
    const writable = new Map([...changes].filter(([, plan]) => open.has(plan.cell.sheet) || !isClosed(plan)));
    const accepted = judged.filter((item) => item.verdict === "holds" && writable.has(item.key));
    if (accepted.length > 0) {
      const announced = accepted.map(({ edit }) => edit);
      const operation = { ...newOperation(), reason, ...(who ? { who } : {}) };
      await journal.append(entriesOf(announced, operation, tables), options);
      await write([...writable.values()], options, mayFormat);
    }
    const kept = await readBack(writable);
    return judged.map((item) => outcomeOf(item, writable, kept));
  });
}

interface Comparison extends ReturnType<typeof judgeEdits> {
  /** Protected sheets by name. */
  readonly guarded: ReadonlyMap<string, ProtectedSheet>;
  readonly tables: readonly LineTable[];
}

async function compare(batch: Batch, edits: readonly Edit[]): Promise<Comparison> {
  const { worksheets } = batch.workbook;
  worksheets.load({ name: true, protection: { protected: true, options: true } });
  batch.workbook.names.load({ name: true, formula: true });
  await batch.sync();
  const names = new Map(worksheets.items.map(({ name }) => [name.toLowerCase(), name]));
  const guarded = new Map(
    worksheets.items.flatMap(({ name, protection }) =>
      protection.protected ? [[name, { name, options: protection.options }] as const] : [],
    ),
  );
  const places = new Map(edits.map((edit) => [edit, editedCell(edit, names)]));
  const cells = new Map(
    [...places.values()].flatMap((cell) => (cell ? [[cellKey(cell), cell] as const] : [])),
  );
  const edited = new Set([...cells.values()].map(({ sheet }) => sheet));
  const tables = askLineTables(batch, batch.workbook.names.items, edited);
  const found = await findCells(batch, [...cells.values()]);
  return { ...judgeEdits(edits, (edit) => places.get(edit), found), guarded, tables: tables() };
}

const write = (
  changes: readonly CellChangePlan[],
  options: WorkOptions,
  mayFormat: (sheet: string) => boolean,
): Promise<void> => inExcel("write", options, (batch) => writeCells(batch, changes, mayFormat));

/** What the written cells hold now. Once written, a cancel comes too late: the outcome has to be told. */
async function readBack(changes: ReadonlyMap<string, CellChangePlan>) {
  const cells = [...changes.values()].map(({ cell }) => cell);
  if (cells.length === 0) return new Map();
  const found = await inExcel("read", {}, (batch) => findCells(batch, cells));
  return new Map(found.map((cell) => [cellKey(cell), cell.input]));
}

function outcomeOf(
  item: Judged,
  changes: ReadonlyMap<string, CellChangePlan>,
  kept: ReadonlyMap<string, Edit["after"]>,
): EditOutcome {
  const { edit } = item;
  switch (item.verdict) {
    case "not-found":
      return { edit, outcome: "not-found" };
    case "changed-meanwhile":
      return { edit, outcome: "changed-meanwhile", found: item.found };
    case "holds": {
      const change = changes.get(item.key);
      if (!change) return { edit, outcome: "protected" };
      const found = kept.get(item.key) ?? null;
      return keptInput(change.input, found)
        ? { edit, outcome: "written" }
        : { edit, outcome: "changed-meanwhile", found };
    }
  }
}
