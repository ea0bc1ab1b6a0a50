import { parseCell } from "../workbook/address";
import { inputOf, type CellInput } from "../workbook/edit";
import { SheetReader } from "../workbook/sheet-reader";
import { plainStyle, type WorkbookSnapshot } from "../workbook/snapshot";

/** What a cell holds now, as far as a revert has to know. */
export interface CurrentCell {
  readonly input: CellInput;
  readonly numberFormat: string;
}
/** Looks a cell up (A1); undefined when its sheet is gone. */
export type CurrentCells = (sheet: string, cell: string) => CurrentCell | undefined;

/** The cells of a snapshot, for `planRevert`. */
export function currentCellsOf(snapshot: WorkbookSnapshot): CurrentCells {
  const readers = new Map(
    snapshot.sheets.map((sheet) => [sheet.name, new SheetReader(snapshot, sheet)] as const),
  );
  return (sheet, name) => {
    const reader = readers.get(sheet);
    const at = parseCell(name);
    if (!reader || !at) return undefined;
    const cell = reader.cell(at.row, at.col);
    return { input: inputOf(cell), numberFormat: (cell?.style ?? plainStyle).numberFormat };
  };
}
