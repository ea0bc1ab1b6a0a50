import { contains, parseCell, type RangeAddress } from "../core/workbook/address";
import { inputOf, type CellInput, type Edit } from "../core/workbook/edit";
import { contentOf } from "./cell-content";
import { groupBy } from "../core/model/group-by";
import { rectanglesOf } from "../core/workbook/rectangles";
import { isRefusal } from "./errors";
import type { Batch } from "./in-excel";
import { rangeAt } from "./range-at";

/** A cell that edits name. */
export interface EditedCell {
  /** Name of the sheet as the workbook has it. */
  readonly sheet: string;
  readonly row: number;
  readonly col: number;
}

/** What Excel says of such a cell at one moment. */
export interface FoundCell extends EditedCell {
  readonly input: CellInput;
  readonly numberFormat: string;
  readonly locked: boolean;
}

export const cellKey = ({ sheet, row, col }: EditedCell): string => JSON.stringify([sheet, row, col]);

/** The cell of an edit, or undefined where its sheet is gone or its address names no single cell. */
export function editedCell(
  { sheet, cell }: Pick<Edit, "sheet" | "cell">,
  sheets: ReadonlyMap<string, string>,
): EditedCell | undefined {
  const name = sheets.get(sheet.toLowerCase());
  const at = parseCell(cell);
  return name !== undefined && at ? { sheet: name, ...at } : undefined;
}

/** Cells of one sheet that are next to each other, to be read or written as one range. */
export interface CellGroup<C extends EditedCell> {
  readonly sheet: string;
  readonly range: RangeAddress;
  readonly cells: readonly C[];
}

/** Cells in groups that fill their rectangles exactly. */
export function groupCells<C extends EditedCell>(cells: readonly C[]): readonly CellGroup<C>[] {
  return [...groupBy(cells, ({ sheet }) => sheet)].flatMap(([sheet, own]) =>
    rectanglesOf(own).map((range) => ({
      sheet,
      range,
      cells: own.filter(({ row, col }) => contains(range, row, col)),
    })),
  );
}

/** What the cells hold now, in one sync; in halves where one answer can't hold it. */
export async function findCells(batch: Batch, cells: readonly EditedCell[]): Promise<readonly FoundCell[]> {
  const asked = groupCells(cells).map((group) => {
    const range = rangeAt(batch.workbook.worksheets.getItem(group.sheet), group.range);
    range.load({ values: true, formulas: true, valueTypes: true, numberFormat: true });
    return { group, range, looks: range.getCellProperties({ format: { protection: true } }) };
  });
  try {
    await batch.sync();
  } catch (cause) {
    if (!isRefusal(cause, "too-large") || cells.length < 2) throw cause;
    const middle = cells.length >> 1;
    return [
      ...(await findCells(batch, cells.slice(0, middle))),
      ...(await findCells(batch, cells.slice(middle))),
    ];
  }
  return asked.flatMap(({ group, range, looks }) =>
    group.cells.map((cell) => {
      const [r, c] = [cell.row - group.range.top, cell.col - group.range.left];
      const isError = range.valueTypes[r]![c] === "Error";
      return {
        ...cell,
        input: inputOf(contentOf(range.values[r]![c], range.formulas[r]![c], isError)),
        numberFormat: String(range.numberFormat[r]![c]),
        locked: looks.value[r]?.[c]?.format?.protection?.locked ?? true,
      };
    }),
  );
}
