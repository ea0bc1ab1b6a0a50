import { sameSheet } from "../../formula/move-references";
import { contains, type RangeAddress } from "../address";
import { inputOf } from "../edit";
import { SheetReader, type Cell } from "../sheet-reader";
import type { CellSpec } from "../sheet-spec";
import type { WorkbookSnapshot } from "../snapshot";
import type { KeptLooks } from "./structure-change";
import type { CellsToPut, StructureStep } from "./structure-step";
import { wholeLines } from "./whole-lines";

/**
 * The steps that take one step back.
 * @param before the workbook just before the step
 * @param looks how the cells looked that the step took away or wrote over
 */
export function oppositeSteps(
  step: StructureStep,
  before: WorkbookSnapshot,
  looks: KeptLooks,
): readonly StructureStep[] {
  switch (step.kind) {
    case "insert": {
      const { sheet, axis, at, count } = step;
      return [{ kind: "delete", sheet, axis, at, count }];
    }
    case "delete": {
      const { sizes } = looks;
      const sized = sizes.length > 0 ? { sizes } : {};
      const cells = cellsIn(before, step.sheet, wholeLines(step), looks);
      return [
        { ...step, kind: "insert", ...sized },
        { kind: "put", sheet: step.sheet, ...cells },
      ];
    }
    case "move-row":
      return [{ ...step, from: step.to, to: step.from }];
    case "put":
      if (step.fresh) return [];
      return [{ kind: "put", sheet: step.sheet, ...cellsAt(before, step.sheet, step.cells, looks) }];
    // What may be typed into a cell is a help and no content; a rule that is laid anew over its own column stays.
    case "validate":
      return [];
    case "add-sheet":
      return [{ kind: "remove-sheet", sheet: step.spec.name }];
    case "remove-sheet":
      throw new RangeError("a sheet that is removed for good can't be brought back: set it aside instead");
    case "rename-sheet":
      return [{ kind: "rename-sheet", sheet: step.to, to: step.sheet }];
    case "show-sheet": {
      const { visibility } = sheetOf(before, step.sheet);
      return [{ ...step, visibility }];
    }
    case "place-sheet":
      return [{ ...step, position: before.sheets.indexOf(sheetOf(before, step.sheet)) }];
    case "put-charts": {
      const names = step.charts.map(({ name }) => name);
      return [{ kind: "take-charts", sheet: step.sheet, names, kept: looks.charts ?? [] }];
    }
    case "take-charts":
      throw new RangeError("charts that were taken away can't be brought back: they are only taken back");
    case "point-charts":
      return [step];
    case "name": {
      const held = before.names.find(
        ({ name, sheet }) => sheet === undefined && name.toLowerCase() === step.name.toLowerCase(),
      );
      return [{ kind: "name", name: step.name, formula: held?.formula ?? null }];
    }
  }
}

/** All cells of some lines: what they hold, and how they look, filled or not. */
function cellsIn(book: WorkbookSnapshot, name: string, range: RangeAddress, looks: KeptLooks): CellsToPut {
  const held = [...readerOf(book, name).all()].filter(({ row, col }) => contains(range, row, col));
  return { cells: held.map(cellOf), styles: {}, formats: looks.cells };
}

function cellsAt(
  book: WorkbookSnapshot,
  name: string,
  places: readonly CellSpec[],
  looks: KeptLooks,
): CellsToPut {
  const reader = readerOf(book, name);
  return {
    cells: places.map(({ row, col }) => ({ row, col, input: inputOf(reader.cell(row, col)) })),
    styles: {},
    formats: looks.cells,
  };
}

const cellOf = (cell: Cell): CellSpec => ({ row: cell.row, col: cell.col, input: inputOf(cell) });

const sheetOf = (book: WorkbookSnapshot, name: string) => {
  const found = book.sheets.find((sheet) => sameSheet(sheet.name, name));
  if (!found) throw new RangeError(`no sheet ${name} in the workbook before the change`);
  return found;
};
const readerOf = (book: WorkbookSnapshot, name: string) => new SheetReader(book, sheetOf(book, name));
