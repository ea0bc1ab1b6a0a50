import { contains, maxRows, rangeName, type RangeAddress } from "../core/workbook/address";
import type { WorkOptions } from "../core/workbook/port";
import type { NotRead, SheetSnapshot, WorkbookSnapshot } from "../core/workbook/snapshot";
import { SnapshotBuilder } from "../core/workbook/snapshot-builder";
import { rectanglesOf } from "../core/workbook/rectangles";
import { externalLinksIn } from "./external-links";
import { inExcel, type Batch } from "./in-excel";
import { readCells, type SheetToRead } from "./read-cells";
import { readOutline, type SheetOutline } from "./read-outline";
import { rangeAt } from "./range-at";

/** More cells of one sheet are not read: a stray entry in the last row must not keep the pane busy for minutes. */
const mostCellsOfSheet = 20_000_000;

export interface ReadFeatures {
  readonly comments: boolean;
}

/**
 * The whole workbook as a snapshot, in at most four syncs below one payload: sheets and names, used ranges, cells,
 * and – only where there is need – comment places and the types of content that reads like an error.
 *
 * Left out on purpose: merged ranges (asking for them empties the user's undo list) and validations (Excel tells
 * them range by range only). Fills and locks come with books of up to 20,000 cells; larger ones show plain cells
 * with their number formats.
 */
export function readWorkbook(options: WorkOptions, features: ReadFeatures): Promise<WorkbookSnapshot> {
  return inExcel("read", options, async (batch) => {
    const { sheets, names } = await readOutline(batch, features);
    const book = new SnapshotBuilder();
    const notRead: NotRead[] = [];
    const toRead = sheets.map((outline) => sheetToRead(outline, book, notRead));
    notRead.push(...(await readCells(batch, toRead.filter(hasRange), book, options)));
    const comments = await readAfterthoughts(batch, sheets, toRead);
    toRead.forEach(({ builder, hiddenRows, hiddenCols }, at) => {
      const { visibility, protected: isProtected } = sheets[at]!;
      builder.facts = {
        visibility,
        hiddenRows,
        hiddenCols,
        protected: isProtected,
        comments: comments[at]!,
      };
    });
    return book.build({
      names,
      notRead,
      externalLinks: externalLinksIn(
        toRead.flatMap(({ builder }) => builder.formulas.map(({ text }) => text)),
      ),
    });
  });
}

type PerhapsEmpty = Omit<SheetToRead, "range"> & { readonly range: RangeAddress | undefined };
const hasRange = (sheet: PerhapsEmpty): sheet is SheetToRead => sheet.range !== undefined;

function sheetToRead(
  { name, sheet, used }: SheetOutline,
  book: SnapshotBuilder,
  notRead: NotRead[],
): PerhapsEmpty {
  const range = used && withinLimit(used);
  if (used && range && range.bottom < used.bottom)
    notRead.push({
      sheet: name,
      what: "sheet-too-large",
      detail: rangeName({ ...used, top: range.bottom + 1 }),
    });
  return { sheet, range, builder: book.addSheet(name), hiddenRows: [], hiddenCols: [], doubtful: [] };
}

function withinLimit(used: RangeAddress): RangeAddress {
  const rows = Math.min(maxRows, Math.floor(mostCellsOfSheet / (used.right - used.left + 1)));
  return { ...used, bottom: Math.min(used.bottom, used.top + rows - 1) };
}

/** What only a second look can tell; no sync where there is nothing to ask. @returns the comments of each sheet */
async function readAfterthoughts(
  { sync }: Batch,
  outlines: readonly SheetOutline[],
  sheets: readonly PerhapsEmpty[],
): Promise<readonly SheetSnapshot["comments"][]> {
  const places = outlines.map(({ comments }) =>
    comments.map((comment) => {
      const place = comment.getLocation();
      place.load({ rowIndex: true, columnIndex: true });
      return { text: comment.content, place };
    }),
  );
  const types = sheets.map(({ sheet, doubtful }) =>
    rectanglesOf(doubtful).map((at) => {
      const range = rangeAt(sheet, at);
      range.load({ valueTypes: true });
      return { at, range };
    }),
  );
  if ([...places, ...types].some((asked) => asked.length > 0)) await sync();
  sheets.forEach(({ builder, doubtful }, index) => {
    for (const { row, col, text, style } of doubtful) {
      const answer = types[index]!.find(({ at }) => contains(at, row, col));
      const type = answer?.range.valueTypes[row - answer.at.top]?.[col - answer.at.left];
      builder.add(row, col, type === Excel.RangeValueType.string ? text : { error: text }, undefined, style);
    }
  });
  return places.map((asked) =>
    asked.map(({ text, place }) => ({ row: place.rowIndex, col: place.columnIndex, text })),
  );
}
