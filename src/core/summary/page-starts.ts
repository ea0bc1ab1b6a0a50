import { printMargins } from "../workbook/print-margins";

/** What is not cut by a page's edge where that can be helped: rows as zero-based, height in points. */
export interface PrintBlock {
  readonly top: number;
  readonly height: number;
}

/** Points between the margins of A4 across, of 842 by 595. */
export const printedPage = {
  width: 842 - 72 * (printMargins.left + printMargins.right),
  height: 595 - 72 * (printMargins.top + printMargins.bottom),
} as const;

/** Fonts and programs differ a little in how high their rows come out. */
const safety = 0.94;

/**
 * Rows that must begin a page so that blocks stay whole, on a sheet that is fitted to the width of A4 across. A block
 * higher than a page is cut wherever it is, and gets no page of its own.
 * @param width of the sheet in points
 * @param repeated height of the rows that head every page, in points
 */
export function pageStarts(
  blocks: readonly PrintBlock[],
  width: number,
  repeated: number,
): readonly number[] {
  const room = (printedPage.height * Math.max(1, width / printedPage.width) - repeated) * safety;
  const starts: number[] = [];
  let used = 0;
  for (const { top, height } of blocks) {
    if (used > 0 && used + height > room && height <= room) {
      starts.push(top);
      used = 0;
    }
    used = (used + height) % room;
  }
  return starts;
}
