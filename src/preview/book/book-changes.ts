import { cellName } from "../../core/workbook/address";
import { sameInput, type CellInput, type Edit } from "../../core/workbook/edit";
import type { NameSpec, SheetSpec, StyleSpec, WorkbookSpec } from "../../core/workbook/sheet-spec";

/** What turns one state of a workbook into another. */
export interface BookChanges {
  readonly edits: readonly Edit[];
  /** Sheets behind those there were, and names. */
  readonly added: WorkbookSpec;
}

/**
 * What was changed between two states of a workbook, or undefined when it is more than contents and number formats of
 * cells, and sheets and names added (a column widened, a fill, a sheet moved …).
 */
export function bookChanges(before: WorkbookSpec, after: WorkbookSpec): BookChanges | undefined {
  const isOld = ({ name }: NameSpec) => before.names.some((one) => one.name === name);
  const old = { sheets: after.sheets.slice(0, before.sheets.length), names: after.names.filter(isOld) };
  if (frame(before) !== frame(old)) return undefined;
  const edits: Edit[] = [];
  for (const [at, sheet] of old.sheets.entries()) {
    const own = sheetEdits(before.sheets[at]!, sheet);
    if (!own) return undefined;
    edits.push(...own);
  }
  const added = {
    sheets: after.sheets.slice(before.sheets.length),
    names: after.names.filter((name) => !isOld(name)),
  };
  return { edits, added };
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
