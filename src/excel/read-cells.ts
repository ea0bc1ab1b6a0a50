import type { WorkOptions } from "../core/workbook/port";
import type { RangeAddress } from "../core/workbook/address";
import type { NotRead, Span } from "../core/workbook/snapshot";
import type { SheetBuilder, SnapshotBuilder } from "../core/workbook/snapshot-builder";
import { contentOf, readsLikeError } from "./cell-content";
import { looksOptions, styleOf } from "./cell-looks";
import { isRefusal } from "./errors";
import type { Batch } from "./in-excel";
import { cellsIn, isComplete, jsonBytes, takeBlocks, type Block } from "./read-blocks";
import { rangeAt } from "./range-at";

/** A sheet whose cells are to be read, and where they go. */
export interface SheetToRead {
  readonly sheet: Excel.Worksheet;
  readonly range: RangeAddress;
  readonly builder: SheetBuilder;
  readonly hiddenRows: Span[];
  readonly hiddenCols: Span[];
  /** Typed content that reads like an error: `valueTypes` must tell. */
  readonly doubtful: DoubtfulCell[];
}
export interface DoubtfulCell {
  readonly row: number;
  readonly col: number;
  readonly text: string;
  readonly style: number;
}

/** Excel on the web answers with 5 MB at most. */
const answerTarget = 4_000_000;
/** What a cell takes where most are filled: the first part is sized by it, those after by what they weigh. */
const usualBytesPerCell = 80;
/** One read of more cells than that may come back empty without an error. */
const mostCells = 1_000_000;
/** Looks take some 90 bytes a cell; beyond this many cells number formats have to do. */
const mostLooks = 20_000;

/**
 * Reads the cells of all sheets, in one sync where one answer can hold them. Larger books come in parts, sized by
 * what the parts before them weighed; a part that is refused as too large is asked for again in halves.
 */
export async function readCells(
  { sync, breathe }: Batch,
  sheets: readonly SheetToRead[],
  book: SnapshotBuilder,
  { onProgress }: WorkOptions,
): Promise<readonly NotRead[]> {
  const queue: Block[] = sheets.map(({ range }, sheet) => ({ sheet, range }));
  const withLooks = queue.reduce((sum, { range }) => sum + cellsIn(range), 0) <= mostLooks;
  const notRead: NotRead[] = [];
  let limit = Math.floor(answerTarget / usualBytesPerCell);
  while (queue.length > 0) {
    const rest = [...queue];
    const parts = takeBlocks(queue, limit);
    const asked = parts.map(({ sheet, range }) => ask(sheets[sheet]!, range, withLooks));
    const cells = parts.reduce((sum, { range }) => sum + cellsIn(range), 0);
    try {
      // One sync per answer Excel can give; the number of answers, not of sheets or cells, makes the turns.
      await sync();
    } catch (cause) {
      if (!isRefusal(cause, "too-large") || onlyOneRow(parts)) throw cause;
      queue.splice(0, queue.length, ...rest);
      limit = Math.floor(cells / 2);
      continue;
    }
    let bytes = 0;
    for (const part of asked) {
      const size = await take(part, book, breathe);
      if (size === undefined) notRead.push(missing(part));
      else bytes += size;
    }
    if (bytes > 0) limit = Math.min(mostCells, Math.max(1, Math.floor((answerTarget / bytes) * cells)));
    const sheet = sheets[parts.at(-1)!.sheet]!;
    onProgress?.({
      done: queue[0]?.sheet ?? sheets.length,
      total: sheets.length,
      sheet: sheet.builder.name,
    });
  }
  return notRead;
}

interface AskedPart {
  readonly to: SheetToRead;
  readonly at: RangeAddress;
  readonly range: Excel.Range;
  readonly rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  readonly cols: OfficeExtension.ClientResult<Excel.ColumnProperties[]> | undefined;
  readonly looks: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
}

function ask(to: SheetToRead, at: RangeAddress, withLooks: boolean): AskedPart {
  const range = rangeAt(to.sheet, at);
  range.load({ values: true, formulas: true, numberFormat: true });
  return {
    to,
    at,
    range,
    rows: range.getRowProperties({ rowHidden: true }),
    cols: at.top === to.range.top ? range.getColumnProperties({ columnHidden: true }) : undefined,
    looks: withLooks ? range.getCellProperties(looksOptions) : undefined,
  };
}

/** Moves one answer into the snapshot. @returns its size in bytes; undefined when Excel left something out */
async function take(
  { to, at, range, rows, cols, looks }: AskedPart,
  book: SnapshotBuilder,
  breathe: Batch["breathe"],
): Promise<number | undefined> {
  const { values, formulas, numberFormat } = range;
  const height = at.bottom - at.top + 1;
  if (![values, formulas, numberFormat].every((grid) => isComplete(grid, height))) return undefined;
  const known = new Map<string, number>();
  let bytes = 0;
  for (let r = 0; r < height; r++) {
    await breathe();
    const [valueRow, formulaRow, formatRow] = [values[r]!, formulas[r]!, numberFormat[r]!];
    for (let c = 0; c < valueRow.length; c++) {
      const [value, formula, format] = [valueRow[c], formulaRow[c], String(formatRow[c] ?? "General")];
      bytes += jsonBytes(value) + jsonBytes(formula) + jsonBytes(format);
      const look = looks?.value?.[r]?.[c];
      const style = (look ? undefined : known.get(format)) ?? book.styleAt(styleOf(format, look));
      if (!look) known.set(format, style);
      addCell(to, at.top + r, at.left + c, value, formula, style);
    }
  }
  to.hiddenRows.push(...spansOf(rows.value?.map(({ rowHidden }) => rowHidden === true) ?? [], at.top));
  to.hiddenCols.push(
    ...spansOf(cols?.value?.map(({ columnHidden }) => columnHidden === true) ?? [], at.left),
  );
  return bytes;
}

function addCell(
  { builder, doubtful }: SheetToRead,
  row: number,
  col: number,
  value: unknown,
  formula: unknown,
  style: number,
): void {
  const looksWrong = readsLikeError(value);
  const content = contentOf(value, formula, looksWrong);
  if (looksWrong && content.formula === undefined) doubtful.push({ row, col, text: value, style });
  else if (content.value !== null || content.formula !== undefined || style !== 0)
    builder.add(row, col, content.value, content.formula, style);
}

/** @example spansOf([true, true, false, true], 4) // [{ first: 4, last: 5 }, { first: 7, last: 7 }] */
export function spansOf(flags: readonly boolean[], offset: number): readonly Span[] {
  return flags.flatMap((flag, at) => {
    if (!flag || flags[at - 1]) return [];
    const end = flags.indexOf(false, at);
    return [{ first: offset + at, last: offset + (end < 0 ? flags.length : end) - 1 }];
  });
}

const onlyOneRow = (parts: readonly Block[]) =>
  parts.length === 1 && parts[0]!.range.top === parts[0]!.range.bottom;

const missing = ({ to, at }: AskedPart): NotRead => ({
  sheet: to.builder.name,
  what: "cells-missing",
  detail: `${at.top + 1}-${at.bottom + 1}`,
});
