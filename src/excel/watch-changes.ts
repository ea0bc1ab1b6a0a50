import { columnIndex } from "../core/workbook/address";
import type { LineShift } from "../core/workbook/move-range";
import type { CellChange } from "../core/workbook/port";
import { inExcel } from "./in-excel";

/** Excel tells changes one by one, pastes and fills in bursts; they are passed on together after this pause. */
const gatherMilliseconds = 30;

/**
 * Calls back after cells were changed by anyone, co-authors included. Events name sheets by id only; the names are
 * asked for once per burst, outside the event handler.
 * @returns stops watching
 */
export async function watchChanges(listener: (change: CellChange) => void): Promise<() => void> {
  let waiting: Excel.WorksheetChangedEventArgs[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let names: ReadonlyMap<string, string> = new Map();

  const passOn = async () => {
    const events = waiting;
    waiting = [];
    timer = undefined;
    // While Excel does not answer, the names known so far have to do.
    names = await sheetNames().catch(() => names);
    for (const { worksheetId, address, triggerSource, changeType } of stopped ? [] : events) {
      const sheet = names.get(worksheetId);
      // A sheet deleted since has no cells left to look at.
      if (sheet === undefined) continue;
      const shift = shiftOf(changeType, address);
      const change = { sheet, cell: address, own: triggerSource === "ThisLocalAddin" };
      listener(shift ? { ...change, shift } : change);
    }
  };
  const handler = async (event: Excel.WorksheetChangedEventArgs) => {
    waiting.push(event);
    timer ??= setTimeout(() => void passOn(), gatherMilliseconds);
  };

  const registration = await inExcel("read", {}, async ({ workbook, sync }) => {
    const added = workbook.worksheets.onChanged.add(handler);
    await sync();
    return added;
  });
  return () => {
    stopped = true;
    clearTimeout(timer);
    // A workbook that is closing takes its handlers along, so that a refusal here means nothing.
    Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    }).catch(() => undefined);
  };
}

/** Rows ("5:6") or columns ("B:C") put in or taken out; undefined for every other change. */
function shiftOf(type: string, address: string): LineShift | undefined {
  const [first = "", last = first] = address.replaceAll("$", "").split(":");
  const sign = type.endsWith("Inserted") ? 1 : -1;
  if (type === "RowInserted" || type === "RowDeleted")
    return { axis: "rows", at: Number(first) - 1, by: sign * (Number(last) - Number(first) + 1) };
  if (type === "ColumnInserted" || type === "ColumnDeleted")
    return {
      axis: "cols",
      at: columnIndex(first),
      by: sign * (columnIndex(last) - columnIndex(first) + 1),
    };
  return undefined;
}

const sheetNames = (): Promise<ReadonlyMap<string, string>> =>
  inExcel("read", {}, async ({ workbook, sync }) => {
    workbook.worksheets.load({ id: true, name: true });
    await sync();
    return new Map(workbook.worksheets.items.map(({ id, name }) => [id, name]));
  });
