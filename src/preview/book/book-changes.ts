import { cellName } from "../../core/workbook/address";
import { sameInput, type CellInput, type Edit } from "../../core/workbook/edit";
import type { SheetSpec, StyleSpec, WorkbookSpec } from "../../core/workbook/sheet-spec";

/**
 * The edits that turn one state of a workbook into another, or undefined when more was changed than contents and
 * number formats of cells (a sheet added, a column widened, a fill …).
 */
export function contentEdits(before: WorkbookSpec, after: WorkbookSpec): readonly Edit[] | undefined {
  if (frame(before) !== frame(after)) return undefined;
  const edits: Edit[] = [];
  for (const [at, sheet] of after.sheets.entries()) {
    const own = sheetEdits(before.sheets[at]!, sheet);
    if (!own) return undefined;
    edits.push(...own);
  }
  return edits;
}

/** All of a spec but its cells, whose styles are compared with them. */
const frame = ({ sheets, names }: WorkbookSpec): string =>
  JSON.stringify({
    names,
    sheets: sheets.map((sheet) => ({ ...sheet, cells: [], styles: {}, columns: trimmed(sheet.columns) })),
  });

/** Typing beyond the last column adds a column of the usual width, which is no change of the sheet's looks. */
const trimmed = (columns: SheetSpec["columns"]): SheetSpec["columns"] => {
  const last = columns.findLastIndex(({ width, hidden }) => hidden || width !== columns.at(-1)?.width);
  return columns.slice(0, last + 1);
};

interface Content {
  readonly row: number;
  readonly col: number;
  readonly input: CellInput;
  readonly style: StyleSpec;
}

function sheetEdits(before: SheetSpec, after: SheetSpec): Edit[] | undefined {
  const [old, now] = [contents(before), contents(after)];
  const edits: Edit[] = [];
  for (const key of new Set([...old.keys(), ...now.keys()])) {
    const [from, to] = [old.get(key), now.get(key)];
    const { row, col } = (to ?? from)!;
    const [oldStyle, newStyle] = [from?.style ?? {}, to?.style ?? {}];
    if (looks(oldStyle) !== looks(newStyle)) return undefined;
    const [oldFormat, newFormat] = [oldStyle.numberFormat ?? "General", newStyle.numberFormat ?? "General"];
    const [oldInput, newInput] = [from?.input ?? null, to?.input ?? null];
    if (oldFormat === newFormat && sameInput(oldInput, newInput)) continue;
    edits.push({
      sheet: after.name,
      cell: cellName(row, col),
      before: oldInput,
      after: newInput,
      ...(oldFormat !== newFormat && { numberFormat: { before: oldFormat, after: newFormat } }),
    });
  }
  return edits;
}

const contents = ({ cells, styles }: SheetSpec): Map<string, Content> =>
  new Map(
    cells.map(({ row, col, input, style }) => [
      `${row},${col}`,
      { row, col, input, style: (style && styles[style]) || {} },
    ]),
  );

/** A style without its number format; a locked cell is what a cell is when nothing is said. */
const looks = ({ numberFormat: _, locked = true, ...rest }: StyleSpec): string =>
  JSON.stringify([locked, Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1))]);
