import { sameSheet } from "../../formula/move-references";
import { contains, type RangeAddress } from "../address";
import { inputOf } from "../edit";
import { SheetReader } from "../sheet-reader";
import type { CellSpec, StyleSpec } from "../sheet-spec";
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
    case "name": {
      const held = before.names.find(
        ({ name, sheet }) => sheet === undefined && name.toLowerCase() === step.name.toLowerCase(),
      );
      return [{ kind: "name", name: step.name, formula: held?.formula ?? null }];
    }
  }
}

function cellsIn(book: WorkbookSnapshot, name: string, range: RangeAddress, looks: KeptLooks): CellsToPut {
  const held = [...readerOf(book, name).all()].filter(({ row, col }) => contains(range, row, col));
  const styled = looks.cells.filter(
    ({ row, col }) => !held.some((one) => one.row === row && one.col === col),
  );
  const inputs = [
    ...held.map((cell) => ({ row: cell.row, col: cell.col, input: inputOf(cell) })),
    ...styled.map(({ row, col }) => ({ row, col, input: null })),
  ];
  return withLooks(inputs, looks);
}

function cellsAt(
  book: WorkbookSnapshot,
  name: string,
  places: readonly CellSpec[],
  looks: KeptLooks,
): CellsToPut {
  const reader = readerOf(book, name);
  return withLooks(
    places.map(({ row, col }) => ({ row, col, input: inputOf(reader.cell(row, col)) })),
    looks,
  );
}

function withLooks(cells: readonly Omit<CellSpec, "style">[], looks: KeptLooks): CellsToPut {
  const keys = new Map<string, string>();
  const styles: Record<string, StyleSpec> = {};
  const styleAt = new Map<string, string>();
  for (const { row, col, style } of looks.cells) {
    const text = JSON.stringify(style);
    let key = keys.get(text);
    if (key === undefined) keys.set(text, (key = `kept${keys.size}`));
    styles[key] = style;
    styleAt.set(`${row}:${col}`, key);
  }
  return {
    styles,
    cells: cells.map((cell) => {
      const style = styleAt.get(`${cell.row}:${cell.col}`);
      return style === undefined ? cell : { ...cell, style };
    }),
  };
}

const sheetOf = (book: WorkbookSnapshot, name: string) => {
  const found = book.sheets.find((sheet) => sameSheet(sheet.name, name));
  if (!found) throw new RangeError(`no sheet ${name} in the workbook before the change`);
  return found;
};
const readerOf = (book: WorkbookSnapshot, name: string) => new SheetReader(book, sheetOf(book, name));
