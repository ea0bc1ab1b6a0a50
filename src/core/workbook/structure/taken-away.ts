import { cellName, contains } from "../address";
import { inputOf, type Edit } from "../edit";
import { moveRange } from "../move-range";
import { SheetReader } from "../sheet-reader";
import type { WorkbookSnapshot } from "../snapshot";
import { isMoving } from "./move-of-step";
import type { StructureStep } from "./structure-step";
import { wholeLines } from "./whole-lines";

/**
 * What people typed in the rows and columns that steps delete, for the journal: as edits that empty the cells, at the
 * places these have before the first step.
 * @param books the workbook before each step
 */
export function takenAway(
  books: readonly WorkbookSnapshot[],
  steps: readonly StructureStep[],
): readonly Edit[] {
  return steps.flatMap((step, index): readonly Edit[] => {
    if (step.kind !== "delete") return [];
    const book = books[index]!;
    const sheet = book.sheets.find(({ name }) => name === step.sheet);
    if (!sheet) return [];
    const lines = wholeLines(step);
    const back = steps.slice(0, index).reverse();
    return [...new SheetReader(book, sheet).all()].flatMap((cell): readonly Edit[] => {
      const before = inputOf(cell);
      if (cell.formula !== undefined || before === null || !contains(lines, cell.row, cell.col)) return [];
      const place = placeBefore(back, step.sheet, cell.row, cell.col);
      return place === undefined ? [] : [{ sheet: step.sheet, cell: place, before, after: null }];
    });
  });
}

/** A1 of a cell before steps, latest first; undefined for a cell that came with one of them. */
function placeBefore(
  steps: readonly StructureStep[],
  sheet: string,
  row: number,
  col: number,
): string | undefined {
  let at = { top: row, left: col, bottom: row, right: col };
  for (const step of steps) {
    if (!isMoving(step) || step.sheet !== sheet || step.kind === "move-row") continue;
    const by = step.kind === "insert" ? -step.count : step.count;
    const moved = moveRange(at, { axis: step.axis, at: step.at, by });
    if (!moved) return undefined;
    at = moved;
  }
  return cellName(at.top, at.left);
}
