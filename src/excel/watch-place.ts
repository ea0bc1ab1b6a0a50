import { cellName } from "../core/workbook/address";
import type { CellPlace } from "../core/workbook/port";
import { inExcel, type Batch } from "./in-excel";

/** Dragging and arrow keys tell of many places; only where the user comes to rest is asked for. */
const gatherMilliseconds = 60;

/** The sheet in front and its active cell. */
export const readPlace = (): Promise<CellPlace> => inExcel("read", {}, activeCell);

/**
 * Calls back after the user went to another cell or sheet. Both events are needed: going to another sheet selects
 * nothing there. Where that is, is asked outside the event handlers, since events of other sheets may be behind.
 * @returns stops watching
 */
export async function watchPlace(listener: (place: CellPlace) => void): Promise<() => void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  const passOn = async () => {
    timer = undefined;
    // While a cell is being edited or another workbook is in front nobody has moved to a place of ours.
    const place = await readPlace().catch(() => undefined);
    if (place && !stopped) listener(place);
  };
  const handler = async () => {
    timer ??= setTimeout(() => void passOn(), gatherMilliseconds);
  };
  const registrations = await inExcel("read", {}, async ({ workbook: { worksheets }, sync }) => {
    const added = [worksheets.onSelectionChanged.add(handler), worksheets.onActivated.add(handler)];
    await sync();
    return added;
  });
  return () => {
    stopped = true;
    clearTimeout(timer);
    // A workbook that is closing takes its handlers along, so that a refusal here means nothing.
    Excel.run(registrations[0]!.context, async (context) => {
      for (const registration of registrations) registration.remove();
      await context.sync();
    }).catch(() => undefined);
  };
}

async function activeCell({ workbook, sync }: Batch): Promise<CellPlace> {
  const cell = workbook.getActiveCell();
  cell.load({ rowIndex: true, columnIndex: true, worksheet: { name: true } });
  await sync();
  return { sheet: cell.worksheet.name, cell: cellName(cell.rowIndex, cell.columnIndex) };
}
